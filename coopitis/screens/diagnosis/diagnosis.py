"""The page of the diagnosis: index, cures and course, the time budget and what an hour brings."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.diagnosis import Diagnosis
from coopitis.domain.overview import Overview
from coopitis.domain.time_budget import Place
from coopitis.language import _, formats
from coopitis.screens.base import Page
from coopitis.screens.diagnosis.index_plot import IndexPlot
from coopitis.screens.diagnosis.ranking_list import RankingList, with_lines
from coopitis.screens.messages import Open
from coopitis.store.diagnosis import diagnosis
from coopitis.views.budget_panel import BudgetPanel
from coopitis.views.cure_line import Advised, cure_line
from coopitis.views.index_panel import IndexPanel
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.table import Table
from coopitis.widgets.text_layout import QUIET, column

POINTS = 5
"""Cells for the points."""


class CureList(ItemList[Advised]):
    """A line a cure."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, empty=Content.styled(_("Nothing would lower it."), QUIET))
        self.border_title = _("What would lower it most · points")

    def render_item(self, item: Advised, width: int) -> Content:
        """The points, what to do, and the index then."""
        points = formats.number(-100 * item.cure.relief)
        return Content.assemble(
            column(Content.styled(points, "bold"), POINTS, right=True),
            "  ",
            cure_line(item, width - POINTS - 2),
        )


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

    async def read(self) -> None:
        """The figures of the day."""
        self.overview = await self.store.overview()
        self.diagnosis = await self.store.ask(diagnosis, self.overview.on)

    async def show(self) -> None:
        """Shows them."""
        self._show_index(self.overview, self.diagnosis)
        self._show_hours(self.overview, self.diagnosis)
        if self.focused is None:
            self.query_one(CureList).focus()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Enter on a line opens the page of its cooperation."""
        if here := self.cooperation_here:
            event.stop()
            self.post_message(Open("page", cooperation_id=here))

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
