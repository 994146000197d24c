"""Plots in the theme's own colours, without a frame, with months by their names below."""

from collections.abc import Sequence
from datetime import date

from rich.cells import cell_len
from textual.color import Color
from textual_plotext import PlotextPlot

from coopitis.language import formats


def month_labels(days: Sequence[date], cells: int) -> list[str]:
    """The month of each day, where each has so many cells, the gap to the next included."""
    names = [formats.month(day) for day in days]
    return names if all(cell_len(name) < cells for name in names) else [name[:1] for name in names]


class Plot(PlotextPlot):
    """A plot that is drawn anew when the theme changes; subclasses say what is drawn."""

    DEFAULT_CSS = "Plot { height: 1fr; min-height: 6; background: $surface; }"

    def on_mount(self) -> None:
        """Follows the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _theme: self.redraw())

    def redraw(self) -> None:
        """Draws the plot with the data it was given."""
        self.plt.clear_figure()
        self.plt.xaxes(False, False)
        self.plt.yaxes(False, False)
        self.draw()
        self.refresh()

    def draw(self) -> None:
        """Puts the data into `self.plt`."""
        raise NotImplementedError

    def colour(self, name: str) -> tuple[int, int, int]:
        """A colour of the theme as plotext wants it."""
        return Color.parse(self.app.theme_variables[name]).rgb
