"""Merging by keys: what it comes to is shown before, and Ctrl+Z puts both back."""

import asyncio
import sqlite3
from contextlib import closing

from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.entries import evening, result
from helpers.evenings import LAST_TIME, PROMISE, TERMS, table
from textual import events

from coopitis.screens import store_client
from coopitis.store.drafts import draft, drafts, keep_draft
from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories

HERE = table(PROMISE, LAST_TIME, result(7, activity="a2"))
THERE = table(PROMISE, evening(1, 100_00), evening(2, 50_00), name="Zonta", id="z")


async def test_the_preview_shows_both_balances_and_the_new_one_enter_merges_and_undo_puts_both_back(tmp_path):
    store = stored(tmp_path, [HERE, THERE], TERMS)
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        app.open("page", cooperation_id="c")
        await settled(pilot)
        await press(pilot, "M")
        figures = [line for line in screen_text(app).splitlines() if "€" in line]
        # 300.00 - 272.50 = 27.50 here, -150 there: -122.50 together.
        assert [any(sum in line for line in figures) for sum in ("+€28", "−€150", "−€123")] == [True] * 3, (
            figures
        )
        await press(pilot, "escape")
        assert histories(store) == before
        await press(pilot, "M", "enter")
        assert [one.cooperation.id for one in histories(store)] == ["c"]
        assert len(history(store, "c").activities) == 3
        assert "part of Regulars' table now" in toasts(app)
        assert "−€123" in screen_text(app) and type(app.screen).__name__ == "CooperationPage"
        await press(pilot, "ctrl+z")
        assert histories(store) == before


async def test_an_old_export_doubles_nothing_on_the_screen_after_it(tmp_path):
    store = stored(tmp_path, [HERE, THERE], TERMS)
    exported = histories(store)
    async with running(tmp_path) as (app, pilot):
        app.open("merge", cooperation_id="c")
        await settled(pilot)
        await press(pilot, "enter")
        assert "Zonta is part of Regulars' table now" in toasts(app)
        assert import_histories(store, exported).added == 0
        await press(pilot, "escape", "3")
        assert "Zonta" not in screen_text(app).splitlines()[3]
    assert len(histories(store)) == 1


async def test_where_there_is_no_other_it_says_so(tmp_path):
    stored(tmp_path, [HERE], TERMS)
    async with running(tmp_path) as (app, pilot):
        app.open("page", cooperation_id="c")
        await settled(pilot)
        await press(pilot, "M")
        assert "no other cooperation" in toasts(app)


async def test_forms_that_are_unfinished_are_said_before_and_put_back_with_the_rest(tmp_path):
    store = stored(tmp_path, [HERE, THERE], TERMS)
    keep_draft(store, "log z", {"cooperation": "z", "title": "half"})
    keep_draft(store, "log ", {"cooperation": "z", "title": "any"})
    keep_draft(store, "log c", {"cooperation": "c", "title": "own"})
    async with running(tmp_path) as (app, pilot):
        app.open("merge", cooperation_id="c")
        await settled(pilot)
        assert "2 unfinished forms come along." in screen_text(app)
        await press(pilot, "enter")
        assert "log z" not in drafts(store)
        await press(pilot, "ctrl+z")
    assert draft(store, "log z") == {"cooperation": "z", "title": "half"}


SLOW = """
    CREATE VIEW slow AS WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x + 1 FROM n LIMIT 12000000)
    SELECT max(x) AS x FROM n;
    CREATE TRIGGER slowly BEFORE DELETE ON cooperation BEGIN SELECT x FROM slow; END"""
"""What makes a merge take seconds, as one of many thousand evenings does."""


async def test_a_merge_that_takes_long_waits_for_nobody_and_lets_keys_move(tmp_path, monkeypatch):
    monkeypatch.setattr(store_client, "SLOW", 0.5)
    store = stored(tmp_path, [HERE, THERE, table(name="Third", id="t")], TERMS)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.executescript(SLOW)
    async with running(tmp_path) as (app, pilot):
        app.open("merge", cooperation_id="c")
        await settled(pilot)
        rows, said, moved = app.screen.query_one("OtherList"), set(), False
        # Not through Pilot: it waits after a key, on a busy machine for longer than the merge takes.
        app.post_message(events.Key("enter", None))
        while not app.store.is_slow:
            await asyncio.sleep(0.01)
        app.post_message(events.Key("down", None))
        while len(histories(store)) > 2:
            moved = moved or rows.here == 1
            said.add(toasts(app))
            await asyncio.sleep(0.05)
        await settled(pilot)
    assert moved
    assert any("Still at it" in one for one in said)
    assert not any("Another program" in one for one in said)
