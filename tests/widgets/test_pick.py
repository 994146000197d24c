"""A pick of a few options, by keys and by mouse."""

import pytest
from helpers.bare import BareApp
from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from coopitis.widgets.pick import Pick

WAYS = (("Join", "join"), ("Leave it", "leave"), ("Join anyway", "anyway"))


class Form(BareApp):
    """A pick between two fields, with a command on a letter."""

    BINDINGS = [
        ("down", "focus_next", "Below"),
        ("up", "focus_previous", "Above"),
        ("j", "bell", "A command"),
        ("x", "exit", "Another"),
    ]

    def __init__(self, width: int, value: str = "") -> None:
        super().__init__()
        self.pick, self.width, self.submitted = Pick(WAYS, value, id="pick"), width, 0

    def compose(self) -> ComposeResult:
        yield Input(id="above")
        yield self.pick
        yield Input(id="below")

    def on_mount(self) -> None:
        self.pick.styles.width = self.width
        self.pick.focus()

    @on(Pick.Submitted)
    def _count(self) -> None:
        self.submitted += 1


async def picked(*keys: str, width: int = 60, value: str = "") -> tuple[str, str | None]:
    """The value after these keys, and what has the focus then."""
    app = Form(width, value)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        return app.pick.value, app.focused.id if app.focused else None


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ((), ""),
        (("right",), "join"),
        (("right", "right", "right", "right"), "anyway"),
        (("right", "right", "left", "left"), "join"),
        (("space", "space"), "leave"),
        (("l",), "leave"),
        (("J",), "join"),
        (("j", "j"), "anyway"),
        (("j", "j", "j"), "join"),
    ],
)
async def test_arrows_walk_and_first_letters_pick(keys, value):
    assert await picked(*keys) == (value, "pick")


async def test_on_one_line_up_and_down_are_the_forms():
    assert await picked("down") == ("", "below")
    assert await picked("up") == ("", "above")


async def test_stacked_up_and_down_walk_until_the_end():
    assert await picked("down", "down", width=20) == ("leave", "pick")
    assert await picked("down", "down", "up", width=20) == ("join", "pick")
    assert await picked("down", width=20, value="anyway") == ("anyway", "below")
    assert await picked("up", width=20, value="join") == ("join", "above")


async def test_only_what_is_offered_can_be_picked():
    assert await picked(value="nonsense") == ("", "pick")


@pytest.mark.parametrize(("width", "offset"), [(60, (12, 0)), (20, (5, 1))])
async def test_a_click_on_an_option_picks_it(width, offset):
    app = Form(width)
    async with app.run_test() as pilot:
        app.set_focus(None)
        await pilot.click("#pick", offset=offset)
        assert (app.pick.value, app.focused) == ("leave", app.pick)


async def test_enter_submits():
    app = Form(60)
    async with app.run_test() as pilot:
        await pilot.press("right", "enter")
        assert app.submitted == 1
