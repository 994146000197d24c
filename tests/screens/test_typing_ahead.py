from helpers.app import running, settled
from textual import events

from coopitis.screens.today import TodayScreen


async def test_a_key_goes_to_the_screen_that_the_key_before_it_opened(tmp_path):
    async with running(tmp_path) as (app, pilot):
        for key in ("question_mark", "escape", "3"):
            app.post_message(events.Key(key, None))
        await settled(pilot)
        assert app.current_mode == "cooperations"
        assert isinstance(app.screen_stack[0], type(app.screen))


async def test_keys_that_come_with_the_first_frame_wait_for_its_screen(tmp_path):
    async with running(tmp_path) as (app, pilot):
        for key in ("4", "1", "2", "1"):
            app.post_message(events.Key(key, key))
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
