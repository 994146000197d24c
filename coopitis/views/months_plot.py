"""What was won less what it cost, month by month."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.overview import Month
from coopitis.language import _, formats
from coopitis.language.formats import rough_money, signed_whole_money
from coopitis.views.tones import ADVICE
from coopitis.widgets.plot import Grid, Plot, bars_of, labelled_rows, labels_below, month_labels


class MonthsPlot(Plot):
    """One bar a month, above the zero line what it earned and below it what it cost; the same in words."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._months: Sequence[Month] = ()
        self._currency = "EUR"

    def show(self, months: Sequence[Month], currency: str) -> None:
        """Shows the months, oldest first."""
        self._months, self._currency = months, currency
        self.border_title = _title(months[-1], currency)
        self.renew()

    def drawn(self, width: int, height: int) -> Content:
        """The bars with the best, the worst and nothing on the axis."""
        gains = [_gain(month) for month in self._months]
        if not any(gains):
            return Content("")
        marks = {mark: rough_money(mark, self._currency) for mark in (0, max(0, *gains), min(0, *gains))}
        columns = max(1, width - max(map(cell_len, marks.values())) - 1)
        grid = Grid(columns, height - 1, max(marks), min(marks))
        bars = bars_of(len(gains), columns)
        for bar, gain in zip(bars, gains, strict=True):
            grid.bar(bar, gain, ADVICE[Advice.PAYS if gain > 0 else Advice.ON_TRIAL])
        grid.zero()
        names = month_labels([month.first for month in self._months], bars[0].stop + 1)
        below = labels_below([(bar.start, name) for bar, name in zip(bars, names, strict=True)], columns)
        return grid.content(labelled_rows(grid, marks), below)


def _gain(month: Month) -> int:
    return month.won - month.cost


def _title(newest: Month, currency: str) -> str:
    gain = signed_whole_money(_gain(newest), currency)
    return _("Won − cost · {month} {gain}").format(month=formats.month(newest.first), gain=gain)
