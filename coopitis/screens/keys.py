"""The keys of where you are."""

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from textual.app import App, ComposeResult
from textual.binding import ActiveBinding, Binding
from textual.containers import VerticalScroll
from textual.content import Content

from coopitis.language import N_, _
from coopitis.screens.base import Page
from coopitis.widgets.key_bar import KeyBar, key_name
from coopitis.widgets.text_layout import QUIET, Fluid, column
from coopitis.widgets.title_line import TitleLine

UNTOLD = ("scroll_", "page_left", "page_right", "screen.", "app.focus_")
"""What any terminal program does and nobody looks up here."""

HERE, EVERYWHERE, MOVING = N_("Here"), N_("Everywhere"), N_("Moving")

KEYS, NAMES, MOST_KEYS = 8, 17, 16
"""Cells of the keys and of the names with the gap behind them, if they fit; and of the keys at most."""


class KeysScreen(Page[None]):
    """Every key that works on the screen below, with what it does."""

    # What lies below may be a form, under which nothing is to change.
    EXCLUSIVE = True
    CSS = """
    KeysScreen {
        VerticalScroll { padding: 1 1 0 1; }
    }
    """

    def __init__(self, bindings: Mapping[str, ActiveBinding]) -> None:
        super().__init__()
        told = [one for one in bindings.values() if one.binding.description]
        self.bindings = [one for one in told if not one.binding.action.startswith(UNTOLD)]

    def compose(self) -> ComposeResult:
        """What is special here first."""
        yield TitleLine(_("Keys"))
        with VerticalScroll():
            yield KeyTable([(heading, list(_by_name(ours))) for heading, ours in self._parts() if ours])
        yield KeyBar()

    def _parts(self) -> Iterator[tuple[str, list[Binding]]]:
        of_the_app = [one for one in self.bindings if isinstance(one.node, App)]
        here = [one for one in self.bindings if one not in of_the_app]
        yield _(HERE), [one.binding for one in here if one.binding.tooltip or one.binding.show]
        yield _(EVERYWHERE), [one.binding for one in of_the_app]
        yield _(MOVING), [one.binding for one in here if not (one.binding.tooltip or one.binding.show)]


def _by_name(bindings: Sequence[Binding]) -> Iterator[tuple[str, str, str]]:
    """The keys of one name together, the name, and what it does."""
    seen: dict[str, tuple[list[str], str]] = {}
    for binding in bindings:
        keys, _does = seen.setdefault(binding.description, ([], binding.tooltip))
        keys.append(key_name(binding.key))
    for name, (keys, does) in seen.items():
        yield " ".join(keys), name, does


class KeyTable(Fluid):
    """Under each heading a line a key: the key, its name, and what it does."""

    DEFAULT_CSS = "KeyTable { height: auto; }"

    def __init__(self, parts: Sequence[tuple[str, Sequence[tuple[str, str, str]]]]) -> None:
        super().__init__(markup=False)
        self._parts = parts

    def content_at(self, width: int) -> Content:
        """What a key does goes on below itself where it is longer than the line."""
        rows = [row for _heading, rows in self._parts for row in rows]
        keys = min(MOST_KEYS, max(KEYS, *(cell_len(row[0]) + 1 for row in rows)))
        names = max(NAMES, *(cell_len(row[1]) + 1 for row in rows))
        lines = list[Content]()
        for heading, several in self._parts:
            lines += [Content("")] if lines else []
            lines.append(Content.styled(heading, "bold"))
            lines += [line for row in several for line in _lines(row, keys, names, width)]
        return Content("\n").join(lines)


def _lines(row: tuple[str, str, str], keys: int, names: int, width: int) -> Iterator[Content]:
    key, name, does = row
    begun = Content.assemble(column(Content.styled(key, "bold $text-accent"), keys), column(name, names))
    for text in Content.styled(does, QUIET).wrap(max(1, width - keys - names)) or [Content("")]:
        yield Content.assemble(begun, text)
        begun = Content(" " * (keys + names))
