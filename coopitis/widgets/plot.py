"""Plots of blocks over a zero line that stands between two rows; an eighth of a row is seen."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from math import ceil

from rich.cells import cell_len
from textual.content import Content

from coopitis.language import formats
from coopitis.widgets.text_layout import QUIET, Fluid

BLOCKS = " ▁▂▃▄▅▆▇█"
"""Nothing to a whole cell, from its lower edge upwards, in eighths."""

ZERO = "▔"
"""The zero line: the upper edge of the first row below it."""

RULE = "$foreground 60%"
GROUND = "$surface"


class Grid:
    """The cells of a plot; amounts are whole numbers, columns count from the left.

    Above and below zero one row stands for the same amount; each side that has any gets at least one.
    """

    def __init__(self, columns: int, rows: int, highest: int, lowest: int) -> None:
        up, down = max(0, highest), max(0, -lowest)
        self.columns, self.rows = max(1, columns), max(1, rows)
        self._up = _shared(self.rows, up, down)
        below = self.rows - self._up
        self._unit = max(up / self._up if self._up else 0, down / below if below else 0) or 1
        self._cells = [[(" ", "")] * self.columns for _row in range(self.rows)]
        self._fills = [[""] * self.columns for _row in range(self.rows)]

    @property
    def zero_row(self) -> int:
        """The row whose upper edge is zero; the last one where nothing lies below."""
        return min(self._up, self.rows - 1)

    def row_of(self, amount: int) -> int:
        """The row in which the end of a bar of that amount lies."""
        height = max(1, ceil(abs(amount) / self._unit - 1e-9))
        row = self._up - height if amount > 0 else self._up + height - 1
        return self.zero_row if not amount else max(0, min(self.rows - 1, row))

    def bar(self, columns: Iterable[int], amount: int, tone: str) -> None:
        """Fills from zero to the amount; what is not nothing is seen."""
        eighths = max(1, round(abs(amount) * 8 / self._unit)) if amount else 0
        for step in range(ceil(eighths / 8)):
            part = min(8, eighths - 8 * step)
            row = self._up - 1 - step if amount > 0 else self._up + step
            for column in columns:
                self._fill(row, column, part, tone, down=amount < 0)

    def line(self, columns: Iterable[int], row: int, sign: str, tone: str = RULE) -> None:
        """Draws over what is filled, except where only a part of a cell is."""
        for column in columns:
            fill = self._fills[row][column]
            if fill or self._cells[row][column][0] == " ":
                self._cells[row][column] = (sign, f"$background on {fill}" if fill else tone)

    def zero(self) -> None:
        """Draws the zero line over the whole width."""
        if self._up < self.rows:
            self.line(range(self.columns), self._up, ZERO)
        else:
            self.line(range(self.columns), self.rows - 1, "▁")

    def content(self, labels: Mapping[int, str], below: str) -> Content:
        """The rows with their labels on the left, and a line below them."""
        room = max(map(cell_len, labels.values()), default=0)
        lines = [
            Content.assemble((f"{labels.get(number, ''):>{room}} ", QUIET), *_runs(row))
            for number, row in enumerate(self._cells)
        ]
        return Content("\n").join([*lines, Content.styled(" " * (room + 1) + below, QUIET)])

    def _fill(self, row: int, column: int, part: int, tone: str, *, down: bool) -> None:
        if not (0 <= row < self.rows and 0 <= column < self.columns):
            return
        if part == 8:
            self._fills[row][column] = tone
        # What hangs from the upper edge is the ground, drawn from the lower edge on the tone.
        style = f"{GROUND} on {tone}" if down and part < 8 else tone
        self._cells[row][column] = (BLOCKS[8 - part] if down and part < 8 else BLOCKS[part], style)


class Plot(Fluid):
    """A plot of at most ten rows; subclasses say how it looks in so many cells and rows."""

    DEFAULT_CSS = "Plot { height: 1fr; min-height: 6; max-height: 11; }"

    def drawn(self, width: int, height: int) -> Content:
        """The plot in so many cells and rows."""
        raise NotImplementedError

    def content_at(self, width: int) -> Content:
        """The plot at the height it has."""
        return self.drawn(width, max(3, self.size.height))


def labelled_rows(grid: Grid, amounts: Mapping[int, str]) -> dict[int, str]:
    """The labels of those amounts in their rows; of two that share a row or touch, the first."""
    labels: dict[int, str] = {}
    for amount, label in amounts.items():
        labels.setdefault(grid.row_of(amount), label)
    return labels


def labels_below(places: Sequence[tuple[int, str]], width: int) -> str:
    """Texts that begin at their columns; one that would touch the one before, or the edge, is left out."""
    line = ""
    for column, text in places:
        start = max(0, min(column, width - cell_len(text)))
        if not line or start > cell_len(line):
            line += " " * (start - cell_len(line)) + text
    return line


def month_labels(days: Sequence[date], cells: int) -> list[str]:
    """The month of each day, where each has so many cells, the gap to the next included."""
    names = [formats.month(day) for day in days]
    return names if all(cell_len(name) < cells for name in names) else [name[:1] for name in names]


def bars_of(count: int, width: int) -> list[range]:
    """The columns of so many bars of one width, with a gap between two where there is room for one."""
    pitch = max(1, width // max(1, count))
    return [range(number * pitch, number * pitch + max(1, pitch - 1)) for number in range(count)]


def _shared(rows: int, up: int, down: int) -> int:
    """How many of the rows lie above zero: as many as leave the fewest rows empty on both sides."""
    if not up or not down or rows == 1:
        return rows if up else 0
    return min(range(1, rows), key=lambda above: max(up / above, down / (rows - above)))


def _runs(cells: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Neighbours of one style together, so that there are few spans."""
    return [
        ("".join(sign for sign, _ in run), style) for style, run in groupby(cells, key=lambda one: one[1])
    ]
