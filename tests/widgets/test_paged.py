import pytest

from coopitis.widgets.paged import PAGE, Paged


class Shelf:
    """Numbers, and which pages of them were fetched."""

    def __init__(self, size):
        self.size, self.fetched = size, []

    def fetch(self, offset, limit):
        self.fetched.append(offset)
        return list(range(offset, min(offset + limit, self.size)))


def test_a_page_is_fetched_when_one_of_it_is_asked_for_and_only_once():
    shelf = Shelf(100_000)
    items = Paged(100_000, shelf.fetch)
    assert len(items) == 100_000
    assert shelf.fetched == []
    assert [items[0], items[PAGE - 1], items[99_999], items[-1]] == [0, PAGE - 1, 99_999, 99_999]
    assert shelf.fetched == [0, 99_800]


def test_what_went_in_the_meantime_is_none():
    items = Paged(PAGE + 2, Shelf(PAGE + 1).fetch)
    assert [items[PAGE], items[PAGE + 1]] == [PAGE, None]


def test_beyond_its_end_there_is_nothing():
    with pytest.raises(IndexError):
        Paged(3, Shelf(3).fetch)[3]


def test_a_slice_is_a_list_of_its_items():
    assert Paged(5, Shelf(5).fetch)[1:4] == [1, 2, 3]
