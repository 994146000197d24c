"""Wrong input to the seven questions is refused beside the field, and stays."""

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.pre_check import answers, check_again, circle, circles, draft_of, given
from textual.widgets import Input

WRONG = [
    (0, ("text:four", "enter", "text:0"), "type a whole number from 1 to"),
    (0, ("text:four", "enter", "text:2.5"), "type a whole number from 1 to"),
    (0, ("text:four", "enter", "text:4", "enter", "text:1.5.2026"), "lies in the past"),
    (0, ("text:four", "enter", "text:4", "enter", "text:soon"), "is not a day; type one like"),
    (1, ("text:so", "tab", "text:" + 31 * "x"), "shorten it to 30 at most"),
    (2, ("text:a while",), "is not a duration; type one like 1h30"),
    (2, ("text:10001h",), "type a duration from 0 min to 10000 h"),
    (3, ("text:-80",), "type an amount from €0 to"),
    (4, ("text:0",), "With a maximum of zero nothing can pay; type an amount above €0."),
    (4, ("text:-1",), "type an amount from €0 to"),
    (4, ("text:1.2.3",), "is not an amount in EUR; type one like €1,234.56"),
    (5, ("y", "tab", "text:never"), "type short, medium, long or a number of days"),
]


def said(app) -> str:
    """The left half of the screen as running text."""
    return " ".join(line[:46].strip() for line in screen_text(app).splitlines())


async def test_a_wrong_answer_is_refused_with_the_accepted_form_and_stays(tmp_path):
    store = stored(tmp_path, circles(answered for answered, _keys, _refusal in WRONG))
    async with running(tmp_path) as (app, pilot):
        for number, (answered, keys, refusal) in enumerate(WRONG):
            await check_again(app, pilot, str(number))
            assert "✗" not in screen_text(app)
            await press(pilot, *keys, "enter")
            assert "✗" in screen_text(app), keys
            assert refusal in said(app), keys
            assert f"question {answered + 1} of 7" in screen_text(app), keys
            assert keys[-1].removeprefix("text:")[:28] in screen_text(app)
            await press(pilot, "escape")
    for number, (answered, keys, _refusal) in enumerate(WRONG):
        assert answers(draft_of(store, f"Circle {number}")) == given(answered), keys


async def test_an_empty_answer_is_no_answer(tmp_path):
    stored(tmp_path, circles(range(6)))
    async with running(tmp_path) as (app, pilot):
        for answered in range(6):
            await check_again(app, pilot, str(answered))
            await press(pilot, "ctrl+u", "delete", "enter")
            assert "✗ This is needed." in screen_text(app), answered
            assert f"question {answered + 1} of 7" in screen_text(app)
            await press(pilot, "escape")


@pytest.mark.parametrize(
    ("parts", "refusal"),
    [
        (("much", "", "", "20"), "is not an amount in EUR"),
        (("1000", "900", "300", "50"), "Such a customer leaves nothing that a result could cost."),
        (("1000", "", "", "120"), "type a number from 0 to 100"),
        (("1000", "", "", "0"), "leaves nothing"),
    ],
)
async def test_a_maximum_that_cannot_be_worked_out_is_not_put_in(tmp_path, parts, refusal):
    stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, *(key for part in parts for key in ("tab", f"text:{part}")))
        assert refusal in said(app)
        assert "for one lead" not in screen_text(app).split("Or work it out")[0].split("At most")[1][:60]


async def test_an_empty_name_is_refused(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "n", "enter")
        assert "✗ This is needed." in screen_text(app)
        app.screen.query_one("#name", Input).value = 201 * "x"
        await press(pilot, "enter")
        assert "shorten it to 200" in screen_text(app)
