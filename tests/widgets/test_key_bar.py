"""The last line: the nearest keys first, as many as fit; a click does what the key does."""

import pytest
from helpers.app import click_key, press, running, screen_text, settled, stored
from helpers.entries import decided, evening, group, promise

from coopitis.domain.decision import Choice
from coopitis.screens.keys import KeysScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.widgets.key_bar import KeyBar


def last_line(app) -> str:
    """What the keys' line says."""
    return screen_text(app).split("\n")[app.size.height - 1].strip()


def tabled():
    """A cooperation one can log at and decide about."""
    return group(promise(), evening(7), decided(5, Choice.KEEP))


async def test_where_there_is_room_every_key_and_the_palette_stand_in_the_line(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        line = last_line(app)
    assert line.split("  ")[:5] == ["l Log", "n Pre-check", "d Decide", "? Keys", "Ctrl+Q Quit"]
    assert line.endswith("Ctrl+P All commands")


@pytest.mark.parametrize(("width", "names"), [(60, ["l Log", "d Decide"]), (30, ["l Log"]), (12, [])])
async def test_in_little_room_no_key_is_cut_and_the_one_for_all_keys_stays(tmp_path, width, names):
    stored(tmp_path, [tabled()])
    async with running(tmp_path, size=(width, 20)) as (app, _pilot):
        line = last_line(app)
    assert "? Keys" in line
    assert all(name in line for name in names)
    whole = "l Log n Pre-check d Decide ? Keys Ctrl+Q Quit"
    assert all(part in whole.split() for part in line.split())


async def test_room_that_comes_back_is_used(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        before = last_line(app)
        await pilot.resize_terminal(40, 20)
        await settled(pilot)
        assert last_line(app) != before
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        assert last_line(app) == before


async def test_a_click_presses_the_key(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path) as (app, pilot):
        await click_key(pilot, "Keys")
        assert isinstance(app.screen, KeysScreen)
        await click_key(pilot, "Esc")
        await click_key(pilot, "Log")
        assert isinstance(app.screen, LogScreen)


async def test_a_key_that_does_nothing_now_takes_no_click(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "c")
        before = screen_text(app)
        await click_key(pilot, "Back")
        assert screen_text(app) == before


async def test_the_mouse_over_a_key_is_told_what_it_does(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path) as (app, pilot):
        await pilot.hover(offset=(2, 23))
        assert app.screen.query_one(KeyBar).tooltip == "Log an evening, call or session"


async def test_the_keys_follow_the_focus(tmp_path):
    stored(tmp_path, [tabled()])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter")
        account = last_line(app)
        await press(pilot, "right", "right")
        assert last_line(app) != account
