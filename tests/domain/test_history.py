"""What the entries of a cooperation add up to as of a day."""

import random
from dataclasses import replace

import pytest
from helpers import oracle
from helpers.entries import ON, ago, evening, group, promise, result
from helpers.entry_strategies import LAST
from helpers.strategies import histories
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.account import Sums, Then
from coopitis.domain.bookkeeping import sums_of
from coopitis.domain.history import in_force
from coopitis.domain.terms import Terms


def sums(history, on):
    return sums_of(history, Terms(), on)


def maximum_in_force(*checks, days_ago=0):
    check = in_force(group(*checks).pre_checks, ago(days_ago))
    return check and check.max_cost


def test_the_newest_complete_pre_check_is_in_force():
    """300 since 20 days, 500 since 5 days; the order of entry does not matter."""
    checks = promise(5, max_cost=500), promise(20, max_cost=300)
    assert maximum_in_force(*checks) == 500
    assert maximum_in_force(*checks, days_ago=5) == 500
    assert maximum_in_force(*checks, days_ago=6) == 300
    assert maximum_in_force(*checks, days_ago=20) == 300
    assert maximum_in_force(*checks, days_ago=21) is None


def test_of_two_on_one_date_the_one_entered_later_is_in_force():
    assert maximum_in_force(promise(5, max_cost=300), promise(5, max_cost=500)) == 500
    checks = group(promise(5, max_cost=300), promise(5, max_cost=500)).pre_checks
    assert in_force(checks[::-1], ON).max_cost == 500


def test_a_draft_is_never_in_force():
    draft = promise(5, max_cost=500, complete=False)
    assert maximum_in_force(draft) is None
    assert maximum_in_force(promise(20, max_cost=300), draft) == 300


def test_cost_ripens_by_age_up_to_the_horizon():
    """Horizon 30: 100 x 15 days + 200 x 30 (of 40 days) + 50 x 0 = 7,500 cent-days, 250 of which are due."""
    evenings = evening(15, 100), evening(40, 200), evening(0, 50)
    assert sums(group(promise(horizon=30), *evenings), ON).ripening == 7_500


def test_everything_is_added_up():
    """Two evenings, 60 + 90 = 150 min at 40 EUR: 40 + 60 = 100 EUR, with 5 EUR expenses 105 EUR.

    Due by a horizon of 30: 40 x 20 + 65 x 10 = 1,450 euro-days.
    """
    evenings = evening(20, attendance=60, rate=40_00), evening(10, 5_00, attendance=90, rate=40_00)
    came = result(9, 70_00, person="Ada"), result(8)
    assert sums(group(promise(horizon=30), *evenings, *came), ON) == Sums(
        activities=2,
        minutes=150,
        activity_cost=105_00,
        ripening=1_450_00,
        recent_activities=2,
        recent_cost=105_00,
        year_cost=105_00,
        results=2,
        persons=1,
        credits=2 * 400_00,
        won=70_00,
        year_won=70_00,
        then=Then(ago(8 + 365), 0, 0, 0),
    )


def test_each_activity_is_rounded_for_itself():
    """1 min at 30 cents an hour is half a cent, so 1; two of them are 2, not 1."""
    tiny = evening(3, attendance=1, rate=30)
    assert sums(group(tiny, tiny), ON).activity_cost == 2


def test_what_lies_ahead_does_not_count():
    """Planned and not done, or dated tomorrow, or both; today counts."""
    ahead = evening(3, 10_00, done=False), evening(-1, 20_00), result(-1, 30_00)
    assert sums(group(promise(), *ahead), ON) == Sums()
    assert sums(group(promise(), *ahead), ago(-1)).activity_cost == 20_00
    assert sums(group(evening(0, 5_00), result(0)), ON).results == 1


def test_two_results_from_one_person_count_two():
    came = result(5, person="Ada"), result(4, person="Ada"), result(3, person="Emmy"), result(2)
    added = sums(group(*came), ON)
    assert (added.results, added.persons) == (4, 2)


def test_the_last_five_activities_are_the_recent_ones():
    """Six evenings of 1, 2, 4, 8, 16, 32 cents, oldest first: the last five cost 62."""
    evenings = [evening(60 - n, 2**n) for n in range(6)]
    added = sums(group(*reversed(evenings)), ON)
    assert (added.recent_activities, added.recent_cost) == (5, 62)


def test_on_one_date_the_order_of_entry_says_which_five_are_the_last():
    """All six on one date: the first one entered, 1 cent, is the one left out."""
    history = group(*(evening(7, 2**n) for n in range(6)))
    assert sums(replace(history, activities=history.activities[::-1]), ON).recent_cost == 62


@pytest.mark.parametrize(("days_ago", "counts"), [(0, True), (364, True), (365, False), (366, False)])
def test_the_last_365_days_end_with_the_day(days_ago, counts):
    """364 days ago is the 365th of them, counted back from today as the first."""
    added = sums(group(evening(days_ago, 10_00), result(days_ago, 20_00)), ON)
    assert (added.year_cost, added.year_won) == ((10_00, 20_00) if counts else (0, 0))
    assert (added.activity_cost, added.won) == (10_00, 20_00)


@given(histories(), st.randoms(use_true_random=False))
def test_a_sum_never_depends_on_the_order_of_entries(history, chance: random.Random):
    lists = ("pre_checks", "activities", "results")
    shuffled = {name: chance.sample(getattr(history, name), len(getattr(history, name))) for name in lists}
    assert sums(replace(history, **shuffled), LAST) == sums(history, LAST)


@given(histories(), st.integers(0, 800))
def test_the_sums_of_a_day_know_nothing_of_later_ones(history, days):
    on = LAST - (ON - ago(days))
    lists = ("pre_checks", "activities", "results")
    known = {name: [one for one in getattr(history, name) if one.date <= on] for name in lists}
    assert sums(replace(history, **known), on) == sums(history, on)


@given(histories())
def test_parts_are_never_more_than_the_whole(history):
    added = sums(history, LAST)
    assert added.recent_cost <= added.activity_cost and added.recent_activities == min(5, added.activities)
    assert added.year_cost <= added.activity_cost and added.year_won <= added.won
    assert added.persons <= added.results


@given(histories(), st.integers(0, 800))
def test_one_pass_comes_to_what_adding_up_anew_comes_to(history, days):
    on = LAST - (ON - ago(days))
    assert sums(history, on) == oracle.sums(history, on)
