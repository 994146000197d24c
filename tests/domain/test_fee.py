"""Membership fees accrue by the day; 365 EUR a year is one euro a day."""

from datetime import date

from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, fee_cent_days

EURO_A_DAY = 365_00


def fee(fee_from, on, last_days=None, per_year=EURO_A_DAY):
    member = Cooperation("c", "A group", fee_per_year=per_year, fee_from=fee_from)
    return fee_cent_days(member, on, last_days) / DAYS_A_YEAR


def test_both_the_first_day_and_the_day_itself_count():
    """1 to 31 January are 31 days, 1 EUR each; 1 January alone is one."""
    assert fee(date(2026, 1, 1), date(2026, 1, 31)) == 31_00
    assert fee(date(2026, 1, 1), date(2026, 1, 1)) == 1_00


def test_nothing_accrues_before_the_first_day():
    assert fee(date(2026, 1, 1), date(2025, 12, 31)) == 0
    assert fee(date(2026, 1, 1), date(2024, 1, 1)) == 0


def test_a_year_has_365_days_even_a_leap_year():
    """2024 has 366 days, so 366 EUR accrue in it."""
    assert fee(date(2024, 1, 1), date(2024, 12, 31)) == 366_00


def test_of_the_last_days_only_those_since_the_first_count():
    """31 December to 30 January are 31 days; the last 10 of them cost 10 EUR, the last 100 still 31."""
    assert fee(date(2025, 12, 31), date(2026, 1, 30), last_days=10) == 10_00
    assert fee(date(2025, 12, 31), date(2026, 1, 30), last_days=100) == 31_00


def test_no_fee_or_no_first_day_costs_nothing():
    assert fee(None, date(2026, 1, 31)) == 0
    assert fee(date(2026, 1, 1), date(2026, 1, 31), per_year=None) == 0
    assert fee(date(2026, 1, 1), date(2026, 1, 31), per_year=0) == 0
