"""With what is worst, and with nothing at all, every screen stands: nothing overlaps, no figure is cut."""

import re
from itertools import combinations

import pytest
from helpers.app import press, running, screen_text, stored
from screens.test_room_for_names import WIDE, worst
from textual.errors import NoWidget

PAGE = ("3", "enter")
PLACES = {
    "today": (),
    "board": ("2",),
    "cooperations": ("3",),
    "activities": ("4",),
    "diagnosis": ("o",),
    **{f"section {number}": (*PAGE, *["right"] * number) for number in range(7)},
    "log": ("3", "l"),
    "plan": ("3", "p"),
    "result": ("3", "r"),
    "decide": ("3", "d"),
    "anyway": ("3", "d", "y"),
    "review": ("3", "v"),
    "pre-check": ("3", "c"),
    "merge": ("3", "M"),
    "edit": ("3", "e"),
    "inventory": ("i",),
    "settings": ("comma",),
    "keys": ("question_mark",),
    "palette": ("ctrl+p",),
    "copies": ("ctrl+p", "text:copies", "enter"),
}
CUT = r"\d…|€…|[−-]€0\b|−0 "
ELSEWHERE = {"settings", "keys", "palette", "copies", "inventory"}
"""Where no cooperation is named, or only below."""

OFFERS = r"\? Keys|Esc |Ctrl\+Q Quit"


def overlapping(screen):
    """Pairs of widgets without children that are seen in the same cells."""
    seen = []
    for one in screen.walk_children():
        if one.children or not one.visible or not one.display or one.id == "textual-tooltip":
            continue
        try:
            region = screen.find_widget(one).visible_region
        except NoWidget:
            continue
        if region.area:
            seen.append((one, region))
    return [
        (one, other)
        for (one, its), (other, others) in combinations(seen, 2)
        if its.overlaps(others) and its.intersection(others).area
    ]


@pytest.mark.parametrize("size", [(60, 20), (200, 60)])
async def test_names_of_200_cells_and_nine_digits_over_every_screen(tmp_path, size):
    stored(tmp_path, [worst(number, f"{number}{WIDE}") for number in range(4)])
    async with running(tmp_path, size=size) as (app, pilot):
        for place, keys in PLACES.items():
            await press(pilot, "1", *keys)
            text = screen_text(app)
            assert not re.search(CUT, text), place
            assert re.search(OFFERS, text.splitlines()[-1]), place
            assert overlapping(app.screen) == [], place
            assert place in ELSEWHERE or "界界" in text, place
            while len(app.screen_stack) > 1:
                await press(pilot, "escape")


NOTHING = {
    "today": ("1", r"^ *i +Inventory"),
    "board": ("2", r"^ *n  check a cooperation"),
    "cooperations": ("3", r"^ *a  "),
    "activities": ("4", r"^ *l  log one"),
    "diagnosis": ("o", r"^ *n  check a cooperation"),
    "log": ("l", r"^ *[ain]  "),
    "plan": ("p", r"^ *[ain]  "),
    "result": ("r", r"^ *[ain]  "),
}


@pytest.mark.parametrize("size", [(60, 20), (200, 60)])
async def test_where_nothing_is_yet_a_key_that_brings_something_is_named(tmp_path, size):
    async with running(tmp_path, size=size) as (app, pilot):
        for place, (key, offered) in NOTHING.items():
            await press(pilot, "1", key)
            assert re.search(offered, screen_text(app), re.MULTILINE), (place, screen_text(app))
            assert overlapping(app.screen) == [], place
            while len(app.screen_stack) > 1:
                await press(pilot, "escape")
