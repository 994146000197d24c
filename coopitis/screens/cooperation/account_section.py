"""The first section of the page: promise against outcome, the account's course, and the six questions."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.course import Point
from coopitis.domain.history import last_said, oldest_first, term
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.language import N_, _, formats
from coopitis.screens.cooperation.account_figures import AccountFigures
from coopitis.screens.cooperation.section import CooperationData, Section
from coopitis.views.plots import CoursePlot
from coopitis.views.promise_table import PromiseFigures, PromiseTexts
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, column, one_line


class AccountSection(Section, VerticalScroll, can_focus=True):
    """What was promised and what came, the course, what the evenings answer; link and notes at the end."""

    DEFAULT_CSS = "AccountSection { overflow-y: auto; }"
    TITLE: ClassVar[str] = N_("Account")

    def compose(self) -> ComposeResult:
        """The plot comes later."""
        yield AccountFigures()
        yield PromiseFigures()
        yield CoursePlot(id="course")
        yield PromiseTexts()
        yield SixQuestions()
        yield Static(id="about")

    def show(self) -> None:
        """Promise against outcome as of the day."""
        data = self.data
        until = [one for one in oldest_first(data.history.results) if one.date <= data.overview.on]
        self.query_one(PromiseFigures).set_data(data.standing, until, data.overview)
        self.query_one(PromiseTexts).set_data(data.standing, until)
        self.query_one(AccountFigures).set_data(data)
        self.query_one(SixQuestions).set_data(data)
        cooperation = data.standing.cooperation
        about = [part for part in (cooperation.url, cooperation.notes) if part]
        self.query_one("#about", Static).update(Content("\n".join(about)))
        self.query_one("#about").display = bool(about)

    def show_course(self, points: Sequence[Point], currency: str) -> None:
        """Shows the plot; without a pre-check there is none."""
        self.query_one(CoursePlot).show(points, currency, self.data.standing.account)


LABEL = 19
"""Cells of a question."""
TERMS = {"short": N_("short term"), "medium": N_("medium term"), "long": N_("long term")}


class SixQuestions(Static):
    """One line a question, each with its figure or the newest words that answer it; cut where too long."""

    DEFAULT_CSS = """
    SixQuestions { height: 7; border-top: solid $rule; border-title-color: $foreground-muted; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: list[tuple[str, Content]] = []

    def on_mount(self) -> None:
        """Its title, in the language of the day."""
        self.border_title = _("Six questions")

    def set_data(self, data: CooperationData) -> None:
        """Shows what the entries answer."""
        self._rows = list(answers(data))
        self.refresh()

    def render(self) -> Content:
        """The questions under each other, the answers as wide as there is room."""
        room = max(8, self.size.width - LABEL)
        lines = [
            Content.assemble(column(Content.styled(question, QUIET), LABEL), column(answer, room))
            for question, answer in self._rows
        ]
        return Content("\n").join(lines)


def answers(data: CooperationData) -> Iterator[tuple[str, Content]]:
    """The questions in their order, each with its answer as of the day."""
    yield _("How much time?"), Content(_time(data))
    yield _("What is it worth?"), Content(_worth(data))
    yield _("Which goal?"), _goal(data.standing.check)
    yield _("Which results?"), Content(_results(data))
    yield _("What do they get?"), _words(data, lambda one: one.given)
    yield _("What do I get?"), _words(data, lambda one: one.received)


def _time(data: CooperationData) -> str:
    minutes = data.standing.account.minutes
    done = sum(1 for one in data.history.activities if one.done and one.date <= data.overview.on)
    said = _("{hours} h so far").format(hours=formats.hours(minutes))
    if not done:
        return said
    each = _("{time} an evening").format(time=formats.duration(rounded(minutes, done)))
    return f"{said} · {each}"


def _worth(data: CooperationData) -> str:
    spent = _("{amount} so far").format(
        amount=formats.rough_money(data.standing.account.total_cost, data.currency)
    )
    if data.overview.terms.rate is None:
        return spent
    rate = formats.money(data.overview.terms.rate, data.currency)
    return _("{rate} an hour").format(rate=rate) + " · " + spent


def _goal(check: PreCheck | None) -> Content:
    if check is None:
        return Content.assemble(_("none yet"), " · ", keyed("c", _("checks it")))
    if check.target is None:
        return Content(one_line(check.expectation or _("none that can be counted")))
    goal = f"{formats.number(check.target)} × {check.unit or _('result')}"
    if check.until is None:
        return Content(goal)
    return Content(_("{goal} by {day}").format(goal=goal, day=formats.day(check.until)))


def _results(data: CooperationData) -> str:
    check, count = data.standing.check, formats.number(data.standing.account.results)
    said = _("{count} so far").format(count=count)
    if check and check.target is not None:
        said = _("{count} of {target} so far").format(count=count, target=formats.number(check.target))
    if check is None or check.horizon_days is None:
        return said
    return f"{said} · {_(TERMS[term(check)])}"


def _words(data: CooperationData, said: Callable[[Activity], str | None]) -> Content:
    newest = last_said(data.history.activities, said, data.overview.on)
    if newest is None:
        return Content.styled(_("nothing was written down"), QUIET)
    words = one_line(said(newest) or "")
    return Content.assemble((f"{formats.day(newest.date)}: ", QUIET), words)
