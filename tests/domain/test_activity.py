"""What one activity costs."""

from datetime import date

import pytest

from coopitis.domain.activity import Activity


def activity(**values):
    return Activity("a", date(2026, 6, 30), **values)


def test_all_four_parts_are_minutes():
    """10 + 20 + 90 + 15 = 135 min; at 80 EUR an hour 2.25 x 80 = 180 EUR."""
    evening = activity(preparation=10, travel=20, attendance=90, follow_up=15, rate=80_00)
    assert evening.minutes == 135
    assert evening.cost == 180_00


def test_expenses_are_added_to_the_time():
    """3 h 15 min at 80 EUR = 260 EUR, and 12.50 EUR for the dinner."""
    assert activity(attendance=195, rate=80_00, expenses=12_50).cost == 272_50


@pytest.mark.parametrize(
    ("minutes", "rate", "cost"),
    [
        (1, 90, 2),  # 1 x 90 / 60 = 1.5
        (1, 89, 1),  # 1 x 89 / 60 = 1.483
        (7, 10_01, 117),  # 7 x 1001 / 60 = 116.78
        (1, 29, 0),  # 1 x 29 / 60 = 0.483
        (1, 30, 1),  # 1 x 30 / 60 = 0.5
    ],
)
def test_the_cost_is_rounded_half_up(minutes, rate, cost):
    assert activity(attendance=minutes, rate=rate).cost == cost


def test_zero_minutes_cost_their_expenses_only():
    assert activity(attendance=0, rate=80_00, expenses=5_00).cost == 5_00
    assert activity(rate=80_00).cost == 0


def test_a_rate_of_zero_is_allowed():
    """4 h x 0 EUR + 7 EUR = 7 EUR."""
    assert activity(attendance=240, rate=0, expenses=7_00).cost == 7_00
