from dataclasses import replace

from helpers.app import press, running, screen_text, stored
from helpers.entries import ON, ago, evening, promise
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, said, table, typed

from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import history
from coopitis.store.undo import undo

PLANNED = evening(0, None, done=False, title="Summer meeting", rate=0)


async def test_a_planned_meetup_on_the_due_list_becomes_done_and_no_second_one_comes(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    planned = logged(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        assert typed(pilot, "title") == "Summer meeting"
        await press(pilot, "1", "enter", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert "planned, not logged" not in screen_text(app)
    done = logged(store)
    assert (done.id, done.row_id, done.done, done.planned) == (planned.id, planned.row_id, True, True)
    assert (done.rate, done.attendance, done.title) == (80_00, 120, "Summer meeting")
    assert len(history(store, "c").activities) == 2


async def test_its_evening_may_have_been_another_day(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, replace(PLANNED, date=ago(2)))], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "enter")
        await fill(pilot, date="yesterday")
        await press(pilot, "enter", "enter")
    assert (logged(store).date, logged(store).done) == (ago(1), True)
    assert len(history(store, "c").activities) == 2


async def test_what_was_planned_is_found_without_the_due_list(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "enter", "enter")
    assert [one.done for one in history(store, "c").activities] == [True, True]


async def test_an_evening_of_another_day_leaves_the_plan_as_it_is(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "tab", "l")
        await fill(pilot, date="yesterday")
        await press(pilot, "enter", "enter")
    assert [(one.date, one.done) for one in history(store, "c").activities] == [
        (ago(7), True),
        (ON, False),
        (ago(1), True),
    ]


async def test_undo_makes_it_a_plan_again(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    before = history(store, "c").activities
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "enter", "2", "enter", "p", "enter")
    assert undo(store) == "Log Regulars' table"
    assert (history(store, "c").activities, history(store, "c").results) == (before, [])


async def test_a_plan_is_for_the_next_day_of_the_rhythm_and_costs_nothing_yet(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "p")
        assert "at €80 an hour it will cost €273" in screen_text(app)
        await press(pilot, "tab", "tab", "text:Talk", "enter")
        assert "Planned: Regulars' table" in screen_text(app)
    plan = logged(store)
    assert (plan.date, plan.planned, plan.done, plan.title) == (ago(-7), True, False, "Talk")
    assert (plan.attendance, plan.expenses, plan.prepared) == (120, 12_50, False)


async def test_a_plan_lies_ahead(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "p")
        await fill(pilot, date="yesterday")
        await press(pilot, "enter")
        assert "lies in the past" in said(pilot, "date")
        assert typed(pilot, "date") == "yesterday"
    assert len(history(store, "c").activities) == 1


async def test_a_plan_asks_how_long_and_takes_no_answer_for_one_when_it_is_saved_again(tmp_path):
    store = stored(tmp_path, [table(promise(unit="lead"))], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "p", "enter")
        assert said(pilot, "attendance") == "✗ How long will it take? Enter once more leaves it open."
        assert history(store, "c").activities == []
        await press(pilot, "enter")
    assert [one.attendance for one in history(store, "c").activities] == [None]


async def test_a_first_plan_takes_as_long_as_the_pre_check_says_of_an_evening(tmp_path):
    store = stored(tmp_path, [table(replace(PROMISE, minutes_per_evening=150))], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "p", "enter")
    assert [one.attendance for one in history(store, "c").activities] == [150]
