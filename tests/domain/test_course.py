"""The course of an account: a saw."""

from datetime import timedelta
from itertools import pairwise
from time import process_time

from helpers.entries import ON, ago, evening, group, judged, promise, result
from helpers.entry_strategies import LAST
from helpers.strategies import checked_histories
from hypothesis import given

from coopitis.domain.course import POINTS, Point, course
from coopitis.domain.terms import Terms


def course_of(*entries, on=ON):
    return course(group(*entries), Terms(), on)


def test_each_evening_down_each_result_up():
    """From 10 days ago: 0; 6 days ago an evening of 100: -100; 3 days ago a result of 400: 300."""
    points = course_of(promise(10), evening(6, 100_00), result(3))
    assert [point.balance for point in points] == [0] * 4 + [-100_00] * 3 + [300_00] * 4
    assert points[0] == Point(ago(10), 0, 400_00, 400_00)
    assert points[-1] == Point(ON, 300_00, 400_00, 400_00)


def test_it_is_empty_while_unchecked():
    assert course_of(evening(9, 100_00)) == []
    assert course_of(promise(20, complete=False), promise(-1), evening(9, 100_00)) == []


def test_it_begins_with_the_first_pre_check_and_with_what_was_owed_by_then():
    """100 spent before the promise of 5 days ago, a higher one of 2 days ago; the draft begins nothing."""
    draft = promise(3_650, complete=False)
    points = course_of(draft, evening(9, 100_00), promise(2, max_cost=500_00), promise(5))
    assert points[0] == Point(ago(5), -100_00, 400_00, 400_00)
    assert [point.overdraft for point in points] == [400_00] * 3 + [500_00] * 3


def test_what_lies_ahead_is_not_drawn():
    ahead = evening(-1, 100_00), result(-2), promise(-3)
    points = course_of(promise(5), *ahead, evening(3, 100_00, done=False))
    assert {point.balance for point in points} == {0}
    assert points[-1].date == ON


def test_on_the_first_day_there_is_one_point():
    assert course_of(promise(0)) == [Point(ON, 0, 400_00, 400_00)]


def test_a_long_course_has_few_points_but_shows_every_jump_in_a_day():
    """Ten years in at most 120 steps of 31 days; an evening, a result and a new promise jump within a day."""
    check = promise(3_650)
    assert len(course_of(check)) <= POINTS + 1
    jumps = {200: evening(200, 100_00), 151: result(151), 77: promise(77, max_cost=500_00)}
    dates = [point.date for point in course_of(check, *jumps.values())]
    for days_ago in jumps:
        assert (ago(days_ago + 1), ago(days_ago)) in pairwise(dates)


@given(checked_histories())
def test_every_point_is_what_the_account_says_of_that_day(history):
    for point in course(history, Terms(), LAST):
        told = judged(history, point.date)
        assert (point.balance, point.overdraft) == (told.balance, told.overdraft)
        assert (point.pause_line, point.fallen) == (told.pause_line, told.fallen)


def test_a_thousand_evenings_are_drawn_at_once():
    evenings = [evening(3 * n, 10_00 + n) for n in range(1_000)]
    history = group(promise(3_650, horizon=120), *evenings, *(result(9 * n) for n in range(300)))
    before = process_time()
    points = course(history, Terms(), ON)
    assert process_time() - before < 0.3
    assert points[-1].balance == judged(history).balance
    assert len(points) > 2_000


@given(checked_histories())
def test_it_runs_from_the_first_promise_to_the_day_in_order(history):
    dates = [point.date for point in course(history, Terms(), LAST)]
    assert dates == sorted(set(dates))
    assert dates[0] == min(check.date for check in history.pre_checks if check.complete)
    assert dates[-1] == LAST
    assert max(late - early for early, late in pairwise(dates)) <= timedelta(days=730 // POINTS + 1)
