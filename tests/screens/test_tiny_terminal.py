"""However small the window gets, nothing ends; made large again, the form shows every text typed before."""

import pytest
from helpers.app import press, running, screen_text, settled
from helpers.demo import DAY, with_demo
from helpers.evenings import fill, typed

SIZES = (20, 5), (3, 2), (2, 2), (1, 1)
LARGE = (100, 30)

PLACES = {
    "today": (),
    "board": ("2",),
    "cooperations": ("3",),
    "activities": ("4",),
    "page": ("3", "enter"),
    "colleagues": ("3", "enter", *["right"] * 3),
    "pre-check": ("3", "c"),
    "decide": ("2", "d"),
    "review": ("3", "v"),
    "diagnosis": ("o",),
    "settings": ("comma",),
    "inventory": ("i",),
    "plan": ("p",),
    "result": ("r",),
    "log": ("l",),
    "copies": ("ctrl+p", "text:copies", "enter"),
    "palette": ("ctrl+p",),
    "keys": ("question_mark",),
}


@pytest.mark.parametrize("place", PLACES)
async def test_nothing_ends_and_all_is_there_again(tmp_path, place):
    async with running(with_demo(tmp_path), on=DAY, size=LARGE) as (app, pilot):
        await press(pilot, *PLACES[place])
        before = type(app.screen), screen_text(app)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await press(pilot, "down")
        await press(pilot, *["up"] * len(SIZES))
        await pilot.resize_terminal(*LARGE)
        await settled(pilot)
        assert type(app.screen) is before[0]
        assert screen_text(app).splitlines()[0] == before[1].splitlines()[0]


async def test_a_form_shows_every_text_again(tmp_path):
    async with running(with_demo(tmp_path), on=DAY, size=LARGE) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, title="Talk on lathes", received="A name")
        for size in (*SIZES, LARGE):
            await pilot.resize_terminal(*size)
            await settled(pilot)
        assert (typed(pilot, "title"), typed(pilot, "received")) == ("Talk on lathes", "A name")
        assert "Talk on lathes" in screen_text(app)
