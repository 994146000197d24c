"""What stands on the start page."""

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind
from coopitis.domain.index import Index
from coopitis.domain.overview import Overview, Period, Standing
from coopitis.domain.promise_check import is_telling
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats
from coopitis.language.formats import rough_money
from coopitis.screens.today.duty_list import DutyList, what_next
from coopitis.screens.today.welcome import Welcome
from coopitis.themes import css_beside
from coopitis.views.account_words import advice_because
from coopitis.views.budget_panel import BudgetPanel
from coopitis.views.cure_list import Advised, CureList, advised
from coopitis.views.index_panel import IndexPanel
from coopitis.views.plots import MonthsPlot
from coopitis.views.standing_list import StandingList
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column
from coopitis.widgets.title_line import NavBar


class PeriodPanel(Static):
    """Cost, results, cost per result and value won."""

    DEFAULT_CSS = "PeriodPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Money · last 90 days")
        self._shown: tuple[Period, str] | None = None

    def show(self, period: Period, currency: str) -> None:
        """Shows the figures of that time, in that currency."""
        self._shown = period, currency
        self.refresh(layout=True)

    def render(self) -> Content:
        """The four figures in two columns."""
        return Content("\n").join(_lines(*self._shown)) if self._shown else Content("")


def _lines(period: Period, currency: str) -> list[Content]:
    each = rough_money(rounded(period.cost, period.results), currency) if period.results else "–"
    amounts = rough_money(period.cost, currency), rough_money(period.won, currency)
    room = max(map(cell_len, amounts))
    return [
        Content.assemble(
            first, column(Content.styled(amount, "bold"), room, right=True), "   ", second, figure
        )
        for first, amount, second, figure in zip(
            _labels(_("spent"), _("won")),
            amounts,
            _labels(_("results"), _("cost each")),
            ((formats.number(period.results), "bold"), (each, "bold")),
            strict=True,
        )
    ]


def _labels(*names: str) -> list[Content]:
    """The names of a column's figures, in cells for the longest of them."""
    widest = max(map(cell_len, names)) + 1
    return [column(name, widest).stylize(QUIET) for name in names]


class RecordLine(Static):
    """One sentence; nothing, and no room taken, while there is too little to learn from."""

    DEFAULT_CSS = "RecordLine { height: auto; display: none; &.-telling { display: block; } }"

    def show(self, record: Fraction | None) -> None:
        """Says the track record; None while it tells nothing."""
        self.set_class(record is not None, "-telling")
        if record is not None:
            share = formats.percent(record)
            tone = "$text-warning" if record < 1 else "$text-success"
            text = _("Your expectations come true at {share}").format(share=share)
            before, _share, after = text.partition(share)
            self.update(Content.assemble(before, (share, f"bold {tone}"), after))


class TodayBody(VerticalScroll, can_focus=False):
    """What is due on top, below it the diagnosis, then the accounts; or how to begin."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    SCOPED_CSS = False

    def compose(self) -> ComposeResult:
        """The three bands; the middle one has two columns, on a large screen three."""
        yield Welcome()
        yield _titled(DutyList(id="due"), _("Due"))
        with Horizontal(id="figures"):
            with Vertical(id="left"):
                yield IndexPanel(brief=True, id="index")
                yield CureList(id="cure")
            with Vertical(id="right"):
                yield BudgetPanel(id="budget")
                yield PeriodPanel(id="period")
                yield RecordLine(id="record")
            yield MonthsPlot(id="months")
        yield _titled(StandingList(id="accounts"), _("Accounts"))

    @property
    def due(self) -> DutyList:
        """The list of duties."""
        return self.query_one(DutyList)

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the line in focus."""
        accounts, cure = self.query_one(StandingList), self.query_one(CureList)
        if accounts.has_focus:
            return accounts.item.cooperation.id if accounts.item else None
        if cure.has_focus:
            return cure.item.cure.cooperation.id if cure.item else None
        return (self.due.item.cooperation_id or None) if self.due.item else None

    @property
    def to_log(self) -> str | None:
        """The cooperation of the account in focus, or of the duty in focus if it is to log."""
        duty = self.due.item
        if self.due.has_focus and duty and duty.kind is not DutyKind.LOG:
            return None
        return self.cooperation_here

    def show(self, overview: Overview, due: list[Duty], ahead: Duty | None) -> None:
        """Shows the figures of the day."""
        currency = overview.terms.currency
        self.screen.query_one(NavBar).show_day(formats.long_or_shorter_day(overview.on))
        self.due.use(overview.on, currency)
        self.due.empty = nothing_due(ahead)
        self.due.show(due)
        self.due.border_title = _("Due · {count}").format(count=formats.number(len(due))) if due else _("Due")
        self.set_class(not overview.standings, "-empty")
        accounts = self.query_one(StandingList)
        accounts.currency = currency
        accounts.show(sorted(overview.standings, key=_by_balance))
        self._say_why()
        self.query_one(IndexPanel).show(overview.index, currency)
        self._show_cure(advised(overview)[:1], currency)
        self.query_one(BudgetPanel).show(overview)
        self.query_one(PeriodPanel).show(overview.period, currency)
        self.query_one(MonthsPlot).show(overview.months, currency)
        telling = is_telling(one.account for one in overview.standings)
        self.query_one(RecordLine).show(overview.track_record if telling else None)

    def _show_cure(self, best: list[Advised], currency: str) -> None:
        cure = self.query_one(CureList)
        cure.currency, cure.display = currency, bool(best)
        cure.show(best)

    def on_item_list_moved(self, event: ItemList.Moved) -> None:
        """Over the accounts stands why the one in focus is judged so."""
        if event.list is self.query_one(StandingList):
            self._say_why()

    def on_descendant_focus(self) -> None:
        """The same, once one is there."""
        self._say_why()

    def on_descendant_blur(self) -> None:
        """The title is only a title again."""
        self._say_why()

    def _say_why(self) -> None:
        accounts = self.query_one(StandingList)
        accounts.border_title = _accounts_title(accounts)

    async def on_click(self, event: events.Click) -> None:
        """A click on the index opens the diagnosis."""
        if event.widget and self.query_one(IndexPanel) in event.widget.ancestors_with_self:
            await self.run_action("app.open('diagnosis')")

    def show_course(self, course: Sequence[Index]) -> None:
        """Shows the index over the last twelve months."""
        self.query_one(IndexPanel).show_course(course)


def _accounts_title(accounts: StandingList) -> str:
    one = accounts.item
    if one is None or not accounts.has_focus:
        return _("Accounts · most urgent first")
    why = advice_because(one.shown, accounts.currency, one.money_until).plain
    return _("Accounts · {why}").format(why=why)


def nothing_due(ahead: Duty | None) -> Content:
    """What an empty list says: that all is done, and what comes next."""
    done = Content.styled(_("Nothing is due."), "bold")
    if ahead is None:
        return Content.assemble(
            done, "\n", _("p  plan the next meetup"), "\n", _("l  log an evening"), "\n", _("2  the board")
        )
    text = _("Next: {what}, {day}").format(what=what_next(ahead), day=formats.long_day(ahead.date))
    return Content.assemble(done, "\n", text)


def _titled(widget: ItemList[Duty] | ItemList[Standing], title: str) -> ItemList[Duty] | ItemList[Standing]:
    widget.border_title = title
    return widget


def _by_balance(standing: Standing) -> tuple[bool, bool, int]:
    # Not the order of the board's cards: beside the bars only the balance is shown, so it alone sorts.
    balance = standing.shown.balance
    return standing.choice is Choice.DROP, balance is None, balance or 0
