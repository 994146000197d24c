"""Cost against value won, by month."""

from collections.abc import Sequence

from textual.content import Content

from coopitis.domain.overview import Month
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats
from coopitis.language.formats import rough_money
from coopitis.widgets.plot import Plot, month_labels


class MonthsPlot(Plot):
    """Two bars a month; the figures of the last one stand in the title, for small screens and no colour."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._months: Sequence[Month] = ()
        self._currency = ""

    def show(self, months: Sequence[Month], currency: str) -> None:
        """Shows the months, oldest first."""
        self._months, self._currency = months, currency
        self.border_title = _title(months[-1], currency)
        self.redraw()

    def draw(self) -> None:
        """Two bars a month, each as many cells wide as the others, and three amounts on the axis."""
        highest = max((max(month.cost, month.won) for month in self._months), default=0)
        if not highest:
            return
        marks = sorted({0, rounded(highest, 2), highest})
        labels = [rough_money(mark, self._currency) for mark in marks]
        cells = self.size.width - max(len(label) for label in labels)
        pitch = max(2, cells // len(self._months))
        bar = max(1, (pitch - 1) // 2)
        self.plt.yticks([float(mark) for mark in marks], labels)
        self.plt.xlim(0, (cells - 1) / pitch)
        self._bars([month.cost for month in self._months], 0, bar, pitch, "primary")
        self._bars([month.won for month in self._months], bar, bar, pitch, "success")
        places = [number + (bar - 0.5) / pitch for number in range(len(self._months))]
        self.plt.xticks(places, month_labels([month.first for month in self._months], pitch))

    def on_resize(self) -> None:
        """Another width wants other bars."""
        self.redraw()

    def _bars(self, cents: list[int], offset: int, bar: int, pitch: int, colour: str) -> None:
        centre = offset + (bar - 1) / 2
        places = [number + centre / pitch for number in range(len(cents))]
        self.plt.bar(places, cents, color=self.colour(colour), width=max(bar - 1, 0.1) / pitch)


def _title(newest: Month, currency: str) -> Content:
    cost = _("cost {amount}").format(amount=rough_money(newest.cost, currency))
    won = _("won {amount}").format(amount=rough_money(newest.won, currency))
    month = formats.month(newest.first)
    return Content.assemble(month, "  ", ("■", "$primary"), f" {cost}  ", ("■", "$success"), f" {won}")
