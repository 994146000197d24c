"""The first section of the page: promise against outcome, and the account's course."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.course import Point
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.result import Result
from coopitis.language import _, formats
from coopitis.screens.cooperation.promise import promise_rows
from coopitis.screens.cooperation.promise_panel import PromisePanel
from coopitis.widgets.hint import keyed
from coopitis.widgets.tones import QUIET


class AccountSection(VerticalScroll, can_focus=True):
    """What was promised, what came, how the account went; link and notes at the end."""

    def compose(self) -> ComposeResult:
        """The plot comes later."""
        yield PromisePanel()
        yield Container(id="course")
        yield Static(id="about")

    def show(self, standing: Standing, results: Sequence[Result], overview: Overview) -> None:
        """Shows these figures."""
        panel, check = self.query_one(PromisePanel), standing.check
        if check is None:
            panel.say(nothing_promised())
        else:
            rows = promise_rows(standing, check, results, overview.terms, overview.on)
            panel.show(_("Promised {day}").format(day=formats.numeric_day(check.date)), rows)
        one = standing.cooperation
        about = [part for part in (one.url, one.notes) if part]
        self.query_one("#about", Static).update(Content("\n".join(about)))
        self.query_one("#about").display = bool(about)

    async def show_course(self, points: Sequence[Point], currency: str) -> None:
        """Shows the plot; without a pre-check there is none."""
        # Plotext is not needed for the figures, so they do not wait for it.
        from coopitis.widgets.course_plot import CoursePlot

        place = self.query_one("#course")
        place.display = bool(points)
        if not points:
            return
        if not place.query(CoursePlot):
            await place.mount(CoursePlot())
        place.query_one(CoursePlot).show(points, currency)


def nothing_promised() -> Content:
    """What stands here before a pre-check."""
    return Content.assemble(
        (_("Nothing was promised, so nothing can be kept or broken."), "bold"),
        "\n\n",
        keyed("c", _("answers the seven questions: what one result may cost, and how long it may take")),
        "\n",
        (_("Until then the account only counts what it costs."), QUIET),
    )
