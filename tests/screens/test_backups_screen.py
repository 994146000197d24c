"""The copies of the data on screen: what each holds, putting one back, and a start that needs one."""

import json

import pytest
from helpers import databases
from helpers.app import press, running, screen_text, settled, stored, toasts
from helpers.evenings import TERMS, fill, table, typed

from coopitis.domain.activity import Activity
from coopitis.screens.backups.backups_screen import BackupsScreen
from coopitis.screens.backups.trouble_screen import TroubleScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.settings import Preferences
from coopitis.store.backup import Why, back_up, backups
from coopitis.store.entries import enter
from coopitis.store.histories import history

COPIES = ("ctrl+p", "text:copies", "enter")


def titles(store):
    return [one.title for one in history(store, "c").activities]


def with_a_copy(folder):
    """A copy with one evening; by now there are two."""
    store = stored(folder, [table()], TERMS)
    assert back_up(store.path, Why.RESTORE)
    enter(store, "Log", Activity("", TERMS_DAY, title="Newer"), "c")
    return store


TERMS_DAY = table().activities[0].date


async def test_each_says_what_it_holds_and_one_is_put_back_and_taken_back(tmp_path):
    store = with_a_copy(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *COPIES)
        said = screen_text(app)
        assert "Now: 1 group, 2 evenings" in said
        assert "1 group, 1 evening, newest" in said
        await press(pilot, "end", "enter")
        assert "1 newer evening goes." in screen_text(app)
        await press(pilot, "y")
        assert titles(store) == ["Talks"]
        assert "What was there is kept" in toasts(app)
        assert "Now: 1 group, 1 evening" in screen_text(app)
        await press(pilot, "home", "enter")
        assert "1 evening comes back." in screen_text(app)
        await press(pilot, "y", "escape")
        assert isinstance(app.screen, TodayScreen)
    assert titles(store) == ["Talks", "Newer"]


async def test_no_is_no(tmp_path):
    store = with_a_copy(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, *COPIES, "end", "enter", "escape", "escape")
    assert titles(store) == ["Talks", "Newer"]


async def test_another_dashboard_sees_the_copy_and_its_form_keeps_the_text(tmp_path):
    store = with_a_copy(tmp_path)
    async with running(tmp_path) as (_one, here), running(tmp_path) as (other, there):
        await press(there, "l")
        await fill(there, title="Typed meanwhile", attendance="2h")
        await press(here, *COPIES, "end", "enter", "y")
        assert titles(store) == ["Talks"]
        assert typed(there, "title") == "Typed meanwhile"
        await press(there, "ctrl+s", "enter")
        assert isinstance(other.screen, TodayScreen)
    assert titles(store) == ["Talks", "Typed meanwhile"]


async def test_without_a_copy_it_says_when_one_is_made(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *COPIES, "enter")
        assert isinstance(app.screen, BackupsScreen)
        assert "There is no copy yet." in screen_text(app)


async def test_the_settings_lead_there_and_say_where_they_lie_and_how_often_one_is_made(tmp_path):
    remembered = []
    stored(tmp_path, [table()], TERMS).close()
    async with running(tmp_path, remember=remembered.append) as (app, pilot):
        await press(pilot, "comma")
        form = app.screen.form
        form.row("backups").text = "copies"
        await press(pilot, "ctrl+s")
        assert "Type the whole path" in screen_text(app)
        form.row("backups").text, form.row("backup_every").text = str(tmp_path / "copies"), "5"
        await press(pilot, "ctrl+s", "comma", "ctrl+o")
        assert isinstance(app.screen, BackupsScreen)
        assert app.preferences.minutes_between_backups == 5
    assert remembered[-1] == Preferences("coopitis-dark", None, str(tmp_path / "copies"), "5")


@pytest.mark.parametrize("broken", [databases.newer, databases.damaged, lambda path: path.unlink()])
async def test_a_start_that_needs_a_copy_offers_it_and_goes_on(tmp_path, broken):
    store = with_a_copy(tmp_path)
    store.close()
    broken(store.path)
    async with running(tmp_path) as (app, pilot):
        assert isinstance(app.screen, TroubleScreen)
        assert "Your data cannot be opened" in screen_text(app)
        before = sorted(tmp_path.rglob("*"))
        await press(pilot, "b", "enter", "y")
        assert all(one.exists() for one in before)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "l")
        assert isinstance(app.screen, LogScreen)
        assert titles(app.store.opened) == ["Talks"]


async def test_a_start_without_a_copy_leaves_everything_as_it_is(tmp_path):
    databases.newer(tmp_path / "coopitis.sqlite3")
    before = (tmp_path / "coopitis.sqlite3").read_bytes()
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "x", "t")
        assert "there is no copy yet" in screen_text(app)
        assert "written by a newer coopitis" in " ".join(screen_text(app).split())
        await press(pilot, "b")
        assert "There is no copy yet." in screen_text(app)
        await press(pilot, "escape", "ctrl+q")
    assert (tmp_path / "coopitis.sqlite3").read_bytes() == before


async def test_what_can_be_read_is_exported_and_what_is_missing_counted(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    store.close()
    databases.damage(store.path)
    async with running(tmp_path) as (app, pilot):
        assert isinstance(app.screen, TroubleScreen)
        await press(pilot, "e")
        await settled(pilot)
        said = screen_text(app)
        (written,) = tmp_path.glob("*.json")
        assert written.name in "".join(said.split())
    assert json.loads(written.read_text())["format"] == "coopitis"


def test_backups_are_listed_newest_first(tmp_path):
    store = with_a_copy(tmp_path)
    back_up(store.path, Why.RESTORE)
    first, second = backups(store.path)
    assert first.taken > second.taken
