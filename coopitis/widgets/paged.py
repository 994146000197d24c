"""A long sequence that is fetched where it is looked at."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")

PAGE = 200
"""Items fetched at once: a few screens full."""


class Paged(Sequence[T | None], Generic[T]):
    """So many items, of which `fetch(offset, limit)` brings a page when one of it is asked for.

    An item that is no longer there when its page comes is None.
    """

    def __init__(self, length: int, fetch: Callable[[int, int], list[T]]) -> None:
        self._length, self._fetch = length, fetch
        self._pages: dict[int, list[T]] = {}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> T | None: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T | None]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T | None] | None:
        if isinstance(place, slice):
            return [self[number] for number in range(*place.indices(self._length))]
        number, rest = divmod(range(self._length)[place], PAGE)
        if number not in self._pages:
            self._pages[number] = self._fetch(number * PAGE, PAGE)
        items = self._pages[number]
        return items[rest] if rest < len(items) else None
