"""The page of the diagnosis: index, cures and course, the time budget and what a euro brings."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.diagnosis import Diagnosis
from coopitis.domain.overview import Overview
from coopitis.domain.time_budget import Place
from coopitis.language import _
from coopitis.language.account_words import brings_sum
from coopitis.screens.base import Page
from coopitis.screens.diagnosis.index_plot import IndexPlot
from coopitis.screens.diagnosis.ranking_list import BringsSum, RankingList, with_lines
from coopitis.screens.list_actions import do_cure
from coopitis.screens.messages import Open
from coopitis.store.overview import diagnosis
from coopitis.themes import css_beside
from coopitis.views.budget_panel import BudgetPanel
from coopitis.views.cure_list import Advised, CureList, advised
from coopitis.views.index_panel import IndexPanel
from coopitis.views.plots import MonthsPlot
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.table import Table

FRAME = 3
"""Lines of a table beside its rows: its title, its header and an empty one."""


class Plots(Horizontal, can_focus=True):
    """Both plots; what has the focus is scrolled to."""


class DiagnosisScreen(Page[None]):
    """Index, time budget and cures, what a euro brings where, and below both plots."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    # Textual would scroll to what it puts the focus on.
    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """The figures, empty; the plots can be reached with the focus where they lie below."""
        yield Static(Content(_("Diagnosis")), id="diagnosis-title")
        with VerticalScroll(id="body", can_focus=False):
            with Container(id="halves"):
                with Vertical(id="left"):
                    with Horizontal(id="now"):
                        yield IndexPanel(id="index")
                        yield BudgetPanel(id="budget")
                    cures = CureList(points=True, id="cures")
                    cures.border_title = _("What would lower the index from now on · points")
                    yield cures
                with Vertical(id="right"):
                    yield Table(RankingList(), id="ranking")
                    yield BringsSum(id="sum")
            with Plots(id="plots"):
                yield IndexPlot(id="course")
                yield MonthsPlot(id="months")
        yield KeyBar()

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the line in focus."""
        cures, ranking = self.query_one(CureList), self.query_one(RankingList)
        if ranking.has_focus:
            return ranking.item.effort.cooperation_id if isinstance(ranking.item, Place) else None
        return cures.item.cure.cooperation.id if cures.item else None

    async def read(self) -> None:
        """The figures of the day."""
        self.overview = await self.store.overview()
        self.diagnosis = await self.store.ask(diagnosis, self.overview.on)

    async def show(self) -> None:
        """Shows them."""
        self._show_index(self.overview, self.diagnosis)
        self._show_hours(self.overview, self.diagnosis)
        if self.focused is None:
            # The figure that it is about stays in sight.
            self.query_one(CureList).focus(scroll_visible=False)

    def on_resize(self) -> None:
        """Where the cures have the whole width, each has one line."""
        cures = self.query_one(CureList)
        height = 2 if self.has_class("-slim") else 1
        if cures.item_height != height:
            cures.item_height = height
            cures.show(cures.items)

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter does what a cure says; in the ranking it opens the page of the cooperation."""
        event.stop()
        if isinstance(event.item, Advised):
            do_cure(self, event.item)
        elif here := self.cooperation_here:
            self.post_message(Open("page", cooperation_id=here))

    @on(ItemList.Moved)
    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def show_sum(self) -> None:
        """How what a euro brings is added up, for the line in focus; in little height in the title."""
        place, ranking = self.query_one(RankingList).item, self.query_one(Table)
        standing = self.overview.of(place.effort.cooperation_id) if isinstance(place, Place) else None
        account, currency = standing.account if standing else None, self.overview.terms.currency
        self.query_one(BringsSum).show(account, currency)
        ranking.border_title = _("What a euro and an hour bring")
        if account and account.brings is not None and ranking.rows.has_focus and self.has_class("-short"):
            ranking.border_title = _("a euro brings {sum}").format(sum=brings_sum(account, currency))

    def _show_index(self, overview: Overview, found: Diagnosis) -> None:
        index, cures, currency = self.query_one(IndexPanel), self.query_one(CureList), overview.terms.currency
        index.show(overview.index, currency, unplanned_minutes=found.unplanned_minutes)
        index.show_course([one.index for one in found.course])
        cures.currency = currency
        cures.show(advised(overview))
        self.query_one(IndexPlot).show(found.course)
        self.query_one(MonthsPlot).show(overview.months, currency)

    def _show_hours(self, overview: Overview, found: Diagnosis) -> None:
        self.query_one(BudgetPanel).show(overview)
        self.query_one(RankingList).use(overview.terms)
        rows, table = with_lines(found.ranking, overview.terms), self.query_one(Table)
        table.show(rows)
        # No higher than its rows, so that the sum stands right below them.
        table.styles.max_height = max(1, len(rows)) + FRAME
