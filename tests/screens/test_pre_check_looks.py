"""The seven questions fit the terminal, whatever stands in them."""

from dataclasses import replace

import pytest
from helpers.app import click_key, press, running, screen_text, settled, stored
from helpers.demo import DAY
from helpers.entries import evening, group, promise, result
from helpers.pre_check import GIVEN, check_again, circle, circles

from coopitis.demo import build, terms
from coopitis.language import _, choose, formats

FIRST, PLANNED, LASTS = "Begins with question 3.", "one lead, as planned", "the overdraft lasts"
FIGURES = ((FIRST,), (FIRST,), (FIRST,), (), (PLANNED,), *[(PLANNED, LASTS)] * 3)
"""What is known after so many questions."""

LABELS = (
    ("I expect", "How many", "Until"),
    ("Like this", "My word"),
    ("One takes",),
    ("One hour",),
    ("At most", "Or work it out", "close rate"),
    ("One lead takes 3 h: that costs", "Ripens in", "○ y Yes"),
    ("Reasons",),
    ("○ j Join", "○ l Leave it", "○ y Join anyway"),
)
HOSTILE = ["[/]", "[red]👩‍👩‍👧 日本[@click=app.bell]x", 200 * "W", "$name {unit} %s"]


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 40)])
async def test_a_question_stands_whole_beside_its_figures(tmp_path, size):
    stored(tmp_path, circles(range(8)))
    async with running(tmp_path, size=size) as (app, pilot):
        for answered in range(8):
            await check_again(app, pilot, str(answered))
            for shown in (*LABELS[answered], *FIGURES[answered]):
                assert shown in screen_text(app), answered
            await press(pilot, "escape")


async def test_at_80_by_24_nothing_has_to_be_scrolled(tmp_path):
    past = promise(300, minutes_per_result=180, rate=80_00), evening(200, 240_00), result(100)
    stored(tmp_path, circles(range(8), *past))
    async with running(tmp_path) as (app, pilot):
        for answered in range(8):
            await check_again(app, pilot, str(answered))
            assert app.screen.query_one("#question").max_scroll_y == 0, answered
            assert app.screen.query_one("#means").virtual_size.height <= 22, answered
            await press(pilot, "escape")


@pytest.mark.parametrize("language", ["en", "de"])
async def test_in_the_demo_every_answer_so_far_has_its_line_at_every_question(tmp_path, language):
    choose(language, {})
    stored(tmp_path, build(DAY, language), terms())
    async with running(tmp_path, on=DAY) as (app, pilot):
        await press(pilot, "3", "slash", "text:podcast", "enter", "c")
        answers = ["300", "y" if language == "en" else "j"]
        for answered in (4, 5):
            assert app.screen.query_one("#question").max_scroll_y == 0
            left = [line.partition("│")[0].strip() for line in screen_text(app).splitlines()]
            begun = left.index(_("Your answers so far")) + 1
            assert [line[:3] for line in left[begun : begun + answered]] == [
                f"{number}  " for number in range(1, answered + 1)
            ]
            await press(pilot, f"text:{answers[answered - 4]}", "enter")


async def test_with_rows_to_spare_long_answers_stand_whole(tmp_path):
    stored(tmp_path, build(DAY), terms())
    async with running(tmp_path, on=DAY, size=(100, 40)) as (app, pilot):
        await press(pilot, "3", "slash", "text:podcast", "enter", "c")
        text = " ".join(line.partition("│")[0] for line in screen_text(app).splitlines())
        assert "A listener writes and names his works" in " ".join(text.split())


async def test_with_room_the_account_is_drawn_as_it_will_be(tmp_path):
    """240 an evening against 300: on trial after one, drop after two; a lead after the first makes it +60."""
    stored(tmp_path, [circle(5)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await check_again(app, pilot)
        text = screen_text(app)
        for shown in ("−€240  on trial", "−€480  drop", "and with one lead", "+€60  pays"):
            assert shown in text


@pytest.mark.parametrize("width", [60, 44])
async def test_where_room_is_short_fewer_words_are_said_and_none_is_cut(tmp_path, width):
    """Half of what was expected came; a unit that is long, and costs and hours of four figures."""
    past = promise(300, minutes_per_result=180, rate=80_00), evening(200, 480_00), result(100)
    long = {"unit": "speaking slot", "minutes_per_result": 1_200, "rate": 80_00, "max_cost": 1_000_00}
    (draft,) = circle(5).pre_checks
    stored(tmp_path, [group(*past, replace(draft, **long))])
    async with running(tmp_path, size=(width, 20)) as (app, pilot):
        await check_again(app, pilot)
        panel = screen_text(app).split("What this means")[1]
        assert "…" not in panel
        assert "one speaking slot " in panel
        assert "€1,600" in panel
        assert "over" in panel


async def test_the_field_in_focus_keeps_its_cursor_in_sight(tmp_path):
    stored(tmp_path, [circle(0)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:" + "many words and then " * 3 + "the end")
        await pilot.resize_terminal(60, 20)
        await settled(pilot)
        assert "the end" in screen_text(app)


async def test_a_resize_in_the_middle_keeps_question_and_text(tmp_path):
    stored(tmp_path, [circle(4)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:31")
        for size in ((60, 20), (20, 8), (140, 50), (76, 24)):
            await pilot.resize_terminal(*size)
            await settled(pilot)
        assert "question 5 of 7" in screen_text(app)
        assert "€31 for one lead" in screen_text(app)


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_texts_are_shown_as_they_are(tmp_path, text):
    named = circle(7, name=text)
    (draft,) = named.pre_checks
    for name in ("expectation", "result_looks_like", "reasons_anyway"):
        object.__setattr__(draft, name, text)
    object.__setattr__(draft, "unit", text[:30])
    stored(tmp_path, [named])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await check_again(app, pilot)
        begin = text[:12]
        assert screen_text(app).startswith(f" Pre-check · {begin}")
        assert f"7  {begin}" in screen_text(app)
        for _question in range(7):
            await press(pilot, "pageup")
        assert begin in screen_text(app)
        await press(pilot, *["pagedown"] * 7, "text:l", "enter")
        assert "Saved" in screen_text(app)


async def test_keys_of_the_app_are_silent_while_a_question_is_answered(tmp_path):
    stored(tmp_path, [circle(5)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await press(pilot, "text:y")
        assert "● y Yes" in screen_text(app)
        await press(pilot, "tab", "text:lndrpca1234")
        assert "question 6 of 7" in screen_text(app)


async def test_it_can_be_done_with_the_mouse_once_there_is_nothing_left_to_type(tmp_path):
    stored(tmp_path, [circle(7)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        await pilot.click("#decision", offset=(3, 2))
        await settled(pilot)
        assert "● l Leave it" in screen_text(app)
        await click_key(pilot, "Save")
        assert "Saved: Leave Chamber circle" in screen_text(app)


def test_every_answer_is_asked_for_once():
    from coopitis.screens.pre_check.questions import QUESTIONS

    assert [answer for question in QUESTIONS for answer in question.answers] == list(GIVEN)


@pytest.mark.parametrize("language", ["en", "de"])
async def test_the_amounts_of_an_example_are_whole_at_80_columns(tmp_path, language):
    choose(language, {})
    stored(tmp_path, build(DAY, language), terms())
    async with running(tmp_path, on=DAY) as (app, pilot):
        await press(pilot, "3", "slash", "text:podcast", "enter", "c")
        for amount in (500_000, 300_000, 50_000):
            assert formats.money(amount, "EUR").replace("\xa0", " ") in screen_text(app)
