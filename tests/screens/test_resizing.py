"""Whatever size the window had before: a screen looks as it does where it is opened at its size."""

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


async def seen(folder, keys, start, other):
    """What stands there when it is opened at a size, in another one, and back again."""
    async with running(with_demo(folder), on=DAY, size=start) as (app, pilot):
        await press(pilot, *keys)
        yield start, start, screen_text(app)
        for before, size in ((start, other), (other, start)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
            yield before, size, screen_text(app)


@pytest.mark.parametrize("place", PLACES)
async def test_a_resize_leaves_no_trace(tmp_path, place, monkeypatch):
    # One stays on a card before its course is drawn; here nobody waits for that.
    monkeypatch.setattr("coopitis.screens.board.board.PAUSE", 0.001)
    pairs = zip(SIZES, SIZES[1:] + SIZES[:1], strict=True)
    all_seen = [one for pair in pairs async for one in seen(tmp_path, PLACES[place], *pair)]
    opened = {size: text for before, size, text in all_seen if before == size}
    for before, size, text in all_seen:
        assert place in text
        assert text == opened[size], f"{before} → {size}"
