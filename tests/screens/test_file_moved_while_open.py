"""The file goes away, or another one takes its place, while the dashboard is open: nothing is called logged
that is not in it, and what was typed gets in all the same."""

import asyncio
import shutil
from contextlib import suppress

import pytest
from helpers.app import PATIENCE, press, running, screen_text, settled, stored, toasts
from helpers.evenings import TERMS, fill, logged, table, typed
from textual import events

from coopitis.screens import background
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.rescue_screen import RescueScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.database import open_store
from coopitis.store.histories import history

TITLE = "Talk on lathes"


@pytest.fixture(autouse=True)
def before_the_next_look(monkeypatch):
    """It is noticed by itself after two seconds; they are not over here."""
    monkeypatch.setattr(background, "BETWEEN_LOOKS", 600)


def delete(file):
    file.unlink()


def rename(file):
    file.rename(file.with_name("elsewhere.sqlite3"))


def replace(file):
    shutil.copy(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


async def typed_and_saved(pilot, happens, file):
    await press(pilot, "l")
    await fill(pilot, title=TITLE)
    happens(file)
    await press(pilot, "ctrl+s")
    assert isinstance(pilot.app.screen, RescueScreen)
    text = screen_text(pilot.app)
    assert "Logged" not in text
    assert all(said in text for said in ("Put it back", "Save elsewhere", "Leave it for now"))


def found(folder):
    store = open_store(folder / "coopitis.sqlite3")
    try:
        return [one.title for one in history(store, "c").activities]
    finally:
        store.close()


@pytest.mark.parametrize("happens", [delete, rename, replace])
async def test_it_is_put_back_and_the_evening_gets_in(tmp_path, happens):
    stored(tmp_path, [table()], TERMS).close()
    async with running(tmp_path) as (app, pilot):
        await typed_and_saved(pilot, happens, tmp_path / "coopitis.sqlite3")
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, LogScreen)
        assert typed(pilot, "title") == TITLE
        await press(pilot, "ctrl+s", "enter")
    assert found(tmp_path) == ["Talks", TITLE]


async def test_what_was_put_back_has_a_copy_at_once(tmp_path):
    folder = tmp_path / "data"
    stored(folder, [table()], TERMS).close()
    async with running(folder) as (_app, pilot):
        await typed_and_saved(
            pilot, lambda path: path.parent.rename(tmp_path / "away"), folder / "coopitis.sqlite3"
        )
        assert list((tmp_path / "away" / "backups").iterdir())
        await press(pilot, "tab", "enter")
        assert len(list((folder / "backups").iterdir())) == 1


async def test_it_is_saved_elsewhere_and_goes_on_there(tmp_path):
    usual, other = tmp_path / "usual", tmp_path / "usual-saved"
    stored(usual, [table()], TERMS).close()
    async with running(usual) as (app, pilot):
        await typed_and_saved(pilot, delete, usual / "coopitis.sqlite3")
        await press(pilot, "tab", "tab", "enter")
        assert isinstance(app.screen, LogScreen)
        await press(pilot, "ctrl+s", "enter")
        assert logged(app.store.opened).title == TITLE
    assert found(other) == ["Talks", TITLE]
    assert not (usual / "coopitis.sqlite3").exists()


async def test_what_is_there_now_is_opened(tmp_path):
    stored(tmp_path, [table()], TERMS).close()
    stored(tmp_path / "new", [table(name="Zonta", id="z")], TERMS).close()
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title=TITLE)
        (tmp_path / "new" / "coopitis.sqlite3").replace(tmp_path / "coopitis.sqlite3")
        await press(pilot, "escape")
        assert isinstance(app.screen, RescueScreen)
        await press(pilot, "tab", "tab", "tab", "tab", "enter")
        assert typed(pilot, "title") == TITLE
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "3")
        assert "Zonta" in screen_text(app)


async def overwritten(pilot, folder, content):
    """One evening is saved; while another is typed, something is written over the file, as `cp` does."""
    await press(pilot, "l")
    await fill(pilot, title="Saved before")
    await press(pilot, "ctrl+s", "enter", "l")
    await fill(pilot, title=TITLE)
    (folder / "coopitis.sqlite3").write_bytes(content)
    await press(pilot, "ctrl+s")
    assert isinstance(pilot.app.screen, RescueScreen)
    text = screen_text(pilot.app)
    assert "Your file was overwritten" in text
    assert "Logged" not in text
    assert "Put it back" not in text and "Save elsewhere" not in text
    return toasts(pilot.app)


@pytest.mark.parametrize("is_a_database", [True, False])
async def test_what_was_overwritten_comes_back_from_the_newest_copy(tmp_path, is_a_database):
    stored(tmp_path, [table()], TERMS).close()
    content = (tmp_path / "coopitis.sqlite3").read_bytes() if is_a_database else b"a shopping list\n" * 500
    async with running(tmp_path) as (app, pilot):
        said = await overwritten(pilot, tmp_path, content)
        assert "The newest copy is of " in said
        assert "what was saved after it is in none, and has to be typed again" in said
        assert "(1 group, 1 evening, newest Jun 23, 2026)" in said
        await press(pilot, "tab", "enter")
        assert isinstance(app.screen, LogScreen)
        assert typed(pilot, "title") == TITLE
        await press(pilot, "ctrl+s", "enter")
    assert found(tmp_path) == ["Talks", TITLE]


async def test_without_a_copy_what_is_there_now_is_opened(tmp_path):
    stored(tmp_path, [table()], TERMS).close()
    content = (tmp_path / "coopitis.sqlite3").read_bytes()
    async with running(tmp_path) as (app, pilot):
        shutil.rmtree(tmp_path / "backups")
        said = await overwritten(pilot, tmp_path, content)
        assert "There is no backup" in said and "Put the newest copy back" not in said
        await press(pilot, "tab", "enter")
        assert typed(pilot, "title") == TITLE
        await press(pilot, "ctrl+s", "enter")
        assert isinstance(app.screen, TodayScreen)
    assert found(tmp_path) == ["Talks", TITLE]


async def test_it_is_noticed_without_a_key_and_asked_once(tmp_path, monkeypatch):
    monkeypatch.setattr(background, "BETWEEN_LOOKS", 0.05)
    stored(tmp_path, [table()], TERMS).close()
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        delete(tmp_path / "coopitis.sqlite3")
        await shown(pilot, "Your file is gone")
        await press(pilot, "text:pso", "escape")
        await asyncio.sleep(0.3)
        await settled(pilot)
        assert isinstance(app.screen, LogScreen)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, RescueScreen)


async def test_a_save_that_waits_says_so_and_goes_on(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        with store.figures() as reading:
            reading.execute("SELECT count(*) FROM activity").fetchone()
            app.post_message(events.Key("ctrl+s", None))
            await shown(pilot, "waiting for its turn")
            assert "waiting for its turn" in toasts(app)
        await shown(pilot, "Logged · ")
    assert len(found(tmp_path)) == 2


async def shown(pilot, text):
    """Waits until it stands on the screen."""
    async with asyncio.timeout(PATIENCE):
        while not stands_there(pilot.app, text):
            # Pilot's own pause would wait for the key that is waited for here.
            await asyncio.sleep(0.05)


def stands_there(app, text):
    # Between two screens there is nothing to be seen.
    with suppress(ValueError):
        return text in screen_text(app) or text in toasts(app)
    return False
