"""The course of the index over 12 months, a bar a month, between the lines of its levels."""

from collections.abc import Sequence
from fractions import Fraction

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size

from coopitis.domain.diagnosis import Moment
from coopitis.domain.index import Index, Level
from coopitis.language import _, formats
from coopitis.widgets.plot import Plot, month_labels
from coopitis.widgets.text_layout import QUIET

BORDERS = (Fraction(15, 100), Fraction(35, 100))
"""Where infected and where acute begins."""

COLOURS = {Level.HEALTHY: "success", Level.INFECTED: "warning", Level.ACUTE: "error"}


class IndexPlot(Plot):
    """Bars in the colour of their level; the highest and the newest share stand in the title too."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Course over 12 months")
        self._course: Sequence[Moment] = ()
        self._drawn_for: Size | None = None

    def show(self, course: Sequence[Moment]) -> None:
        """Shows these moments, oldest first; one without a figure leaves a gap."""
        self._course = course
        self.border_title = self._title()
        self._drawn_for = None
        self.refresh()

    def render(self) -> RenderResult:
        """The plot, or why there is none."""
        if not self._shares():
            return Content.styled(_("No evening cost anything yet."), QUIET)
        if self._drawn_for != self.size:
            # How wide a bar is depends on the room there is, which is only known for sure here.
            self._drawn_for = self.size
            self.redraw()
        return super().render()

    def draw(self) -> None:
        """The borders first, so that the bars lie on top."""
        if not self._shares():
            return
        marks = self._label_shares()
        cells = self.size.width - max(len(formats.percent(mark)) for mark in marks)
        pitch = max(2, cells // len(self._course))
        self.plt.xlim(0, (cells - 1) / pitch)
        for border in BORDERS:
            self.plt.hline(float(border), self.colour("secondary"))
        places = [number + (pitch - 2) / 2 / pitch for number in range(len(self._course))]
        for place, one in zip(places, self._course, strict=True):
            self._bar(place, one.index, max(pitch - 2, 0.1) / pitch)
        self.plt.xticks(places, month_labels([one.date for one in self._course], pitch))

    def _label_shares(self) -> list[Fraction]:
        highest = max(*self._shares(), BORDERS[-1])
        # A label needs a row of its own.
        marks = [Fraction(), *BORDERS, *([highest] if highest > Fraction(1, 2) else [])]
        self.plt.yticks([float(mark) for mark in marks], [formats.percent(mark) for mark in marks])
        self.plt.ylim(0, float(highest))
        return marks

    def _bar(self, place: float, index: Index, width: float) -> None:
        # One by one, because plotext makes the bars of a list as wide as they are far from each other.
        if index.level and index.share:
            self.plt.bar([place], [float(index.share)], color=self.colour(COLOURS[index.level]), width=width)

    def _shares(self) -> list[Fraction]:
        return [one.index.share for one in self._course if one.index.share is not None]

    def _title(self) -> str:
        if not self._shares():
            return _("Course over 12 months")
        return _("Course over 12 months · highest {highest}").format(
            highest=formats.percent(max(self._shares()))
        )
