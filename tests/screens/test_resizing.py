"""Whatever size the window had before: a screen looks as it does where it is opened at its size."""

from asyncio import sleep

import pytest
from helpers.app import press, running, screen_text, settled
from helpers.demo import DAY, with_demo

SIZES = (120, 40), (80, 24), (60, 20)
BREAKFAST = ("3", "slash", "text:breakfast", "enter", "enter")
CARD = ("text:6h", "enter", "0", "enter", "text:300", "enter")

PLACES = {
    "Due · ": (),
    "Undecided": ("2",),
    "16 cooperations": ("3",),
    "activities · ": ("4",),
    "What came of it": ("3", "enter"),
    "goals accepted": (*BREAKFAST, *["right"] * 3),
    "Lasso cards": (*BREAKFAST, *["right"] * 5),
    "question 1 of 7": ("3", "c"),
    "question 5 of 7": ("3", "slash", "text:podcast", "enter", "c", "text:300"),
    " Log · ": ("l",),
    "Logged · ": ("l", "1", "enter"),
    " Plan · ": ("p",),
    " Result · ": ("r",),
    " Decide · ": ("2", "d"),
    "a Automate": ("3", "v"),
    "Diagnosis": ("o",),
    "Settings": ("comma",),
    "Inventory": ("i", "text:Meetup Bremen"),
    "Meetup Bremen": ("i", "text:Meetup Bremen", "ctrl+s", "ctrl+s", *CARD),
    " Prepare · ": (*["down"] * 6, "enter"),
}
"""What tells a place, and the keys that lead there from the start page."""


TOUR = [SIZES[number] for number in (0, 1, 2, 0, 2, 1, 0)]
"""From each size to each other one, in one window."""

WAYS = [TOUR, *([size] for size in SIZES[1:])]
"""Sizes one after the other in one window; and each from the start."""

PAUSE = 0.001
"""Seconds on a card before its course is drawn; here nobody waits for that."""


async def seen(folder, keys, start, *others):
    """What stands there when it is opened at a size, and then in one after the other."""
    async with running(with_demo(folder), on=DAY, size=start) as (app, pilot):
        await press(pilot, *keys)
        yield start, await drawn(app, pilot)
        for size in others:
            await pilot.resize_terminal(*size)
            yield size, await drawn(app, pilot)


async def drawn(app, pilot):
    await settled(pilot)
    # The course is asked for before this ends, however busy the machine is: both wait in one queue.
    await sleep(10 * PAUSE)
    await settled(pilot)
    return screen_text(app)


@pytest.mark.parametrize("place", PLACES)
async def test_a_resize_leaves_no_trace(tmp_path, place, monkeypatch):
    monkeypatch.setattr("coopitis.screens.board.board.PAUSE", PAUSE)
    ways = [[one async for one in seen(tmp_path, PLACES[place], *way)] for way in WAYS]
    opened = dict(way[0] for way in ways)
    for number, (size, text) in enumerate(ways[0]):
        assert place in text
        assert text == opened[size], f"{size} after {number} resizes"
