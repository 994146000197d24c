"""The first section of the page: promise against outcome, the account's course, and the six questions."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.course import Point
from coopitis.language import N_
from coopitis.screens.cooperation.promise_table import PromiseTable
from coopitis.screens.cooperation.section import File, Section
from coopitis.screens.cooperation.six_questions import SixQuestions
from coopitis.views.course_place import CoursePlace


class AccountSection(Section, VerticalScroll, can_focus=True):
    """What was promised and what came, the course, what the evenings answer; link and notes at the end."""

    DEFAULT_CSS = "AccountSection { overflow-y: auto; }"
    TITLE: ClassVar[str] = N_("Account")

    def compose(self) -> ComposeResult:
        """The plot comes later."""
        yield PromiseTable()
        with Vertical(id="beside"):
            yield CoursePlace(id="course")
            yield SixQuestions()
        yield Static(id="about")

    def show(self, file: File) -> None:
        """Promise against outcome as of the day."""
        results = sorted(file.history.results, key=lambda one: (one.date, one.entered))
        until = [one for one in results if one.date <= file.overview.on]
        self.query_one(PromiseTable).tell(file.standing, until, file.overview)
        self.query_one(SixQuestions).tell(file)
        one = file.standing.cooperation
        about = [part for part in (one.url, one.notes) if part]
        self.query_one("#about", Static).update(Content("\n".join(about)))
        self.query_one("#about").display = bool(about)

    async def show_course(self, points: Sequence[Point], currency: str) -> None:
        """Shows the plot; without a pre-check there is none."""
        await self.query_one(CoursePlace).show(points, currency)
