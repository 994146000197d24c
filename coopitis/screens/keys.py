"""The keys of where you are."""

from collections.abc import Mapping

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.containers import HorizontalGroup, VerticalScroll
from textual.widgets import Static

from coopitis.language import _
from coopitis.screens.base import Page
from coopitis.widgets.key_bar import KeyBar

UNTOLD = ("scroll_", "page_left", "page_right", "screen.", "app.focus_", "command_palette")
"""What any terminal program does and nobody looks up here."""


class KeysScreen(Page[None]):
    """Every key that works on the screen below, with what it does."""

    # What lies below may be a form, under which nothing is to change.
    EXCLUSIVE = True
    CSS = """
    KeysScreen {
        .title { background: $panel; padding: 0 1; text-style: bold; }
        VerticalScroll { padding: 1 1 0 1; }
        .key { width: 13; color: $text-accent; text-style: bold; }
        .name { width: 18; }
        .does { width: 1fr; color: $text-muted; }
    }
    """

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        told = [active.binding for active in bindings.values() if active.binding.description]
        named = [binding for binding in told if not binding.action.startswith(UNTOLD)]
        self.bindings = sorted(named, key=lambda binding: not binding.tooltip)

    def compose(self) -> ComposeResult:
        """A line a key."""
        yield Static(_("Keys"), classes="title", markup=False)
        with VerticalScroll():
            for name, (keys, does) in self._by_name().items():
                with HorizontalGroup():
                    yield Static(" ".join(keys), classes="key", markup=False)
                    yield Static(name, classes="name", markup=False)
                    yield Static(does, classes="does", markup=False)
        yield KeyBar()

    def _by_name(self) -> dict[str, tuple[list[str], str]]:
        seen: dict[str, tuple[list[str], str]] = {}
        for binding in self.bindings:
            keys, _does = seen.setdefault(binding.description, ([], binding.tooltip))
            keys.append(self.app.get_key_display(binding))
        return seen
