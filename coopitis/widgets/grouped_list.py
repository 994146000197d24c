"""The rows of a table under headings that part them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Generic, TypeVar

from textual.content import Content
from textual.strip import Strip

from coopitis.widgets.table import TableList
from coopitis.widgets.text_layout import QUIET, strips

T = TypeVar("T")

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
