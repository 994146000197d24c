"""The columns of a table as data, and which of them fit into a width."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.content import Content

T = TypeVar("T")

GAP = 2
"""Cells between two columns."""


@dataclass(frozen=True, slots=True)
class TableColumn(Generic[T]):
    """A column from `least` to `most` cells wide; `shown(item, width)` is what stands in it.

    Where room is short, the highest `rank` is left out first; of equal ones, the one furthest to the right.
    """

    name: str
    title: str
    shown: Callable[[T, int], str | Content]
    least: int
    most: int = 0
    right: bool = False
    rank: int = 0

    @property
    def stretch(self) -> int:
        """How many cells it can grow."""
        return max(0, self.most - self.least)


def fitted(columns: Sequence[TableColumn[T]], width: int) -> list[tuple[TableColumn[T], int]]:
    """The columns that fit, in their order, each with its width; what is left over lets some of them grow."""
    kept = list(columns)
    while len(kept) > 1 and _needed(kept) > width:
        kept.remove(max(kept, key=lambda one: (one.rank, columns.index(one))))
    spare, growing, widths = width - _needed(kept), len(kept), {}
    for one in sorted(kept, key=lambda one: one.stretch):
        widths[one.name] = one.least + min(one.stretch, max(0, spare // growing))
        spare, growing = spare - widths[one.name] + one.least, growing - 1
    return [(one, widths[one.name]) for one in kept]


def _needed(columns: Sequence[TableColumn[T]]) -> int:
    return sum(one.least + GAP for one in columns) - GAP
