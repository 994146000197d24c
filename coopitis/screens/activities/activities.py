"""Activities: every evening, call and session, newest first."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.terms import Terms
from coopitis.language import N_, _, formats, ngettext
from coopitis.screens.activities.activity_list import LEGEND, PERIODS, ActivityList, heading
from coopitis.screens.area import FilteredArea, nothing_fits
from coopitis.screens.deleting import delete
from coopitis.screens.messages import Open
from coopitis.store.activities import ActivityLine, Totals, Wanted, counted, page, place_to_begin, totals
from coopitis.store.terms import terms
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import Hint, keyed
from coopitis.widgets.paged import Paged
from coopitis.widgets.table import Table
from coopitis.widgets.title_line import NavBar


class ActivitiesScreen(FilteredArea):
    """The list of activities, filtered by period and by the cooperation's name."""

    AREA = "activities"
    AUTO_FOCUS = "ActivityList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "period", N_("Period"), show=False, tooltip=N_("This month, 90 days, 12 months, all")),
        Binding("e", "edit", N_("Edit")),
        Binding("x,delete", "delete", N_("Delete")),
    ]
    DEFAULT_CSS = "ActivitiesScreen #legend { height: 1; padding: 0 1; color: $foreground-muted; }"

    def __init__(self) -> None:
        super().__init__()
        self._terms = Terms()
        self._period = 0
        self._is_new = True

    def table(self) -> Table[ActivityLine]:
        """The activities."""
        return Table(ActivityList(), id="activities")

    def hint(self) -> Hint:
        """From when on they are."""
        return Hint("t", "period", id="period")

    def body(self) -> ComposeResult:
        """What the letters mean stands below, as long as they are in sight."""
        yield from super().body()
        yield Static(Content(_(LEGEND)), id="legend")

    @property
    def rows(self) -> ActivityList:
        """The rows of the table."""
        return self.query_one(ActivityList)

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the activity in focus."""
        return self.rows.item.cooperation_id if self.rows.item else None

    @property
    def evening_here(self) -> int | None:
        """The activity in focus."""
        return self.rows.item.row_id if self.rows.item else None

    async def read(self) -> None:
        """The currency; the rows come when they are looked at."""
        self._terms = await self.store.ask(terms)

    async def show(self) -> None:
        """Shows what the filter lets through."""
        self.query_one(NavBar).show_day(formats.long_or_shorter_day(self.store.today))
        await self.fill()

    async def fill(self) -> None:
        """Counts what fits; the rows come when they are looked at."""
        period, on = PERIODS[self._period], self.store.today
        self.query_one("#period", Hint).say(_("period: {name}").format(name=_(period.title)))
        wanted = Wanted(since=period.since(on), name=self.wanted_name)
        found = await self.store.ask(totals, wanted, on)
        self.rows.use(self._terms.currency, on, found.cost)
        self.rows.empty = self._nothing()
        table = self.query_one("#activities", Table)
        table.border_title = Content(self._title(found))
        spans = await self.store.ask(counted, wanted, on)
        self.rows.group([(heading(span), count) for span, count in spans])
        lines: Paged[ActivityLine] = Paged(found.entries, lambda *part: self.store.ask(page, wanted, *part))
        here = await self._place(wanted)
        await lines.load(min(here, found.entries - 1))
        table.show(lines, here)
        self._explain_marks()

    async def _place(self, wanted: Wanted) -> int:
        """Where one is; at first where something waits to be logged."""
        if not self._is_new:
            return self.rows.here
        self._is_new = False
        return await self.store.ask(place_to_begin, wanted, self.store.today)

    def on_resize(self) -> None:
        """Another width has other columns."""
        super().on_resize()
        self.call_after_refresh(self._explain_marks)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter edits."""
        self._edit(event.item)

    async def action_period(self) -> None:
        """The next period."""
        self._period = (self._period + 1) % len(PERIODS)
        await self.fill()

    def action_edit(self) -> None:
        """Change the one in focus."""
        self._edit(self.rows.item)

    async def action_delete(self) -> None:
        """Take the one in focus out."""
        if self.rows.item:
            await delete(self, self.rows.item)

    def _edit(self, line: ActivityLine | None) -> None:
        if line:
            self.post_message(Open("log", edit=line.row_id))

    def _explain_marks(self) -> None:
        self.query_one("#legend").display = self.rows.shows("marks")

    def _title(self, found: Totals) -> str:
        said = ngettext("{count} activity", "{count} activities", found.entries)
        return _("{count} · {done} done · {hours} h · {spent} spent").format(
            count=said.format(count=formats.number(found.entries)),
            done=formats.number(found.done),
            hours=formats.hours(found.minutes),
            spent=formats.whole_money(found.cost, self._terms.currency),
        )

    def _nothing(self) -> Content:
        if self.wanted_name:
            return Content(nothing_fits(self.wanted_name))
        if self._period:
            text = _("Nothing in this period ({period}). t shows another one.")
            return Content(text.format(period=_(PERIODS[self._period].title)))
        return Content.assemble(
            (_("Every evening, call and session stands here."), "bold"),
            "\n\n",
            keyed("l", _("log one")),
            "\n",
            keyed("p", _("plan one that lies ahead")),
        )
