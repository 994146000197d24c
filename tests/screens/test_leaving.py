"""Leaving keeps what was typed; where it cannot be kept, nobody loses it unasked."""

import sqlite3
from contextlib import closing, contextmanager

import pytest
from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.cooperations import rows
from helpers.entries import evening, group, promise
from helpers.evenings import fill, typed
from textual.widgets import Static

from coopitis.screens.board.board import BoardScreen
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.keys import KeysScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.result_screen import ResultScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.drafts import drafts

ASKED = "Leave without what was typed?"


@contextmanager
def locked(app, folder):
    """Another program is writing all the time."""
    app.store.opened.wait = 0.05
    with closing(sqlite3.connect(folder / "coopitis.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def meaning(app):
    """What the question means, as a whole: on the screen its lines break where the path ends."""
    return str(app.screen.query_one("#meaning", Static).content)


def tabled(folder):
    return stored(folder, [group(promise(), evening(7, attendance=60))])


async def test_esc_asks_before_it_lets_go_of_what_cannot_be_kept(tmp_path):
    tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        with locked(app, tmp_path):
            await press(pilot, "l")
            await fill(pilot, title="Talk on lathes")
            await press(pilot, "escape")
            assert isinstance(app.screen, ConfirmScreen)
            assert ASKED in screen_text(app)
            assert "is in use by another program" in meaning(app)
            await press(pilot, "escape")
            assert isinstance(app.screen, LogScreen)
            assert typed(pilot, "title") == "Talk on lathes"
            await press(pilot, "escape", "y")
            assert isinstance(app.screen, TodayScreen)


async def test_once_the_other_program_is_done_it_is_kept(tmp_path):
    store = tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        with locked(app, tmp_path):
            await press(pilot, "l")
            await fill(pilot, title="Talk on lathes")
            await press(pilot, "escape", "escape")
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        assert len(drafts(store)) == 1
        await press(pilot, "l", "ctrl+t")
        assert typed(pilot, "title") == "Talk on lathes"


async def test_quitting_asks_too(tmp_path):
    tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        with locked(app, tmp_path):
            await press(pilot, "l")
            await fill(pilot, title="Talk on lathes")
            await press(pilot, "ctrl+q")
            assert ASKED in screen_text(app)
            await press(pilot, "escape")
            assert isinstance(app.screen, LogScreen)
            await press(pilot, "ctrl+q", "y")
            assert app._exit


async def test_what_cannot_be_kept_does_not_cost_what_can_be(tmp_path):
    """Two forms lie one on the other; the draft of the lower one is what the database does not take."""
    store = tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        with closing(sqlite3.connect(store.path)) as other:
            other.execute(
                "CREATE TRIGGER full BEFORE INSERT ON draft WHEN NEW.form LIKE 'log%' "
                "BEGIN SELECT RAISE(ABORT, 'enough'); END"
            )
            other.commit()
        await fill(pilot, title="Talk on lathes")
        app.open("result")
        await settled(pilot)
        await fill(pilot, text="A lead")
        await press(pilot, "ctrl+q")
        assert meaning(app).count("breaks a rule of the database") == 1
        await press(pilot, "y")
        assert app._exit
    assert drafts(store) == ["result"]


async def test_an_action_that_is_refused_is_said_and_nothing_ends(tmp_path):
    tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        await press(pilot, "escape", "l", "ctrl+t")
        with locked(app, tmp_path):
            app.store.opened._engine.dispose()
            del app.store.opened._engine
            await press(pilot, "ctrl+r")
            assert "Nothing was saved" in screen_text(app)
            assert isinstance(app.screen, LogScreen)
            assert typed(pilot, "title") == "Talk on lathes"


async def test_the_palette_does_from_a_form_what_it_offers_and_keeps_what_was_typed(tmp_path):
    store = tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes")
        await press(pilot, "ctrl+p", "text:result", "enter")
        assert isinstance(app.screen, ResultScreen)
        await press(pilot, "ctrl+p", "text:board", "enter")
        assert isinstance(app.screen, BoardScreen)
        assert len(app.screen_stack) == 1
        assert len(drafts(store)) == 1
        await press(pilot, "1", "l", "ctrl+t")
        assert typed(pilot, "title") == "Talk on lathes"
        await press(pilot, "ctrl+p", "text:keys", "enter")
        assert isinstance(app.screen, KeysScreen)
        await press(pilot, "escape")
        assert typed(pilot, "title") == "Talk on lathes"


@pytest.mark.parametrize("keys", [("4", "x"), ("3", "enter", "right", "x"), ("3", "v", "k"), ("1", "ctrl+z")])
async def test_what_cannot_be_written_now_is_said_and_changes_nothing(tmp_path, keys):
    store = tabled(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "K", *keys[:-1])
        before = rows(store)
        # The next one is made anew, and waits no longer than the lock below says.
        app.store.opened._engine.dispose()
        del app.store.opened._engine
        with locked(app, tmp_path):
            await press(pilot, keys[-1])
            assert "Nothing was saved" in toasts(app)
    assert rows(store) == before
