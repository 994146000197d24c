"""Cost against value won, by month."""

from collections.abc import Sequence

from coopitis.domain.overview import Month
from coopitis.language import _, formats
from coopitis.widgets.plot import Plot


class MonthsPlot(Plot):
    """Two bars a month; the figures of the last one stand in the title, for small screens and no colour."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Cost and won, by month")
        self._months: Sequence[Month] = ()

    def show(self, months: Sequence[Month], currency: str) -> None:
        """Shows the months, oldest first."""
        self._months = months
        newest = months[-1]
        self.border_subtitle = _("{month}: cost {cost}, won {won}").format(
            month=formats.month(newest.first),
            cost=formats.money(newest.cost, currency),
            won=formats.money(newest.won, currency),
        )
        self.redraw()

    def draw(self) -> None:
        """The bars side by side, in whole units of the currency."""
        if not any(month.cost or month.won for month in self._months):
            return
        places = [float(place) for place in range(1, len(self._months) + 1)]
        self._bars([place - 0.2 for place in places], [month.cost for month in self._months], "primary")
        self._bars([place + 0.2 for place in places], [month.won for month in self._months], "success")
        self.plt.xticks(places, [formats.month(month.first)[:3] for month in self._months])

    def _bars(self, places: list[float], cents: list[int], colour: str) -> None:
        self.plt.bar(places, [one / 100 for one in cents], color=self.colour(colour), width=0.35)
