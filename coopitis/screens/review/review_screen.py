"""Reviewing one cooperation: promise against outcome, the account's course, past decisions; then decide."""

import asyncio
from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.after_decision import came
from coopitis.domain.belongings import goals
from coopitis.domain.course import course
from coopitis.domain.decision import Choice
from coopitis.domain.history import History, newest_first, oldest_first
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _
from coopitis.language.wording import why_they_are_there
from coopitis.screens.base import Page
from coopitis.screens.decide.decision_saving import (
    Decided,
    asks_for_more,
    refuse_taking_up,
    save_decision,
)
from coopitis.screens.messages import Open
from coopitis.screens.review.review_head import Exchanged, ReviewHead, follows
from coopitis.store.histories import history
from coopitis.themes import css_beside
from coopitis.views.decision_words import DecisionList
from coopitis.views.plots import CoursePlot
from coopitis.views.promise_table import QUESTION, PromiseFigures, PromiseTexts
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.text_layout import QUIET, column


class Reviewed(NamedTuple):
    """What the review is about."""

    standing: Standing
    known: History
    overview: Overview


class ReviewScreen(Page[None]):
    """What was promised, what came, what was decided before; a key decides and leaves."""

    EXCLUSIVE = True
    AUTO_FOCUS = "#review"
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "put('keep')", N_("Keep"), tooltip=N_("Go on as before; that is a decision too")),
        Binding("d", "put('drop')", N_("Drop"), tooltip=N_("Stop going")),
        Binding("a", "put('automate')", N_("Automate"), tooltip=N_("No more evenings; it runs by itself")),
        Binding("y", "put_with_reason('keep_anyway')", N_("Anyway"), tooltip=N_("Asks for a reason")),
        Binding("u", "put('undecided')", N_("Undecided"), show=False, tooltip=N_("It waits on the board")),
        Binding("c", "check_again", N_("Check again"), tooltip=N_("Answer the seven questions again")),
        Binding(
            "enter",
            "put_with_reason",
            N_("Say why"),
            priority=True,
            tooltip=N_("Decide and say why, on a form"),
        ),
        Binding("r", "result", N_("Result"), show=False, tooltip=N_("Enter a result that came late")),
    ]

    def __init__(self, cooperation_id: str) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self._reviewed: Reviewed | None = None

    @property
    def cooperation_here(self) -> str | None:
        """The one that is reviewed."""
        return self.cooperation_id

    def compose(self) -> ComposeResult:
        """What was promised and what came, on a low screen with the course in a line; what may follow."""
        yield ReviewHead()
        with VerticalScroll(id="review"):
            yield PromiseFigures()
            yield Static(id="course-said")
            with VerticalGroup(classes="beside"):
                yield PromiseTexts()
                yield CoursePlot(id="course")
            with VerticalGroup(classes="beside"):
                yield Exchanged()
                yield DecisionList(id="decisions")
        yield Static(id="follows")
        yield KeyBar()

    async def read(self) -> None:
        """The cooperation with its entries; None where it is gone."""
        overview = await self.store.overview()
        standing = overview.of(self.cooperation_id)
        known = await self.store.ask(history, self.cooperation_id)
        self._reviewed = Reviewed(standing, known, overview) if standing and known else None

    async def show(self) -> None:
        """Head, promise and decisions; the course, which takes longer, follows."""
        if self._reviewed is None:
            self.dismiss()
            return
        standing, known, overview = self._reviewed
        self.query_one(ReviewHead).set_data(
            standing,
            overview,
            _came(standing, known, overview),
            why_they_are_there(goals(known.colleagues)),
        )
        until = [one for one in oldest_first(known.results) if one.date <= overview.on]
        self.query_one(PromiseFigures).set_data(standing, until, overview)
        self.query_one(PromiseTexts).set_data(standing, until)
        self.query_one(Exchanged).set_data(known.activities, overview.on)
        decisions = self.query_one(DecisionList)
        decisions.border_title = _("Decisions")
        decisions.currency, decisions.empty = overview.terms.currency, Content(_("No decision yet."))
        decisions.show(newest_first(known.decisions))
        self.query_one("#follows", Static).update(Content(follows(standing)))
        self.work_on(partial(self._draw_course, self._reviewed), "course")

    async def action_put(self, choice: str) -> None:
        """Decides so at once."""
        if self._reviewed is None:
            return
        standing, wanted = self._reviewed.standing, Choice(choice)
        if await asks_for_more(self, standing, wanted):
            self.action_put_with_reason(choice)
            return
        await save_decision(self, standing, Decided(wanted))
        self.dismiss()

    def action_put_with_reason(self, choice: str | None = None) -> None:
        """Decides on the form that asks for the reason and, to keep it anyway, for a day."""
        wanted = Choice(choice) if choice else None
        if self._reviewed is None:
            return
        refuse_taking_up(self._reviewed.standing, wanted or Choice.DROP)
        self.post_message(
            Open("decide", cooperation_id=self.cooperation_id, choice=wanted, then=self._leave_if)
        )

    def action_check_again(self) -> None:
        """Asks the seven questions again instead."""
        self.post_message(Open("check_again", instead=True, cooperation_id=self.cooperation_id))

    def action_result(self) -> None:
        """Enters a result first."""
        self.post_message(Open("result", cooperation_id=self.cooperation_id))

    def _leave_if(self, decided: Choice | None) -> None:
        if decided is not None:
            self.dismiss()

    async def _draw_course(self, reviewed: Reviewed) -> None:
        standing, known, overview = reviewed
        points = await asyncio.to_thread(course, known, overview.terms, overview.on)
        plot, said = self.query_one(CoursePlot), self.query_one("#course-said", Static)
        plot.show(points, overview.terms.currency, standing.account)
        said.update(Content.assemble(column(Content.styled(f"  {_('Course')}", QUIET), QUESTION), plot.said))
        said.set_class(not points, "-courseless")


def _came(standing: Standing, known: History, overview: Overview) -> int:
    """How many results have come since the newest decision."""
    return came(standing.decision, known.results, overview.on) if standing.decision else 0
