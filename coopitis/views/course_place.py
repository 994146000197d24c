"""Where the course of an account is drawn, once it is known."""

from collections.abc import Sequence

from textual.containers import Container

from coopitis.domain.account import Account
from coopitis.domain.course import Point


class CoursePlace(Container):
    """Room for the plot; it is given up where there is nothing to draw."""

    async def show(self, points: Sequence[Point], currency: str, account: Account) -> None:
        """Shows the plot of that account; without a pre-check there is none."""
        # Plotext is not needed for the figures, so they do not wait for it.
        from coopitis.views.course_plot import CoursePlot

        self.display = bool(points)
        if not points:
            return
        if not self.query(CoursePlot):
            await self.mount(CoursePlot())
        self.query_one(CoursePlot).show(points, currency, account)
