"""How far the owner's expectations come true."""

from fractions import Fraction

import pytest
from helpers.entries import evening, group, judged, promise, result

from coopitis.domain.promise_check import track_record


def expecting(hours, *entries, rate=80_00):
    """An account whose result was to take so many hours at 80 EUR."""
    check = promise(minutes_per_result=hours * 60, rate=rate)
    return judged(group(check, *entries))


def test_results_against_the_results_that_the_cost_should_have_brought():
    """Expected 240 EUR each. 720 due: 3 should have come, 1 came. 480 due: 2 should have, none came.

    (1 + 1 + 0) / (1 + 3 + 2) = 2/6.
    """
    one = expecting(3, evening(50, 720_00), result(40))
    other = expecting(3, evening(50, 480_00))
    assert track_record([one, other]) == Fraction(1, 3)


def test_each_cooperation_is_held_to_its_own_expectation():
    """100 due at 240 expected and 100 due at 80 expected: 2 / (1 + 5/12 + 5/4) = 2 / (32/12) = 3/4."""
    accounts = [expecting(3, evening(50, 100_00), result(3)), expecting(1, evening(50, 100_00))]
    assert track_record(accounts) == Fraction(3, 4)


def test_only_what_is_due_counts():
    """480 spent 15 days ago with a horizon of 30: 240 due, one result should have come: 1 / (1 + 1)."""
    check = promise(minutes_per_result=180, rate=80_00, horizon=30)
    assert track_record([judged(group(check, evening(15, 480_00)))]) == Fraction(1, 2)


def test_more_than_expected_is_above_one():
    """(1 + 2) / (1 + 240/240) = 3/2."""
    assert track_record([expecting(3, evening(9, 240_00), result(8), result(7))]) == Fraction(3, 2)


@pytest.mark.parametrize(
    "nothing_to_learn_from",
    [
        judged(group(evening(50, 480_00), result(40))),  # never checked
        judged(group(promise(), evening(50, 480_00))),  # no time was said
        expecting(0, evening(50, 480_00)),  # expected to cost nothing
    ],
)
def test_what_expected_nothing_teaches_nothing(nothing_to_learn_from):
    assert track_record([nothing_to_learn_from]) is None
    learnt = expecting(3, evening(50, 720_00), result(40))  # (1 + 1) / (1 + 3)
    assert track_record([nothing_to_learn_from, learnt]) == Fraction(1, 2)


def test_without_any_cooperation_there_is_no_figure():
    assert track_record([]) is None


def test_a_promise_not_tried_yet_leaves_it_at_one():
    """(1 + 0) / (1 + 0)."""
    assert track_record([expecting(3)]) == 1
