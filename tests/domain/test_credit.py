"""What a result counts, and how that adds up with a pencil."""

from helpers.entries import ON, ago, group, promise, result

from coopitis.domain.result import Promises, credits_by_maximum


def told(*entries, on=ON):
    history = group(*entries)
    return list(credits_by_maximum(Promises(history.pre_checks), history.results, on).items())


def test_results_are_counted_by_what_one_could_cost_then():
    """900 from 100 days ago, 700 from 50 days ago: of the day itself the new maximum holds."""
    came = [result(days) for days in (120, 100, 51, 50, 9)]
    history = promise(100, max_cost=900_00), promise(50, max_cost=700_00), *came
    assert told(*history) == [(900_00, 3), (700_00, 2)]
    assert told(*history, on=ago(51)) == [(900_00, 3)]


def test_a_maximum_that_comes_again_is_counted_once():
    maxima = [promise(days, max_cost=cents) for days, cents in ((90, 900_00), (60, 700_00), (30, 900_00))]
    assert told(*maxima, result(80), result(50), result(20)) == [(900_00, 2), (700_00, 1)]


def test_a_draft_promises_nothing():
    assert told(promise(90, complete=False), result(50)) == [(0, 1)]
    assert told() == []
