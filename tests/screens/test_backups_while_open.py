"""The dashboard makes backups by itself: at the start and while it is open."""

import asyncio
from datetime import timedelta

from helpers.app import PATIENCE, press, running, settled, stored, toasts
from helpers.evenings import evening, group, promise

from coopitis.screens import background
from coopitis.store.backup import backups


async def test_one_is_made_at_the_start_and_none_where_nothing_changed(tmp_path):
    stored(tmp_path, [group(promise(), evening(7, attendance=60))]).close()
    for _start in range(2):
        async with running(tmp_path):
            pass
    assert len(backups(tmp_path / "coopitis.sqlite3")) == 1


async def test_while_it_is_open_one_is_made_of_what_was_written_since(tmp_path, monkeypatch):
    monkeypatch.setattr(background, "MINUTE", 0.2 / 30)
    monkeypatch.setattr("coopitis.store.backup.PAUSE", timedelta(0))
    stored(tmp_path, [group(promise(), evening(7, attendance=60))]).close()
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "ctrl+s")
        async with asyncio.timeout(PATIENCE):
            while len(backups(tmp_path / "coopitis.sqlite3")) < 2:
                await pilot.pause(0.1)
    assert len(backups(tmp_path / "coopitis.sqlite3")) == 2


async def test_where_none_can_be_made_it_is_said_and_nothing_else_happens(tmp_path):
    stored(tmp_path, [group(promise(), evening(7, attendance=60))]).close()
    (tmp_path / "backups").write_text("a file in the way")
    async with running(tmp_path) as (app, pilot):
        await settled(pilot)
        assert "No backup was made" in toasts(app)
        await press(pilot, "2")
        assert app.current_mode == "board"
