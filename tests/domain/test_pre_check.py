"""What a pre-check promises."""

import pytest
from helpers.entries import promise

from coopitis.domain.pre_check import HORIZONS


def test_the_expected_cost_is_the_time_of_a_result_at_its_rate():
    """3 h x 80 EUR = 240 EUR."""
    assert promise(minutes_per_result=180, rate=80_00).expected_cost == 240_00


@pytest.mark.parametrize(
    ("minutes", "rate", "cents"),
    [
        (50, 1_00, 83),  # 50 x 100 / 60 = 83.33
        (1, 90, 2),  # 1.5
        (0, 80_00, 0),
        (180, 0, 0),
    ],
)
def test_the_expected_cost_is_rounded_half_up(minutes, rate, cents):
    assert promise(minutes_per_result=minutes, rate=rate).expected_cost == cents


def test_nothing_is_expected_while_an_answer_is_missing():
    assert promise(minutes_per_result=180).expected_cost is None
    assert promise(rate=80_00).expected_cost is None


def test_the_horizons_by_name():
    assert HORIZONS == {"short": 30, "medium": 120, "long": 365}


def test_where_no_horizon_was_said_all_is_due_at_once():
    assert promise(horizon=None).horizon == 0
    assert promise(horizon=45).horizon == 45
