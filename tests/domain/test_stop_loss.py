"""How many evenings without a result are left."""

import pytest

from coopitis.domain.advice import Grounds, evenings_left


def left(balance, overdraft, typical, waiting=0, max_cost=400_00):
    """All in cents; without credits, so that what is due is the balance, and `waiting` is not due yet."""
    due = max(0, -balance)
    figures = Grounds(1, balance + due, due, due + waiting, max_cost, overdraft)
    return evenings_left(figures, typical)


@pytest.mark.parametrize(
    ("balance", "overdraft", "typical", "evenings"),
    [
        (300_00, 400_00, 200_00, 4),  # 700 of room: after 3 evenings 100 are left, after 4 it is passed
        (200_00, 400_00, 200_00, 3),  # 600 of room: the third evening brings it to the very edge
        (200_01, 400_00, 200_00, 4),  # one cent more than three evenings
        (-399_99, 400_00, 200_00, 1),  # one cent of room
        (-400_00, 400_00, 200_00, 0),  # there
        (-900_00, 400_00, 200_00, 0),  # long past
    ],
)
def test_the_overdraft_lasts_for_so_many_counted_in_full(balance, overdraft, typical, evenings):
    assert left(balance, overdraft, typical) == evenings


def test_the_pause_line_may_come_first():
    """-100 of 400, 100 an evening: by the overdraft three. Line 400 x 500 / (900 + spent beyond those 100).

    1,000 waiting: 400 x 500 / 1,500 = 133.33 now, 125 after one, 117.65, 111.11, 105.26, 100 after five.
    1,300 waiting: 111.11, 105.26, 100 after two. 1,400: 105.26, 100 after one. 1,500: 100 now.
    """
    assert left(-100_00, 400_00, 100_00, waiting=1_000_00) == 3
    assert left(-100_00, 400_00, 100_00, waiting=1_300_00) == 2
    assert left(-100_00, 400_00, 100_00, waiting=1_400_00) == 1
    assert left(-100_00, 400_00, 100_00, waiting=1_500_00) == 0


def test_no_figure_where_an_evening_costs_nothing():
    assert left(0, 400_00, 0) is None
    assert left(-500_00, 400_00, 0) is None
    assert left(0, 400_00, None) is None


def test_no_figure_where_the_money_speaks_for_it():
    assert evenings_left(Grounds(1, 0, 900_00, 900_00, 400_00, 400_00, 0, 2, 1), 100_00) is None
