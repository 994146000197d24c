import asyncio

import pytest

from coopitis.widgets.paged import PAGE, Paged


class Shelf:
    """Numbers, and which pages of them were fetched."""

    def __init__(self, size):
        self.size, self.fetched = size, []

    async def fetch(self, offset, limit):
        self.fetched.append(offset)
        return list(range(offset, min(offset + limit, self.size)))


async def test_a_page_is_fetched_when_one_of_it_is_loaded_and_only_once():
    shelf = Shelf(100_000)
    items = Paged(100_000, shelf.fetch)
    assert (len(items), items[0], shelf.fetched) == (100_000, None, [])
    await asyncio.gather(*(items.load(place) for place in (0, PAGE - 1, 99_999)))
    assert [items[0], items[PAGE - 1], items[99_999], items[-1]] == [0, PAGE - 1, 99_999, 99_999]
    assert shelf.fetched == [0, 99_800]
    assert [items.is_wanted(place) for place in (1, PAGE, PAGE + 1, 99_998)] == [False, True, False, False]


async def test_what_went_in_the_meantime_is_none():
    items = Paged(PAGE + 2, Shelf(PAGE + 1).fetch)
    await items.load(PAGE)
    assert [items[PAGE], items[PAGE + 1]] == [PAGE, None]


async def test_beyond_its_end_there_is_nothing():
    items = Paged(3, Shelf(3).fetch)
    await items.load(3)
    with pytest.raises(IndexError):
        items[3]


async def test_a_slice_is_a_list_of_its_items():
    items = Paged(5, Shelf(5).fetch)
    await items.load(0)
    assert items[1:4] == [1, 2, 3]
