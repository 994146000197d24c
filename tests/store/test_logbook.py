from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from helpers.app import stored
from helpers.due import named
from helpers.entries import ON, ago, decided, evening, group, promise

from coopitis.domain.activity import Activity, Came
from coopitis.domain.decision import Choice
from coopitis.domain.preparation import next_planned
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.store.duties import duties
from coopitis.store.entries import enter
from coopitis.store.histories import history
from coopitis.store.importing import import_histories
from coopitis.store.logbook import LOOKED_AT, activity, answer, last_time, latest, likely_to_log, log, result
from coopitis.store.overview import overview
from coopitis.store.terms import terms
from coopitis.store.undo import undo

MEETING = Activity("", ON, attendance=90, rate=8_000)
LEAD = Result("", ON, "lead")


def test_an_activity_its_results_and_the_terms_are_one_step(tmp_path):
    store = stored(tmp_path, [group(promise())])
    before, new = terms(store), Terms(rate=9_000, patience=Decimal("1.5"))
    log(store, "Log", MEETING, "c", [LEAD, replace(LEAD, person="Ada")], new)
    kept = history(store, "c")
    assert [one.attendance for one in kept.activities] == [90]
    assert [(one.activity, one.person) for one in kept.results] == [
        (kept.activities[0].id, None),
        (kept.activities[0].id, "Ada"),
    ]
    assert terms(store) == new
    assert undo(store) == "Log"
    assert (history(store, "c").activities, history(store, "c").results) == ([], [])
    assert terms(store) == before


def test_what_is_said_afterwards_goes_with_the_step_that_logged_it(tmp_path):
    store = stored(tmp_path, [group(promise())])
    logged = log(store, "Log", MEETING, "c")
    answer(store, replace(logged, expected_came=Came.NO, consequence="Leave at nine."), logged)
    assert history(store, "c").activities[0].consequence == "Leave at nine."
    assert undo(store) == "Log"
    assert history(store, "c").activities == []


def test_undoing_a_logged_plan_makes_it_a_plan_again(tmp_path):
    store = stored(tmp_path, [group(evening(0, done=False))])
    planned = history(store, "c").activities[0]
    done = log(store, "Log", replace(planned, done=True, attendance=60), "c")
    answer(store, replace(done, expected_came=Came.YES), done)
    assert undo(store) == "Log"
    assert history(store, "c").activities == [planned]


def test_a_result_is_entered_and_overwritten(tmp_path):
    store = stored(tmp_path, [group(promise())])
    enter(store, "Result", LEAD, "c")
    row_id = history(store, "c").results[0]
    enter(store, "Edit", replace(row_id, text="order"), "c")
    assert [one.text for one in history(store, "c").results] == ["order"]
    assert result(store, row_id.row_id) == ("c", replace(row_id, text="order"))


def test_last_time_is_the_newest_done_and_the_newest_that_waits(tmp_path):
    planned = {"done": False}
    entries = [evening(8), evening(3, title="last"), evening(2, **planned), evening(-5, **planned)]
    store = stored(tmp_path, [group(*entries)])
    found = last_time(store, "c", ON)
    assert (found.done.title, found.plans[0].date, found.newest) == ("last", ago(2), ago(-5))
    assert likely_to_log(store, ON).date == ago(2)


def test_what_was_missed_waits_for_nothing_more(tmp_path):
    missed = {"done": False, "missed": True}
    kept = (decided(10, Choice.KEEP), evening(3))
    entries = [promise(), *kept, evening(2, **missed), evening(-1, **missed), evening(0, **missed)]
    store = stored(tmp_path, [group(*entries)])
    assert not last_time(store, "c", ON).plans
    assert likely_to_log(store, ON).date == ago(3)
    assert duties(store, overview(store, ON)) == []
    assert next_planned(history(store, "c").activities, ON) is None


@pytest.mark.parametrize("also", [[], [evening(0, done=False)]])
def test_what_was_dropped_is_likely_only_where_nothing_else_was_ever_logged(tmp_path, also):
    """Not even planned for today, or more often than all that is looked at."""
    often = [evening(days) for days in range(LOOKED_AT + 1)]
    gone = group(promise(), decided(3, Choice.KEEP), *often, decided(2, Choice.DROP), *also)
    store = stored(tmp_path, [named("gone", *gone.activities, *gone.decisions)])
    assert likely_to_log(store, ON).cooperation_id == "gone"
    taken_up = decided(9, Choice.DROP), decided(1, Choice.KEEP)
    import_histories(store, [named("kept", evening(LOOKED_AT + 9), *taken_up)], Terms(rate=80_00))
    assert likely_to_log(store, ON).cooperation_id == "kept"


def test_the_latest_are_done_and_newest_first_and_the_one_asked_for_comes_along(tmp_path):
    entries = [evening(9), evening(5), evening(1), evening(0, done=False)]
    store = stored(tmp_path, [group(*entries)])
    oldest = history(store, "c").activities[0]
    assert [one.date for one in latest(store, "c", ON, 2)] == [ago(1), ago(5)]
    assert [one.date for one in latest(store, "c", ON, 2, also=oldest.id)] == [ago(1), ago(5), ago(9)]
    assert len(latest(store, "c", ON, 3, also=oldest.id)) == 3


def test_what_is_gone_is_not_found(tmp_path):
    store = stored(tmp_path)
    assert (activity(store, 99), result(store, 99), likely_to_log(store, ON + timedelta(days=1))) == (
        None,
    ) * 3
