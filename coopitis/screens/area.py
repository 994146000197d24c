"""The four areas, the modes of the app, and what the two that are lists share."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.widgets import Input

from coopitis.language import N_, _
from coopitis.screens.base import BaseScreen
from coopitis.widgets.key_bar import Hint, KeyBar
from coopitis.widgets.table import Table
from coopitis.widgets.text_entry import FilterField
from coopitis.widgets.title_line import NavBar

AREAS = (
    ("today", N_("Today")),
    ("board", N_("Board")),
    ("cooperations", N_("Cooperations")),
    ("activities", N_("Activities")),
)
"""The modes of the app, by route and title, in the order of their keys."""


class Area(BaseScreen[None]):
    """One of the four modes: the navigation on top, the keys at the bottom, its body between."""

    AREA: ClassVar[str]

    def compose(self) -> ComposeResult:
        """The frame; what stands inside comes from `body`."""
        yield NavBar(AREAS, self.AREA)
        yield from self.body()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """What stands between navigation and keys."""
        raise NotImplementedError


class FilteredArea(Area):
    """A table under a filter; subclasses give `table` and `hint`, and fill the table in `fill`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "filter", N_("Filter"), show=False, tooltip=N_("Only those whose name contains")),
        Binding("escape", "clear_filter", N_("All again")),
    ]
    DEFAULT_CSS = """
    FilteredArea {
        #filter { height: 1; padding-left: 1; }
        Table { border-top: solid $rule; border-title-color: $foreground-muted; }
        Table:focus-within { border-top: solid $accent; border-title-color: $foreground; }
    }
    """

    async def fill(self) -> None:
        """Shows the rows that fit the filter."""
        raise NotImplementedError

    def table(self) -> Table[Any]:
        """The table, before it is mounted."""
        raise NotImplementedError

    def hint(self) -> Hint:
        """What stands beside the field."""
        raise NotImplementedError

    def body(self) -> ComposeResult:
        """The filter over the table."""
        with HorizontalGroup(id="filter"):
            yield FilterField(_("/ filter by name"))
            yield self.hint()
        yield self.table()

    @property
    def wanted_name(self) -> str:
        """What the names are filtered by."""
        return self.query_one(FilterField).value.strip()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to clear while nothing is filtered, and nothing to change in an empty table."""
        if action == "clear_filter":
            return bool(self.wanted_name)
        if action in {"edit", "delete"}:
            return any(len(table.rows.items) for table in self.query(Table))
        return super().check_action(action, parameters)

    def action_filter(self) -> None:
        """Puts the cursor into the field; what is typed takes the place of what stood there."""
        field = self.query_one(FilterField)
        field.focus()
        field.select_all()

    def action_clear_filter(self) -> None:
        """Shows all again."""
        self.query_one(FilterField).value = ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """The table follows every letter."""
        event.stop()
        self.work_on(self._fill_anew, "fill")

    def on_filter_field_left(self) -> None:
        """Back to the table; a filter that nothing fits is of no use there."""
        table = self.query_one(Table)
        if not table.rows.items:
            self.action_clear_filter()
        table.rows.focus()

    async def _fill_anew(self) -> None:
        await self.fill()
        self.refresh_bindings()


def nothing_fits(name: str) -> str:
    """What an empty list says under a filter."""
    return _("Nothing here is called “{name}”. Esc clears the filter.").format(name=name)
