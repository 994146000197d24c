"""The course of the index over 12 months, a bar a month, between the lines of its levels."""

from collections.abc import Sequence
from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.diagnosis import Moment
from coopitis.domain.index import Level
from coopitis.language import _, formats, wording
from coopitis.views.account_bar import LEVEL
from coopitis.widgets.plot import Grid, Plot, bars_of, labelled_rows, labels_below, month_labels
from coopitis.widgets.text_layout import QUIET

BORDERS = {Level.INFECTED: Fraction(15, 100), Level.ACUTE: Fraction(35, 100)}
"""Where infected and where acute begins."""

WHOLE = 10_000
"""How finely shares are drawn."""


class IndexPlot(Plot):
    """Bars in the colour of their level; the highest and the newest share stand in the title too."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Course over 12 months")
        self._course: Sequence[Moment] = ()

    def show(self, course: Sequence[Moment]) -> None:
        """Shows these moments, oldest first; one without a figure leaves a gap."""
        self._course = course
        self.border_title = self._title()
        self.renew()

    def drawn(self, width: int, height: int) -> Content:
        """The bars, then the borders on top of them; or why there is none."""
        shares = self._shares()
        if not shares:
            return Content.styled(_("No evening cost anything yet."), QUIET)
        marks = _marks(max(shares))
        columns = width - max(map(cell_len, marks.values())) - 1
        if columns < 2 * len(self._course):
            marks = _marks(max(shares), words=False)
            columns = max(1, width - max(map(cell_len, marks.values())) - 1)
        grid = Grid(columns, height - 1, max(marks), 0)
        bars = bars_of(len(self._course), columns)
        for bar, one in zip(bars, self._course, strict=True):
            if one.index.level and one.index.share:
                grid.bar(bar, _height(one.index.share), LEVEL[one.index.level])
        for level, border in BORDERS.items():
            grid.line(range(columns), grid.row_of(_height(border)), "╌", LEVEL[level])
        names = month_labels([one.date for one in self._course], bars[0].stop + 1)
        below = labels_below([(bar.start, name) for bar, name in zip(bars, names, strict=True)], columns)
        return grid.content(labelled_rows(grid, marks), below)

    def _shares(self) -> list[Fraction]:
        return [one.index.share for one in self._course if one.index.share is not None]

    def _title(self) -> str:
        if not self._shares():
            return _("Course over 12 months")
        return _("Course over 12 months · highest {highest}").format(
            highest=formats.percent(max(self._shares()))
        )


def _marks(highest: Fraction, *, words: bool = True) -> dict[int, str]:
    """What the axis names: where a level begins, in words too, and the highest share."""
    marks = {
        _height(border): (f"{wording.level(level)} " if words else "") + formats.percent(border)
        for level, border in BORDERS.items()
    }
    marks.setdefault(_height(max(highest, *BORDERS.values())), formats.percent(highest))
    return marks


def _height(share: Fraction) -> int:
    return round(share * WHOLE)
