"""The page of the diagnosis."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.diagnosis import Diagnosis
from coopitis.domain.overview import Overview
from coopitis.domain.time_budget import Place
from coopitis.language import _
from coopitis.screens.calls import PageCalled
from coopitis.screens.diagnosis.cure_list import CureList
from coopitis.screens.diagnosis.index_plot import IndexPlot
from coopitis.screens.diagnosis.ranking_list import RankingList, with_lines
from coopitis.screens.page import Page
from coopitis.store.diagnosis import diagnosis
from coopitis.views.budget_panel import BudgetPanel
from coopitis.views.cure_line import Advised
from coopitis.views.index_panel import IndexPanel
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.table import Table


class DiagnosisScreen(Page[None]):
    """Index, cures and course on the left; on the right the time budget and what an hour brings where."""

    CSS_PATH: ClassVar[Any] = "diagnosis.tcss"

    def compose(self) -> ComposeResult:
        """Both halves, empty."""
        yield Static(Content(_("Diagnosis")), id="diagnosis-title")
        with VerticalScroll(id="body", can_focus=False), Horizontal(id="halves"):
            with Vertical(id="left"):
                yield IndexPanel(id="index")
                yield CureList(id="cures")
                yield IndexPlot(id="course")
            with Vertical(id="right"):
                yield BudgetPanel(id="budget")
                ranking = Table(RankingList(), id="ranking")
                ranking.border_title = _("What an hour brings · last 365 days")
                yield ranking
        yield KeyBar()

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation of the line in focus."""
        cures, ranking = self.query_one(CureList), self.query_one(RankingList)
        if ranking.has_focus:
            return ranking.item.effort.cooperation_id if isinstance(ranking.item, Place) else None
        return cures.item.cure.cooperation.id if cures.item else None

    async def load(self) -> None:
        """Reads the figures of the day and shows them."""
        overview = await self.desk.overview()
        found = await self.desk.ask(diagnosis, overview.on)
        self._show_index(overview, found)
        self._show_hours(overview, found)
        if self.focused is None:
            self.query_one(CureList).focus()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter on a line opens the page of its cooperation."""
        if here := self.cooperation_here:
            event.stop()
            self.post_message(PageCalled(here))

    def _show_index(self, overview: Overview, found: Diagnosis) -> None:
        index, plot = self.query_one(IndexPanel), self.query_one(IndexPlot)
        index.show(overview.index, overview.terms.currency, unplanned_minutes=found.unplanned_minutes)
        choices = {one.cooperation.id: one.choice for one in overview.standings}
        self.query_one(CureList).show(
            [Advised(cure, choices[cure.cooperation.id]) for cure in overview.cures]
        )
        index.show_course([one.index for one in found.course])
        plot.show(found.course)

    def _show_hours(self, overview: Overview, found: Diagnosis) -> None:
        terms, table = overview.terms, self.query_one(Table)
        self.query_one(BudgetPanel).show(overview.hours_per_week, terms.hours_per_week)
        self.query_one(RankingList).use(terms)
        table.show(with_lines(found.ranking, terms))
