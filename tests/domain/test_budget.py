"""The time budget."""

from fractions import Fraction

from coopitis.domain.time_budget import WEEKS, hours_per_week


def test_hours_a_week_are_the_minutes_of_28_days_by_60_and_by_4():
    """1,560 min = 26 h in 28 days = 4 weeks: 6.5 h a week. 100 min: 100 / 240 = 5/12 h."""
    assert WEEKS * 7 == 28
    assert hours_per_week(1_560) == Fraction("6.5")
    assert hours_per_week(100) == Fraction(5, 12)
    assert hours_per_week(0) == 0
