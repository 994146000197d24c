"""A list in columns under a header row; columns are data, and what does not fit is left out."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column, strips

T = TypeVar("T")

SPARE = 1
"""Columns up to this rank are told before others get what they wish."""

GAP = 2
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[T]):
    """A column from `least` to `most` cells wide; `shown(item, width)` is what stands in it.

    Where room is short, the highest `rank` is left out first; of equal ones, the one furthest to the right.
    What is left over is shared. `wish` are the cells one has before that, and before columns of a
    higher rank than `SPARE` have any.
    """

    name: str
    title: str
    shown: Callable[[T, int], str | Content]
    least: int
    most: int = 0
    right: bool = False
    rank: int = 0
    wish: int = 0

    @property
    def stretch(self) -> int:
        """How many cells it can grow."""
        return max(0, self.most - self.least)


def fitted(columns: Sequence[TableColumn[T]], width: int) -> list[tuple[TableColumn[T], int]]:
    """The columns that fit, in their order, each with its width; what is left over lets some of them grow."""
    kept = list(columns)
    while len(kept) > 1:
        last = max(kept, key=lambda one: (one.rank, columns.index(one)))
        if _needed(kept, wishing=last.rank > SPARE) <= width:
            break
        kept.remove(last)
    spare, first = width - _needed(kept), dict[str, int]()
    for one in kept:
        first[one.name] = min(max(0, one.wish - one.least), max(0, spare))
        spare -= first[one.name]
    growing, widths = len(kept), dict[str, int]()
    for one in sorted(kept, key=lambda one: one.stretch):
        begun = first[one.name]
        more = min(max(0, one.stretch - begun), max(0, spare // growing))
        widths[one.name] = one.least + begun + more
        spare, growing = spare - more, growing - 1
    return [(one, widths[one.name]) for one in kept]


def _needed(columns: Sequence[TableColumn[T]], *, wishing: bool = False) -> int:
    return sum((max(one.least, one.wish) if wishing else one.least) + GAP for one in columns) - GAP


class TableList(ItemList[T | None], Generic[T]):
    """The rows of a table; an item that is None is an empty row. It has `columns` before it shows any."""

    columns: Sequence[TableColumn[T]] = ()
    sorted_by: str = ""
    """The name of the column that is marked as the one it is sorted by."""

    def render_item(self, item: T | None, width: int) -> Content:
        """The row, cell by cell."""
        if item is None:
            return Content("")
        return self._row(width, lambda one, cells: one.shown(item, cells))

    def header(self, width: int) -> Content:
        """The titles over their columns; none where there is no row."""
        return self._row(width, self._title) if self.items else Content("")

    def shows(self, name: str) -> bool:
        """Whether there is a row, and room for that column."""
        cells = self.scrollable_content_region.width - 1
        return bool(self.items) and any(one.name == name for one, _room in fitted(self.columns, cells))

    def _title(self, one: TableColumn[T], _cells: int) -> Content:
        if one.name == self.sorted_by:
            return Content.styled(_("{title} ↓").format(title=_(one.title)), "bold")
        return Content.styled(_(one.title), QUIET)

    def _titled(self, one: TableColumn[T]) -> TableColumn[T]:
        """The column with room for its title; the one it is sorted by is not left out."""
        least, rank = max(one.least, cell_len(self._title(one, 0).plain)), one.rank
        return replace(one, least=least, rank=0 if one.name == self.sorted_by else rank)

    def _row(self, width: int, shown: Callable[[TableColumn[T], int], str | Content]) -> Content:
        columns = [self._titled(one) for one in self.columns]
        cells = [column(shown(one, room), room, right=one.right) for one, room in fitted(columns, width - 1)]
        return Content.assemble(" ", Content(" " * GAP).join(cells))


class TableHeader(Static, Generic[T]):
    """The header row over the rows."""

    DEFAULT_CSS = "TableHeader { height: 1; }"

    def __init__(self, rows: TableList[T]) -> None:
        super().__init__()
        self.rows = rows

    def render(self) -> Content:
        """As wide as the rows are."""
        return self.rows.header(self.rows.scrollable_content_region.width)


class Table(Vertical, Generic[T]):
    """Header and rows in one frame."""

    DEFAULT_CSS = "Table { height: 1fr; TableList { height: 1fr; scrollbar-gutter: stable; } }"

    def __init__(self, rows: TableList[T], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.rows = rows

    def compose(self) -> ComposeResult:
        """The header stays, the rows scroll."""
        yield TableHeader(self.rows)
        yield self.rows

    def show(self, items: Sequence[T | None], here: int | None = None) -> None:
        """Shows these items, at the place one was or at the one given."""
        self.rows.show(items, here)
        self.query_one(TableHeader).refresh()

    def on_resize(self) -> None:
        """The columns have moved."""
        self.query_one(TableHeader).refresh()


BEFORE = -1
"""The line of an item on which the heading over it stands."""


class GroupedList(TableList[T], Generic[T]):
    """A table's rows, some under a heading; a heading takes a line and is never in focus."""

    def __init__(self) -> None:
        super().__init__()
        self._firsts: list[int] = []
        self._titles: list[str] = []

    def group(self, titles: Sequence[tuple[str, int]]) -> None:
        """Heads the rows to be shown next: each title with how many of them stand under it."""
        filled = [one for one in titles if one[1]]
        self._titles = [title for title, _count in filled]
        self._firsts = [sum(count for _title, count in filled[:place]) for place in range(len(filled))]

    def line_of(self, number: int) -> int:
        """Every heading up to the row moves it down by a line."""
        return number + bisect_right(self._firsts, number)

    def item_on(self, line: int) -> tuple[int, int]:
        """The row, or the one below where a heading stands there."""
        begun = bisect_right([first + place for place, first in enumerate(self._firsts)], line)
        if begun and line == self._firsts[begun - 1] + begun - 1:
            return self._firsts[begun - 1], BEFORE
        return line - begun, 0

    def lead(self, number: int) -> int:
        """The first row brings its heading."""
        return int(number in self._firsts)

    def render_line(self, y: int) -> Strip:
        """A row, or a heading as a rule."""
        number, line = self.item_on(y + self.scroll_offset.y)
        if line != BEFORE or not self.items:
            return super().render_line(y)
        width, title = self.scrollable_content_region.width, self._titles[self._firsts.index(number)]
        rule = Content.assemble((f" {title} ", QUIET), ("─" * width, "$rule")).truncate(width)
        return strips(self, rule, width, 1, self.visual_style)[0]
