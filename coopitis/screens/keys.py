"""The keys of where you are."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Static

from coopitis.language import _
from coopitis.screens.base import Page
from coopitis.widgets.columns import column
from coopitis.widgets.tones import QUIET


class KeysScreen(Page[None]):
    """Every key that works on the screen below, with what it does."""

    CSS = "KeysScreen { VerticalScroll { padding: 1 2; } .title { background: $panel; padding: 0 1; } }"

    def __init__(self, bindings: Iterable[ActiveBinding]) -> None:
        super().__init__()
        self.bindings = [active.binding for active in bindings if active.binding.description]

    def compose(self) -> ComposeResult:
        """A line a key."""
        yield Static(Content.styled(_("Keys"), "bold"), classes="title")
        with VerticalScroll():
            yield Static(Content("\n").join(self._lines()))
        yield Footer()

    def _lines(self) -> Iterable[Content]:
        seen: dict[str, tuple[list[str], str]] = {}
        for binding in self.bindings:
            keys, _does = seen.setdefault(binding.description, ([], binding.tooltip))
            keys.append(self.app.get_key_display(binding))
        for name, (keys, does) in seen.items():
            yield Content.assemble(
                column(Content.styled(" ".join(keys), "bold $text-accent"), 14),
                column(name, 18),
                (does or "", QUIET),
            )
