"""The first advice of the inventory, worked out with a pencil at 50 EUR an hour."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import exp

import pytest
from helpers.entries import ON, ago, decided, evening, group, promise

from coopitis.domain.advice import Advice, Because
from coopitis.domain.bookkeeping import ledger
from coopitis.domain.cooperation import Estimate
from coopitis.domain.decision import Choice
from coopitis.domain.estimate import estimate, estimated_account, estimated_hours
from coopitis.domain.overview import Known, standing
from coopitis.domain.result import Promises
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


RECKONED = Estimate(ago(40), minutes_per_month=6 * 60, results_per_year=4, rate=80_00, max_cost=1_500_00)
"""12 x 6 h at 80 EUR are 5,760 EUR for four results of 1,500."""


def standing_of(*entries, on=ON, decision=None, **cooperation):
    history = group(*entries, estimate=RECKONED, **cooperation)
    check = Promises(history.pre_checks).in_force(on)
    known = Known(history.cooperation, ledger(history, Terms()), (0, 0), check, decision)
    return standing(known, Terms(rate=50_00), on)


def test_it_speaks_at_its_own_rate_while_nothing_was_checked():
    """4 x 1,500 - 5,760 = 240 in the black, whatever an hour costs today."""
    estimated = standing_of().estimated
    assert (estimated.total_cost, estimated.balance, estimated.advice) == (5_760_00, 240_00, Advice.PAYS)
    assert estimated.because is Because.RESULTS
    assert standing_of(promise(5)).estimated is None
    assert standing_of(on=ago(41)).estimated is None


def test_it_speaks_until_more_was_spent_than_its_year_costs():
    assert standing_of(evening(9, 5_760_00)).estimated
    assert standing_of(evening(9, 5_760_01)).estimated is None


def test_without_a_maximum_it_is_its_cost_alone():
    account = estimated_account(replace(RECKONED, max_cost=None), Terms())
    assert (account.advice, account.total_cost, account.balance) == (Advice.UNCHECKED, 5_760_00, None)


def hours(minutes=0, begun=None, choice=None, on=ON) -> Fraction:
    decision = None if choice is None else decided(5, choice)
    return estimated_hours(RECKONED, minutes, begun, decision, on)


def test_its_hours_a_week_count_beyond_those_that_were_logged():
    """12 x 360 x 7 / 365 = 82.849 min a week; 100 min in 28 days are 25 a week, 332 are 83."""
    assert hours() == Fraction(12 * 360 * 7, 365 * 60)
    assert hours(100) == (Fraction(12 * 360 * 7, 365) - 25) / 60
    assert hours(332) == 0


def test_they_count_until_28_days_after_the_first_evening():
    assert hours(begun=ago(28)) > 0
    assert hours(begun=ago(29)) == 0
    assert hours(on=ago(41)) == 0


@pytest.mark.parametrize(
    ("choice", "counts"),
    [(Choice.KEEP, True), (Choice.UNDECIDED, True), (Choice.DROP, False), (Choice.AUTOMATE, False)],
)
def test_what_was_dropped_or_automated_takes_no_time(choice, counts):
    assert bool(hours(choice=choice)) is counts
