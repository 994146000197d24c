"""Today: what is due, how infected I am, and where the time goes."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from coopitis.domain.duties import Duty
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, formats
from coopitis.screens.base import Area
from coopitis.screens.calls import DutyCalled, PageCalled
from coopitis.store.duties import duties, next_ahead
from coopitis.store.overview import index_by_month
from coopitis.widgets.budget_panel import BudgetPanel
from coopitis.widgets.duty_list import DutyList
from coopitis.widgets.index_panel import IndexPanel
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.nav_bar import NavBar
from coopitis.widgets.period_panel import PeriodPanel
from coopitis.widgets.standing_list import StandingList


class TodayScreen(Area):
    """The start page; its figures come after the first frame."""

    AREA = "today"
    CSS_PATH: ClassVar[Any] = "today.tcss"
    AUTO_FOCUS = "#due"

    def body(self) -> ComposeResult:
        """Duties and accounts on the left, the diagnosis on the right."""
        with VerticalScroll(id="today", can_focus=False), Horizontal(id="halves"):
            with Vertical(id="left"):
                due = DutyList(id="due")
                due.border_title = _("Due")
                yield due
                accounts = StandingList(id="accounts")
                accounts.border_title = _("Accounts")
                yield accounts
            with Vertical(id="right"):
                yield IndexPanel(id="index")
                yield BudgetPanel(id="budget")
                yield PeriodPanel(id="period")

    async def load(self) -> None:
        """Reads today's figures, then the course of the index and the plot."""
        overview = await self.desk.overview()
        due = await self.desk.ask(duties, overview)
        ahead = await self.desk.ask(next_ahead, overview.on)
        self._show(overview, due, ahead)
        self.call_after_refresh(self.run_worker, self._load_more(overview), group="more", exclusive=True)

    def _show(self, overview: Overview, due: list[Duty], ahead: Any) -> None:
        currency = overview.terms.currency
        self.query_one(NavBar).show_day(formats.long_day(overview.on))
        duty_list = self.query_one(DutyList)
        duty_list.currency = currency
        duty_list.empty = nothing_due(bool(overview.standings), ahead)
        duty_list.show(due)
        accounts = self.query_one(StandingList)
        accounts.currency = currency
        accounts.show(sorted(overview.standings, key=_urgency))
        self.query_one(IndexPanel).show(overview.index, currency)
        self.query_one(BudgetPanel).show(overview.hours_per_week, overview.terms.hours_per_week)
        self.query_one(PeriodPanel).show(overview.period, currency)

    async def _load_more(self, overview: Overview) -> None:
        # Plotext is not needed for the figures, so the first frame does not wait for it.
        from coopitis.widgets.months_plot import MonthsPlot

        if not self.query(MonthsPlot):
            await self.query_one("#right").mount(MonthsPlot(id="months"))
        self.query_one(MonthsPlot).show(overview.months, overview.terms.currency)
        self.query_one(IndexPanel).show_course(await self.desk.ask(index_by_month, overview.on))

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter on a line does the thing."""
        if isinstance(event.item, Duty):
            self.post_message(DutyCalled(event.item))
        elif isinstance(event.item, Standing):
            self.post_message(PageCalled(event.item.cooperation.id))


def _urgency(standing: Standing) -> tuple[bool, int]:
    balance = standing.account.balance
    return balance is None, balance or 0


def nothing_due(any_cooperation: bool, ahead: Any) -> Any:
    """What an empty list says: how to begin, or that all is done and what comes next."""
    from textual.content import Content

    if not any_cooperation:
        return Content.assemble(
            (_("Welcome. Nothing is here yet."), "bold"),
            "\n\n",
            _("n  check a cooperation before you join"),
            "\n",
            _("l  log an evening you already spend"),
            "\n",
            _("?  all keys"),
        )
    parts = [Content.styled(_("Nothing is due."), "bold")]
    if ahead:
        text = _("Next: {name}, {day}").format(name=ahead[0], day=formats.weekday_day(ahead[1]))
        parts.append(Content(text))
    return Content("\n").join(parts)
