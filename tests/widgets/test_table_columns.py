from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coopitis.widgets.table import GAP, TableColumn, fitted


def nothing(_item, _width):
    return ""


def names(columns, width):
    return [(column.name, cells) for column, cells in fitted(columns, width)]


NAME = TableColumn("name", "Name", nothing, 10, 30)
BAR = TableColumn("bar", "", nothing, 8, 12, rank=2)
AMOUNT = TableColumn("amount", "Amount", nothing, 9)
LAST = TableColumn("last", "Last", nothing, 10, rank=1)
COLUMNS = [NAME, BAR, AMOUNT, LAST]


def test_what_fits_exactly_has_its_least_width():
    # 10 + 8 + 9 + 10 and three gaps of 2.
    assert names(COLUMNS, 43) == [("name", 10), ("bar", 8), ("amount", 9), ("last", 10)]


def test_the_highest_rank_is_left_out_first_then_the_one_furthest_to_the_right():
    assert [name for name, _cells in names(COLUMNS, 42)] == ["name", "amount", "last"]
    assert [name for name, _cells in names(COLUMNS, 32)] == ["name", "amount"]
    assert [name for name, _cells in names(COLUMNS, 20)] == ["name"]


def test_what_is_left_over_is_shared_and_what_one_cannot_use_the_other_gets():
    # 10 cells more: the bar takes its 4, the name the other 6.
    assert names(COLUMNS, 53) == [("name", 16), ("bar", 12), ("amount", 9), ("last", 10)]


def test_a_wish_is_fulfilled_before_columns_of_less_weight_have_room():
    # 25 + 8 + 9 + 10 and three gaps of 2 are 58; the bar has a rank above 1, `last` has not.
    wishing = [replace(NAME, wish=25), BAR, AMOUNT, LAST]
    assert [name for name, _cells in names(wishing, 58)] == ["name", "bar", "amount", "last"]
    assert names(wishing, 57) == [("name", 30), ("amount", 9), ("last", 10)]
    assert names(wishing, 60) == [("name", 26), ("bar", 9), ("amount", 9), ("last", 10)]
    assert [name for name, _cells in names(wishing, 32)] == ["name", "amount"]


@given(st.integers(1, 300))
def test_the_columns_never_need_more_than_there_is_but_for_a_last_one(width):
    found = fitted(COLUMNS, width)
    needed = sum(cells + GAP for _column, cells in found) - GAP
    assert needed <= width or len(found) == 1
    assert all(one.least <= cells <= max(one.least, one.most) for one, cells in found)
