"""The palette knows what can be done where one is."""

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.evenings import TERMS, table

from coopitis.language import _, choose
from coopitis.screens.actions import ACTIONS
from coopitis.screens.board.board import BoardScreen
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.settings.settings_form import SettingsScreen
from coopitis.store.histories import histories
from coopitis.themes import DARK, LIGHT


async def test_what_a_section_can_do_is_in_the_palette(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "3", "enter", "right", "ctrl+p", "text:delete", "enter")
        assert histories(store)[0].activities == []


async def test_what_a_page_can_do_is_in_the_palette(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter", "ctrl+p", "text:edit", "enter")
        assert isinstance(app.screen, CooperationForm)


async def test_what_the_program_can_do_is_in_it_everywhere(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "ctrl+p", "text:settings", "enter")
        assert isinstance(app.screen, SettingsScreen)


async def test_a_command_is_one_line_with_its_key_and_what_can_be_done_here_comes_first(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path, size=(100, 30)) as (app, pilot):
        await press(pilot, "3", "enter", "ctrl+p")
        lines = [" ".join(line.split()) for line in screen_text(app).splitlines()]
        edit = next(n for n, line in enumerate(lines) if line.startswith("Edit e "))
        assert edit < lines.index("Log l Log an evening, call or session")
        assert "Undo Ctrl+Z Take back the last step" in lines


async def test_what_nothing_fits_is_said_in_the_owner_s_language_and_enter_searches_again(tmp_path):
    choose("de", {})
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "ctrl+p", "text:xyzzy")
        assert _("No matches found") in screen_text(app)
        assert _("No matches found") != "No matches found"
        await press(pilot, "enter", f"text:{_('Theme')}", "enter", "text:xyzzy")
        assert _("No matches found") in screen_text(app)
        await press(pilot, "enter", "text:coopitis-light", "enter")
        assert app.theme == "coopitis-light"


async def test_an_area_that_was_left_in_one_theme_comes_up_in_the_one_chosen_since(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(
            pilot, "2", "enter", "1", "ctrl+p", "text:theme", "enter", "text:coopitis-light", "enter", "2"
        )
        picture = app.export_screenshot()
        assert isinstance(app.screen, BoardScreen)
        assert LIGHT.background in picture and DARK.background not in picture


@pytest.mark.parametrize("language", ["en", "de"])
async def test_at_80_columns_no_command_of_the_program_is_cut_in_palette_and_keys(tmp_path, language):
    choose(language, {})
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "1", "ctrl+p")
        for _page in range(3):
            told = [line for line in screen_text(app).splitlines()[2:18] if line.startswith("  ")]
            assert not [line for line in told if "…" in line]
            await press(pilot, "pagedown")
        await press(pilot, "escape", "question_mark")
        lines = screen_text(app).splitlines()
        for _page in range(3):
            await press(pilot, "pagedown")
            lines += screen_text(app).splitlines()
        for action in ACTIONS:
            assert any(_(action.does) in line for line in lines), action.does
