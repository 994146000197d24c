"""A long sequence that is fetched where it is looked at, while the screen goes on."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")

PAGE = 200
"""Items fetched at once: a few screens full."""


class Paged(Sequence[T | None], Generic[T]):
    """So many items, of which `fetch(offset, limit)` brings a page when one of it is loaded.

    An item whose page is not here, or that was no longer there when it came, is None.
    """

    def __init__(self, length: int, fetch: Callable[[int, int], Awaitable[list[T]]]) -> None:
        self._length, self._fetch = length, fetch
        self._pages: dict[int, list[T]] = {}
        self._fetching = asyncio.Lock()
        self._coming = set[int]()

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
        items = self._pages.get(number, [])
        return items[rest] if rest < len(items) else None

    def is_wanted(self, place: int) -> bool:
        """Whether the page of the item is still to be loaded; says so only once until that is done."""
        number = place // PAGE
        if number in self._pages or number in self._coming:
            return False
        self._coming.add(number)
        return True

    async def load(self, place: int) -> None:
        """Fetches the page of the item, once; nothing beyond the end. Raises what `fetch` raises."""
        number = place // PAGE
        try:
            async with self._fetching:
                if number not in self._pages and 0 <= place < self._length:
                    self._pages[number] = await self._fetch(number * PAGE, PAGE)
        finally:
            self._coming.discard(number)
