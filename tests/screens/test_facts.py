"""Planned and prepared are facts: what the entries say, where from, and the owner's word for one evening."""

from dataclasses import replace

from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ON, ago, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, said, table, typed
from helpers.kit import KIT

from coopitis.store.histories import history

PLANNED = evening(0, None, done=False, rate=0, planned_on=ago(9))


async def test_D1_an_evening_in_no_plan_is_unplanned_though_the_last_one_was_and_today_shows_its_cost(
    tmp_path,
):
    """Fails where `planned` is copied from the last evening, and where it is not derived from a plan."""
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("", "it stood in no plan")
        assert (typed(pilot, "title"), typed(pilot, "prepared")) == ("", "")
        await press(pilot, "enter", "enter")
        assert "€273 unplanned" in " ".join(screen_text(app).split())
    assert (logged(store).planned, logged(store).planned_by_hand) == (False, False)


async def test_D1_what_was_in_the_plan_before_its_day_says_since_when(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("yes", "in your plan since Jun 21")
        await fill(pilot, date="yesterday")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("", "it stood in no plan")
        await fill(pilot, date="today")
        assert typed(pilot, "planned") == "yes"
        await press(pilot, "ctrl+s", "enter")
    assert (logged(store).planned, logged(store).planned_by_hand) == (True, False)


async def test_a_plan_made_on_its_own_day_is_too_late(tmp_path):
    stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "p")
        await fill(pilot, date="today")
        await press(pilot, "enter", "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("", "your plan is of Jun 30: too late")


async def test_an_old_plan_counts_as_entered_then_and_a_moved_one_from_its_move(tmp_path):
    old = replace(PLANNED, planned_on=None)
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, old)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("yes", "as entered then")
        await press(pilot, "escape")
        app.open("log", edit=logged(store).row_id)
        await settled(pilot)
        await fill(pilot, date="+3")
        await press(pilot, "enter")
    assert (logged(store).date, logged(store).planned_on) == (ago(-3), ON)


async def test_the_owner_may_say_otherwise_for_this_evening_only(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, PLANNED)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        app.screen.form.row("planned").focus_entry()
        await press(pilot, "n", "tab", "y")
        assert said(pilot, "planned") == said(pilot, "prepared") == "your word, for this evening"
        await press(pilot, "enter", "enter")
        one = logged(store)
        assert (one.planned, one.planned_by_hand, one.prepared, one.prepared_by_hand) == (
            *(False, True),
            *(True, True),
        )
        app.open("log", edit=one.row_id)
        await settled(pilot)
        assert said(pilot, "planned") == said(pilot, "prepared") == "your word, for this evening"
        await press(pilot, "enter", "l")
        assert (typed(pilot, "prepared"), said(pilot, "prepared")) == ("", "Links, cards, flyers at hand?")
    assert logged(store) == one


async def test_A5_A6_what_others_and_i_got_is_never_copied_and_stands_in_a_row_in_the_review(tmp_path):
    """Fails when the form fills in the last evening's words, and when the review does not show them."""
    told = replace(LAST_TIME, given="a talk", received="two names")
    store = stored(tmp_path, [table(PROMISE, told)], TERMS)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "l")
        assert (typed(pilot, "given"), typed(pilot, "received")) == ("", "")
        await fill(pilot, given="a recipe")
        await press(pilot, "ctrl+s", "enter", "v")
        shown = " ".join(screen_text(app).split())
        assert "Jun 30 a recipe –" in shown
        assert "Jun 23 a talk two names" in shown
    assert (logged(store).given, logged(store).received) == ("a recipe", None)


async def test_D1_R7_a_routine_evening_that_was_planned_and_prepared_takes_three_keys(tmp_path):
    """Fails when a fact has to be said by hand. From the shell `coopitis` and Enter come before them."""
    confirmed = replace(PLANNED, prepared=True)
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, confirmed)], TERMS)
    keys = ("enter", "enter", "ctrl+q")
    assert len("coopitis\n") + len(keys) <= 12
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, *keys)
    one = logged(store)
    assert (one.done, one.minutes, one.planned, one.prepared) == (True, LAST_TIME.minutes, True, True)
    assert (one.planned_by_hand, one.prepared_by_hand) == (False, False)


async def test_a_routine_evening_in_no_plan_takes_three_keys_too(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "enter", "ctrl+q")
    assert (logged(store).date, logged(store).planned, logged(store).prepared) == (ON, False, False)


async def test_R7_the_confirmed_checklist_is_what_prepared_means_and_the_kit_shows_what_it_brought(tmp_path):
    """Fails where confirming is not stored (`action_prepared`), and where the form does not read it."""
    told = replace(table(PROMISE, LAST_TIME, PLANNED), kit=KIT)
    store = stored(tmp_path, [told], TERMS)
    async with running(tmp_path) as (app, pilot):
        app.open("prepare", row_id=logged(store).row_id)
        await settled(pilot)
        await press(pilot, "space", "enter", "l")
        assert (typed(pilot, "prepared"), said(pilot, "prepared")) == ("yes", "you confirmed the checklist")
        await press(pilot, "2", "enter", "enter", "3", "enter", "left", "left")
        assert "Prepared 2 evenings · 2 results" in " ".join(screen_text(app).split())
    assert [one.prepared_by_hand for one in history(store, "c").activities] == [False, False]
