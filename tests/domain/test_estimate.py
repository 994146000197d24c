"""The first advice of the inventory, worked out with a pencil at 50 EUR an hour."""

from decimal import Decimal
from math import exp

import pytest

from coopitis.domain.advice import Advice
from coopitis.domain.estimate import estimate
from coopitis.domain.terms import Terms

AT_50 = Terms(rate=50_00)


def test_twelve_months_without_a_result_are_past_the_overdraft():
    """12 x 6 h x 50 = 3,600 EUR against 0; the overdraft is 300. Chance e^-(3600/300 + 1) = e^-13."""
    account = estimate(6 * 60, 0, 300_00, AT_50)
    assert (account.minutes, account.total_cost, account.due_cost) == (72 * 60, 3_600_00, 3_600_00)
    assert (account.balance, account.overdraft, account.advice) == (-3_600_00, 300_00, Advice.DROP)
    assert account.cost_per_result is None
    assert account.chance == pytest.approx(exp(-13))


def test_results_worth_what_the_year_cost_pay():
    """12 x 2 h x 50 = 1,200 EUR; 4 x 300 = 1,200 too: balance 0, 300 a result."""
    account = estimate(2 * 60, 4, 300_00, AT_50)
    assert (account.balance, account.cost_per_result, account.advice) == (0, 300_00, Advice.PAYS)


def test_within_the_overdraft_it_is_on_trial_for_so_many_months():
    """3 x 350 - 1,200 = -150 EUR; of the overdraft of 350, 200 are left, at 100 a month two months."""
    account = estimate(2 * 60, 3, 350_00, AT_50)
    assert (account.balance, account.advice) == (-150_00, Advice.ON_TRIAL)
    assert (account.typical_cost, account.evenings_left) == (100_00, 2)


def test_exactly_one_overdraft_below_is_drop():
    """12 x 30 min x 50 = 300 EUR without a result, one may cost 300."""
    account = estimate(30, 0, 300_00, AT_50)
    assert (account.balance, account.advice, account.evenings_left) == (-300_00, Advice.DROP, 0)


def test_patience_lengthens_the_overdraft():
    """The same with patience 1.5: 150 of 450 EUR are left, at 25 a month six months."""
    account = estimate(30, 0, 300_00, Terms(rate=50_00, patience=Decimal("1.5")))
    assert (account.overdraft, account.advice, account.evenings_left) == (450_00, Advice.ON_TRIAL, 6)


def test_what_takes_no_time_costs_nothing():
    """0 h: without a result nothing is proved, with one it pays."""
    idle, lucky = estimate(0, 0, 300_00, AT_50), estimate(0, 1, 300_00, AT_50)
    assert (idle.balance, idle.advice, idle.evenings_left) == (0, Advice.ON_TRIAL, None)
    assert (lucky.balance, lucky.advice, lucky.cost_per_result) == (300_00, Advice.PAYS, 0)


def test_what_cannot_be_measured_has_a_cost_and_no_advice():
    """12 x 4 h x 50 = 2,400 EUR."""
    account = estimate(4 * 60, 0, None, AT_50)
    assert (account.total_cost, account.balance, account.advice) == (2_400_00, None, Advice.UNCHECKED)


def test_the_cost_of_the_year_is_rounded_once():
    """12 x 1 min x 12.34 / 60 = 2.468 EUR, not 12 x 0.21."""
    assert estimate(1, 0, 300_00, Terms(rate=12_34)).total_cost == 2_47


def test_time_that_is_worth_nothing_costs_nothing():
    assert estimate(600, 0, 300_00, Terms(rate=0)).total_cost == 0
    assert estimate(600, 0, 300_00, Terms()).total_cost == 0
