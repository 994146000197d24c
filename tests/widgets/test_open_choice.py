"""A choice that takes what it does not offer, by keys, by mouse and by what is pasted."""

import pytest
from helpers.bare import BareApp
from textual import events
from textual.app import ComposeResult

from coopitis.widgets.open_choice import NEW, OpenChoice, new_text
from coopitis.widgets.pick import Choice

CITIES = (("Bonn", "b"), ("Köln", "k"), ("Kiel", "i"))


def found(typed):
    """What begins with the text, and the text itself."""
    same = [one for one in CITIES if one[0].lower().startswith(typed.lower())]
    return [*same, (f"new: {typed}", NEW + typed)]


class Chooser(BareApp):
    """The choice alone, with a command on a letter."""

    BINDINGS = [("x", "exit", "A command")]

    def compose(self) -> ComposeResult:
        yield OpenChoice(CITIES, "b", found, id="city")

    @property
    def choice(self) -> OpenChoice:
        return self.query_one(OpenChoice)


async def chosen(*keys):
    """The value after these keys."""
    app = Chooser()
    async with app.run_test() as pilot:
        app.choice.focus()
        await pilot.press(*keys)
        await pilot.pause()
        return app.choice.chosen


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        (("k", "i", "enter"), "i"),
        (("k", "down", "enter"), "i"),
        (("x", "e", "enter"), NEW + "xe"),
        (("x", "e", "backspace", "backspace", "down", "enter"), "k"),
        (("enter", "down", "enter"), "k"),
        (("x", "e", "escape"), "b"),
        ((*"Bad Ems", "enter"), NEW + "Bad Ems"),
        (("x", "enter", "k", "o", "enter"), NEW + "ko"),
        (("x", "enter", "enter", "enter"), NEW + "x"),
        (("x", "enter", "enter", "e", "enter"), NEW + "xe"),
        (("k", "i", "enter", "enter", "enter"), "i"),
    ],
)
async def test_what_is_typed_finds_or_is_new(keys, value):
    assert await chosen(*keys) == value


async def test_a_click_chooses_as_in_any_list():
    app = Chooser()
    async with app.run_test() as pilot:
        await pilot.click("#city")
        await pilot.pause()
        await pilot.click("FindingList", offset=(3, 1))
        await pilot.pause()
        assert app.choice.chosen == "k"


async def test_what_is_pasted_opens_the_list_with_what_can_be_seen_of_its_first_line():
    app = Chooser()
    async with app.run_test() as pilot:
        app.choice.focus()
        await pilot.pause()
        app.post_message(events.Paste("\x1b[31mBad\x07 Ems\nline"))
        await pilot.press("enter")
        assert new_text(app.choice.chosen) == "[31mBad Ems"


async def test_a_new_one_that_was_left_unfinished_is_chosen_again():
    app = Chooser()
    async with app.run_test() as pilot:
        app.choice.choose(NEW + "Ulm")
        await pilot.pause()
        assert app.choice.chosen == NEW + "Ulm"
        app.choice.choose("k")
        assert app.choice.chosen == "k"


def test_before_it_is_mounted_what_is_chosen_at_first_is_chosen():
    assert OpenChoice(CITIES, "k", found).chosen == "k"
    assert Choice(CITIES, "x", needed=True).chosen == ""
