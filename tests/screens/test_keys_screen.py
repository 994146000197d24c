"""The keys of where one is: what is special here first, by their names on the keyboard."""

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.evenings import TERMS, table

from coopitis.language import choose


async def test_what_is_special_here_comes_first_and_moving_last(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path, size=(100, 60)) as (app, pilot):
        await press(pilot, "3", "question_mark")
        lines = [" ".join(line.split()) for line in screen_text(app).splitlines()]
        here, everywhere, moving = (lines.index(name) for name in ("Here", "Everywhere", "Moving"))
        assert here < lines.index("/ Filter Only those whose name contains") < everywhere
        assert everywhere < lines.index("l Log Log an evening, call or session") < moving
        assert moving < lines.index("PgDn Page down")


async def test_keys_are_named_in_the_language(tmp_path):
    stored(tmp_path, [table()], TERMS)
    choose("de", {})
    async with running(tmp_path, size=(100, 60)) as (app, pilot):
        await press(pilot, "question_mark")
        assert "Strg+Z" in screen_text(app)
        assert "Bild↓" in screen_text(app)


async def keys_once_the_notice_is_gone(app, pilot):
    app.clear_notifications()
    await pilot.pause()
    return screen_text(app).splitlines()[-1]


async def test_undo_is_offered_only_where_there_is_something_to_take_back(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path, size=(120, 30)) as (app, pilot):
        assert "Undo" not in await keys_once_the_notice_is_gone(app, pilot)
        await press(pilot, "3", "enter", "right", "x", "y")
        assert "Ctrl+Z Undo" in await keys_once_the_notice_is_gone(app, pilot)
        await press(pilot, "ctrl+z")
        keys = await keys_once_the_notice_is_gone(app, pilot)
        assert "Undo" not in keys and "Ctrl+Q" in keys


@pytest.mark.parametrize("area", ["2", "3", "4", "o"])
async def test_deciding_is_offered_only_where_there_is_a_cooperation(tmp_path, area):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, area)
        assert "d Decide" not in await keys_once_the_notice_is_gone(app, pilot)
        await press(pilot, "a", "text:Club", "ctrl+s", "escape", area)
        assert "d Decide" in await keys_once_the_notice_is_gone(app, pilot)
        await press(pilot, "ctrl+z")
        assert "d Decide" not in await keys_once_the_notice_is_gone(app, pilot)
