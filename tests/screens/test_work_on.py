"""What a screen does beside everything else: late figures harm nobody, refusals are said."""

import asyncio

from helpers.app import press, running, screen_text, stored

from coopitis.refusal import Refused
from coopitis.screens.today.today import TodayScreen
from coopitis.widgets.title_line import NavBar


async def test_what_comes_after_the_screen_was_left_is_let_go(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "comma")
        left, gone = app.screen, asyncio.Event()

        async def late() -> None:
            await gone.wait()
            left.query_one(NavBar)

        left.work_on(late, "late")
        await press(pilot, "escape")
        gone.set()
        await press(pilot, "2", "1")
        assert isinstance(app.screen, TodayScreen)


async def test_what_comes_while_the_program_ends_is_let_go(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, _pilot):
        screen = app.screen

        async def late() -> None:
            while app.is_running:
                await asyncio.sleep(0)
            screen.query_one("#nowhere")

        screen.work_on(late, "late")


async def test_what_is_refused_beside_everything_else_is_said(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):

        async def refuse() -> None:
            raise Refused("The disk is full.")

        app.screen.work_on(refuse, "refuse")
        await pilot.pause()
        assert "The disk is full." in screen_text(app)
