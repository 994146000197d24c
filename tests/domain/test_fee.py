"""Membership fees accrue by the day; 365 EUR a year is one euro a day."""

from datetime import date

from helpers.entries import ago, evening, group, judged, promise

from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, fee_cent_days, membership

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


def membership_of(**more):
    return Cooperation("c", "A group", fee_per_year=EURO_A_DAY, fee_from=date(2026, 1, 1), **more)


def test_the_day_it_ends_is_the_last_that_counts():
    """1 to 10 January are 10 days, whenever one asks later; of the last 10 days until 15 January 5."""
    ended = membership_of(fee_to=date(2026, 1, 10))
    assert fee_cent_days(ended, date(2026, 1, 9)) == 9 * EURO_A_DAY
    assert fee_cent_days(ended, date(2026, 1, 31)) == 10 * EURO_A_DAY
    assert fee_cent_days(ended, date(2026, 1, 15), last_days=10) == 5 * EURO_A_DAY
    assert fee_cent_days(ended, date(2026, 2, 28), last_days=10) == 0
    assert fee_cent_days(membership_of(fee_to=date(2025, 12, 1)), date(2026, 1, 31)) == 0


def test_a_compulsory_fee_is_shown_and_never_counted():
    chamber = membership_of(fee_compulsory=True)
    assert membership(chamber, date(2026, 1, 31)) == 31 * EURO_A_DAY
    assert fee_cent_days(chamber, date(2026, 1, 31)) == 0


def test_a_compulsory_fee_is_no_part_of_any_figure():
    """200 EUR of evenings, a year at 1 EUR a day: neither total nor due nor the cost of the year has it."""
    entries = promise(), evening(9, 200_00)
    free, chamber = (
        judged(group(*entries, **more))
        for more in ({}, {"fee_per_year": EURO_A_DAY, "fee_from": ago(364), "fee_compulsory": True})
    )
    paying = judged(group(*entries, fee_per_year=EURO_A_DAY, fee_from=ago(364)))
    assert chamber == free
    assert (paying.total_cost, paying.due_cost, paying.year_cost) == (565_00, 565_00, 565_00)
