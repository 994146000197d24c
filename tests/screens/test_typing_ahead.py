from helpers.app import running, screen_text, settled, stored
from helpers.entries import ON
from helpers.evenings import at_once
from textual import events

from coopitis.app import CoopitisApp


async def test_a_key_goes_to_the_screen_that_the_key_before_it_opened(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await at_once(pilot, "question_mark", "escape", "3")
        assert app.current_mode == "cooperations"


async def test_keys_typed_before_the_first_figures_wait_for_them(tmp_path):
    stored(tmp_path)
    app = CoopitisApp(tmp_path / "coopitis.sqlite3", lambda: ON)
    async with app.run_test() as pilot:
        await at_once(pilot, "l", "escape", "4")
        assert app.current_mode == "activities"


async def test_what_is_pasted_keeps_its_place_among_the_keys(tmp_path):
    async with running(tmp_path) as (app, pilot):
        app.post_message(events.Key("n", "n"))
        app.post_message(events.Paste("Zonta"))
        app.post_message(events.Key("2", "2"))
        await settled(pilot)
        assert "Zonta2" in screen_text(app)


async def test_enter_typed_before_the_terminal_was_ours_is_enter(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await at_once(pilot, "n", "ctrl+j")
        assert "This is needed." in screen_text(app)
