"""What a cooperation cost, and how much of it is due."""

import pytest
from helpers.entries import ON, ago, evening, group, judged, promise

from coopitis.domain.account import due_cost
from coopitis.domain.advice import Advice
from coopitis.domain.terms import Terms

EURO_A_DAY = 365_00
"""A membership fee that comes to one euro a day."""


def test_total_cost_is_the_activities_and_the_accrued_fee():
    """120 + 30 = 150 EUR, and a fee of 1 EUR a day since 9 days ago, ten days in all: 160 EUR."""
    history = group(evening(20, 120_00), evening(5, 30_00), fee_per_year=EURO_A_DAY, fee_from=ago(9))
    assert judged(history).total_cost == 160_00


def test_a_fee_is_owed_without_any_activity():
    """450 days at 1 EUR = 450 EUR against a maximum of 400: drop, though nobody ever went."""
    figures = judged(group(promise(500), fee_per_year=EURO_A_DAY, fee_from=ago(449)))
    assert (figures.activities, figures.total_cost, figures.due_cost) == (0, 450_00, 450_00)
    assert (figures.balance, figures.advice) == (-450_00, Advice.DROP)


def test_the_fee_is_rounded_at_the_end_of_the_sum():
    """100 EUR a year for 10 days are 10000 x 10 / 365 = 273.97 cents."""
    assert judged(group(fee_per_year=100_00, fee_from=ago(9))).total_cost == 274


def test_a_changed_rate_leaves_old_activities_as_they_were():
    """An hour at 60 EUR, then one at 90 EUR: 150 EUR, whatever an hour costs today."""
    history = group(evening(50, attendance=60, rate=60_00), evening(5, attendance=60, rate=90_00))
    assert judged(history, terms=Terms(rate=500_00)).total_cost == 150_00


def test_half_way_to_the_horizon_half_the_cost_is_due():
    """120 EUR, 15 days old, horizon 30: 120 x 15 / 30 = 60 EUR."""
    figures = judged(group(promise(horizon=30), evening(15, 120_00)))
    assert (figures.total_cost, figures.due_cost, figures.balance) == (120_00, 60_00, -60_00)


@pytest.mark.parametrize(("age", "due"), [(0, 0), (1, 4_00), (29, 116_00), (30, 120_00), (300, 120_00)])
def test_a_cost_is_due_by_its_age_and_never_more_than_once(age, due):
    """120 EUR over a horizon of 30 days are 4 EUR a day."""
    assert judged(group(promise(horizon=30), evening(age, 120_00))).due_cost == due


def test_horizon_0_makes_everything_due_at_once():
    assert judged(group(promise(horizon=0), evening(0, 120_00))).due_cost == 120_00


def test_without_a_pre_check_everything_is_due():
    """100 EUR today and ten days of fee."""
    figures = judged(group(evening(0, 100_00), fee_per_year=EURO_A_DAY, fee_from=ago(9)))
    assert figures.due_cost == 110_00


def test_fees_are_due_as_they_accrue():
    """120 EUR, 15 of 30 days old, are due by half, a fee of 10 days x 1 EUR in full: 60 + 10."""
    history = group(promise(horizon=30), evening(15, 120_00), fee_per_year=EURO_A_DAY, fee_from=ago(9))
    assert judged(history).due_cost == 70_00


def test_what_is_due_is_rounded_once_at_the_end():
    """Evenings of 1 cent, 10 of 30 days old, are due by a third of a cent each; three of them by 1, not 0.

    Four are 1.33. With a day of 50 cents a year, 0.14, it is 1.47: 1. With a day of 70 cents a year, 0.19,
    it is 1.53: 2, where each sum rounded for itself would give 1 + 0.
    """
    third = evening(10, 1)
    assert judged(group(promise(horizon=30), third, third, third)).due_cost == 1
    four = promise(horizon=30), third, third, third, third
    assert judged(group(*four, fee_per_year=50, fee_from=ON)).due_cost == 1
    assert judged(group(*four, fee_per_year=70, fee_from=ON)).due_cost == 2


def test_due_cost_from_cent_days():
    """3,600 cent-days by a horizon of 30 are 120 cents; 730 cent-days of fee are 730 / 365 = 2 cents."""
    assert due_cost(240, 3_600, 30, 730) == 122
    assert due_cost(240, 0, 0, 730) == 242
