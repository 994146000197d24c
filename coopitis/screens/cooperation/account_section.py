"""The first section of the page: promise against outcome, and the account's course."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.course import Point
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.result import Result
from coopitis.screens.cooperation.promise_panel import PromisePanel
from coopitis.widgets.course_place import CoursePlace


class AccountSection(VerticalScroll, can_focus=True):
    """What was promised, what came, how the account went; link and notes at the end."""

    def compose(self) -> ComposeResult:
        """The plot comes later."""
        yield PromisePanel()
        yield CoursePlace(id="course")
        yield Static(id="about")

    def show(self, standing: Standing, results: Sequence[Result], overview: Overview) -> None:
        """Shows these figures."""
        self.query_one(PromisePanel).tell(standing, results, overview)
        one = standing.cooperation
        about = [part for part in (one.url, one.notes) if part]
        self.query_one("#about", Static).update(Content("\n".join(about)))
        self.query_one("#about").display = bool(about)

    async def show_course(self, points: Sequence[Point], currency: str) -> None:
        """Shows the plot; without a pre-check there is none."""
        await self.query_one(CoursePlace).show(points, currency)
