"""While another program holds the database, every key is answered: nothing waits on the event loop."""

import asyncio
import sqlite3
from contextlib import asynccontextmanager, closing, contextmanager

import pytest
from helpers.app import PATIENCE, press, running, screen_text, settled, stored, toasts
from helpers.entries import evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table
from helpers.pre_check import ANSWERS, answers, check_again, circle, draft_of, given
from textual import events

from coopitis.domain.activity import Came
from coopitis.screens import drafting
from coopitis.screens.activities.activities import ActivitiesScreen
from coopitis.screens.cooperations.cooperations import CooperationsScreen
from coopitis.screens.log.consequence import ConsequenceScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.drafts import draft, drafts
from coopitis.store.histories import history
from coopitis.widgets.form import Form

WAIT = 300.0
"""Seconds that the program waits for the lock here: a key that waits for it is never answered."""


@pytest.fixture(autouse=True)
def before_the_draft_is_written(monkeypatch):
    """What is typed is kept by itself after a second; it is not over here, so that leaving has to keep it."""
    monkeypatch.setattr(drafting, "DELAY", 600)


@contextmanager
def held(folder, how="IMMEDIATE"):
    with closing(sqlite3.connect(folder / "coopitis.sqlite3", isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield
        other.execute("ROLLBACK")


@asynccontextmanager
async def patient(folder):
    """The app, which waits for the lock for longer than a test does for a key."""
    async with running(folder) as (app, pilot):
        app.store.opened.wait = WAIT
        yield app, pilot


async def until(condition):
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
async def test_arrows_and_esc_are_answered(tmp_path, how):
    groups = [table(name=f"Group {number}", id=f"g{number}") for number in range(5)]
    stored(tmp_path, groups, TERMS).close()
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "4", "3")
        rows = app.screen.query_one("TableList")
        with held(tmp_path, how):
            for place in (1, 2, 3):
                await pilot.press("down")
                await until(lambda place=place: rows.here == place)
            await pilot.press("1")
            await until(lambda: isinstance(app.screen, TodayScreen))
            await pilot.press("4")
            await until(lambda: isinstance(app.screen, ActivitiesScreen))
            await pilot.press("3")
            await until(lambda: isinstance(app.screen, CooperationsScreen))
        await settled(pilot)


async def test_esc_in_a_form_says_what_it_waits_for_and_keys_go_on(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        with held(tmp_path):
            await pilot.press("escape")
            await until(lambda: "kept as soon as it is done" in toasts(app))
            before = app.focused
            await pilot.press("up")
            await until(lambda: app.focused is not before)
            assert isinstance(app.screen, LogScreen)
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
        assert "Talk on lathes" not in screen_text(app)
    assert len(drafts(store)) == 1


async def test_keys_that_were_typed_after_leaving_a_form_go_where_that_leads(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        with held(tmp_path):
            for key in ("escape", "3"):
                app.post_message(events.Key(key, key if len(key) == 1 else None))
            await until(lambda: "kept as soon as it is done" in toasts(app))
            assert isinstance(app.screen, LogScreen)
        await settled(pilot)
        assert app.current_mode == "cooperations"
    (kept,) = drafts(store)
    assert draft(store, kept)["title"] == "Talk on lathes"


async def waiting(app):
    """Until the screen says that it waits for the other program."""
    await until(lambda: "Another program is using the file" in toasts(app))


async def test_while_a_form_is_saved_keys_that_move_are_answered_and_it_is_saved_once(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        with held(tmp_path):
            await pilot.press("enter")
            await waiting(app)
            for key in ("down", "up", "tab"):
                before = app.focused
                app.post_message(events.Key(key, None))
                await until(lambda before=before: app.focused is not before)
            app.clear_notifications()
            app.post_message(events.Key("escape", None))
            await waiting(app)
            assert isinstance(app.screen, LogScreen)
            await app.screen.action_save()
            await pilot.click("KeyBar")
        await settled(pilot)
        assert isinstance(app.screen, ConsequenceScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
    assert [one.title for one in history(store, "c").activities] == ["Talks", "Talk on lathes"]
    assert drafts(store) == []


async def test_what_is_picked_while_a_form_is_saved_is_what_is_saved(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "d")
        picked = app.screen.query_one(Form).row("choice")
        before = picked.text
        with held(tmp_path):
            await pilot.press("enter")
            await waiting(app)
            app.clear_notifications()
            app.post_message(events.Key("down", None))
            await waiting(app)
            assert picked.text == before
        await settled(pilot)
    assert [one.choice for one in history(store, "c").decisions] == [before]


async def test_keys_that_were_typed_after_a_save_that_waits_go_where_it_leads(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "l", "1")
        with held(tmp_path):
            for key in ("enter", "p", "enter", "2"):
                app.post_message(events.Key(key, key if len(key) == 1 else None))
            await waiting(app)
            assert isinstance(app.screen, LogScreen)
        await settled(pilot)
        assert app.current_mode == "board"
    assert logged(store).expected_came is Came.PARTLY


async def test_what_the_other_does_not_let_be_saved_stays_in_the_form(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        app.store.opened.wait = 0.5
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        with held(tmp_path):
            await press(pilot, "enter")
            assert "in use by another program" in toasts(app)
            assert "Talk on lathes" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, ConsequenceScreen)
    assert logged(store).title == "Talk on lathes"


async def test_a_question_s_answer_that_waits_lets_keys_move_and_is_given_once(tmp_path):
    store = stored(tmp_path, [circle(0)])
    async with patient(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, *ANSWERS[0][:-1])
        with held(tmp_path):
            await pilot.press("enter")
            await waiting(app)
            before = app.focused
            app.post_message(events.Key("up", None))
            await until(lambda: app.focused is not before)
            app.clear_notifications()
            app.post_message(events.Key("escape", None))
            await waiting(app)
            await app.screen.action_next()
        await settled(pilot)
        assert "question 2 of 7" in screen_text(app)
    assert answers(draft_of(store)) == given(1)


async def test_a_row_can_be_left_while_another_is_being_deleted(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, evening(9), evening(12))], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "4")
        rows = app.screen.query_one("TableList")
        with held(tmp_path):
            await pilot.press("x")
            await waiting(app)
            app.post_message(events.Key("down", None))
            await until(lambda: rows.here == 1)
            app.post_message(events.Key("x", "x"))
        await settled(pilot)
    assert len(history(store, "c").activities) == 1


async def test_leaving_the_program_while_a_form_is_saved_saves_it_and_keeps_no_draft(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with patient(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        with held(tmp_path):
            await pilot.press("enter")
            await waiting(app)
            app.post_message(events.Key("ctrl+q", None))
            await until(lambda: "kept as soon as it is done" in toasts(app))
        await until(lambda: app._exit)
    assert logged(store).title == "Talk on lathes"
    assert drafts(store) == []
