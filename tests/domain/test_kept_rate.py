from datetime import timedelta

from helpers.entries import ON, ago
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.belongings import KeptRate, kept_rate, together
from coopitis.domain.recurrence import Cadence

AGES = st.lists(st.integers(0, 400), max_size=30)
EVERY = st.integers(1, 40)


def rate(every: int, *days_ago: int) -> tuple[int, int]:
    """The rate of a routine done so many days ago."""
    found = kept_rate([ago(days) for days in days_ago], Cadence(every), ON)
    return found.kept, found.periods


def test_R3_a_weekly_routine_was_kept_in_nine_of_twelve_weeks():
    # Weeks 0 .. 11 are days 0-6, 7-13, .. 77-83; weeks 2, 5 and 6 have no day, week 1 has two.
    assert rate(7, 3, 8, 12, 21, 30, 49, 56, 63, 76, 83) == (9, 12)


def test_R3_both_ends_of_a_period_belong_to_it():
    assert rate(7, 0) == (1, 1)
    assert rate(7, 6) == (1, 1)
    assert rate(7, 7) == (1, 1)  # week 1, while week 0 still runs
    assert rate(7, 6, 7) == (2, 2)
    assert rate(7, 0, 6) == (1, 1)


def test_R3_the_period_that_still_runs_counts_only_if_it_is_kept():
    assert rate(30, 30, 60) == (2, 2)
    assert rate(30, 29, 30, 60) == (3, 3)
    assert rate(30, 60) == (1, 2)


def test_R3_a_period_before_the_routine_began_does_not_count():
    assert rate(14) == (0, 0)
    assert rate(14, 20) == (1, 1)
    assert rate(14, 41) == (1, 2)


def test_R3_one_looks_back_twelve_periods_and_no_further():
    assert rate(7, 84) == (0, 11)
    assert rate(7, 0, 84) == (1, 12)
    assert rate(1, *range(100)) == (12, 12)


def test_R3_without_a_day_done_there_is_no_share():
    assert kept_rate([], Cadence(7), ON).share is None
    assert KeptRate(3, 4).share == KeptRate(6, 8).share


def test_R3_several_routines_come_to_all_their_periods():
    assert together([KeptRate(9, 12), KeptRate(0, 0), KeptRate(2, 3)]) == KeptRate(11, 15)
    assert together([]) == KeptRate(0, 0)


@given(AGES, EVERY, st.integers(0, 400))
def test_R3_to_do_it_once_more_never_keeps_less(ages, every, one_more):
    before, after = (
        kept_rate([ago(age) for age in done], Cadence(every), ON) for done in (ages, [*ages, one_more])
    )
    assert after.kept >= before.kept
    if ages and one_more <= max(ages):
        assert after.periods - after.kept <= before.periods - before.kept


@given(AGES, EVERY, st.randoms())
def test_R3_neither_order_nor_repetition_matters(ages, every, chance):
    days = [ago(age) for age in ages]
    shuffled = days * 2
    chance.shuffle(shuffled)
    assert kept_rate(shuffled, Cadence(every), ON) == kept_rate(days, Cadence(every), ON)


@given(AGES, EVERY, st.integers(1, 400))
def test_R3_what_lies_ahead_does_not_count(ages, every, ahead):
    days = [ago(age) for age in ages]
    assert kept_rate([*days, ON + timedelta(days=ahead)], Cadence(every), ON) == kept_rate(
        days, Cadence(every), ON
    )


@given(AGES, EVERY)
def test_R3_never_more_is_kept_than_counts_nor_counts_more_than_twelve(ages, every):
    found = kept_rate([ago(age) for age in ages], Cadence(every), ON)
    assert 0 <= found.kept <= found.periods <= 12
