"""How many evenings the overdraft still lasts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.account import evenings_left


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
def test_worked_examples(balance, overdraft, typical, evenings):
    assert evenings_left(balance, overdraft, typical) == evenings


def test_no_figure_where_an_evening_costs_nothing():
    assert evenings_left(0, 400_00, 0) is None
    assert evenings_left(-500_00, 400_00, 0) is None


@given(st.integers(-(10**7), 10**7), st.integers(0, 10**6), st.integers(1, 10**6))
def test_it_is_the_smallest_number_that_gets_there(balance, overdraft, typical):
    left = evenings_left(balance, overdraft, typical)
    assert balance - left * typical <= -overdraft
    assert left == 0 or balance - (left - 1) * typical > -overdraft
