"""While another program holds the database, every key is answered: nothing waits on the event loop."""

import asyncio
import sqlite3
from contextlib import closing, contextmanager

import pytest
from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.evenings import TERMS, fill, table

from coopitis.screens.activities.activities import ActivitiesScreen
from coopitis.screens.cooperations.cooperations import CooperationsScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.drafts import drafts

PATIENCE = 2.0
"""Seconds: far less than the program waits for the lock, far more than a key takes on a busy machine."""


@contextmanager
def held(folder, how="IMMEDIATE"):
    with closing(sqlite3.connect(folder / "coopitis.sqlite3", isolation_level=None)) as other:
        other.execute(f"BEGIN {how}")
        yield
        other.execute("ROLLBACK")


async def until(condition):
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
async def test_arrows_and_esc_are_answered(tmp_path, how):
    groups = [table(name=f"Group {number}", id=f"g{number}") for number in range(5)]
    stored(tmp_path, groups, TERMS).close()
    async with running(tmp_path) as (app, pilot):
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
    async with running(tmp_path) as (app, pilot):
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
