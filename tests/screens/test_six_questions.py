"""The six questions of every activity, in the form that logs one and on the page of the cooperation."""

from contextlib import asynccontextmanager

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.entries import ago, evening, promise, result
from helpers.evenings import TERMS, fill, logged, table

PROMISE = promise(unit="lead", target=3, until=ago(-30), minutes_per_result=180, rate=80_00, horizon=120)
EVENINGS = (
    evening(20, 10_00, attendance=120, rate=80_00, given="Old words"),
    evening(10, 10_00, attendance=120, travel=30, rate=80_00, given="A talk", received="A [/] name"),
    evening(3, 10_00, attendance=90, rate=80_00),
)
"""2 h, 2 h 30 min and 1 h 30 min: 6 h at 80 are 480, and 30 of expenses."""


@asynccontextmanager
async def page(folder, *entries, size=(120, 40)):
    """The page of a cooperation with these entries, on one line."""
    store = stored(folder, [table(*(entries or (PROMISE, *EVENINGS, result(5))))], TERMS)
    async with running(folder, size=size) as (app, pilot):
        await press(pilot, "3", "enter")
        yield " ".join(screen_text(app).split()), app, pilot, store


@asynccontextmanager
async def form(folder):
    """The form that logs the next evening."""
    store = stored(folder, [table(PROMISE, *EVENINGS)], TERMS)
    async with running(folder) as (app, pilot):
        await press(pilot, "l")
        yield " ".join(screen_text(app).split()), app, pilot, store


async def test_A1_how_much_time_it_costs_is_asked_and_added_up(tmp_path):
    async with form(tmp_path / "form") as (text, app, pilot, _store):
        assert "How much time does it cost me?" in text
        await fill(pilot, attendance="2h", travel="15m")
        assert "2 h 15 min · at" in screen_text(app)
    async with page(tmp_path / "page") as (text, *_):
        assert "How much time? 6.0 h so far · 2 h an evening" in text


async def test_A2_what_my_time_is_worth_stands_beside_it(tmp_path):
    async with form(tmp_path / "form") as (text, app, pilot, _store):
        assert "What is it worth? €80 an hour" in text
        await fill(pilot, attendance="2h", expenses="0")
        assert "at €80 an hour this evening costs €160" in screen_text(app)
    async with page(tmp_path / "page") as (text, *_):
        assert "What is it worth? €80 an hour · €510 so far" in text


async def test_A3_the_goal_is_in_sight(tmp_path):
    async with form(tmp_path / "form") as (text, *_):
        assert "Which goal? You expected one lead in 3 h; one may cost €400." in text
    async with page(tmp_path / "page") as (text, *_):
        assert "Which goal? 3 × lead by Jul 30, 2026" in text


async def test_A3_without_a_goal_the_page_says_how_to_come_by_one(tmp_path):
    async with page(tmp_path, EVENINGS[0]) as (text, *_):
        assert "Which goal? none yet · c checks it" in text


async def test_A4_measurable_results_are_asked_for_and_counted_with_their_term(tmp_path):
    async with form(tmp_path / "form") as (text, *_):
        assert "What measurable came of it?" in text
    async with page(tmp_path / "page") as (text, *_):
        assert "Which results? 1 of 3 so far · medium term" in text


@pytest.mark.parametrize(("horizon", "term"), [(30, "short"), (31, "medium"), (121, "long"), (900, "long")])
async def test_A4_the_term_follows_the_horizon(tmp_path, horizon, term):
    async with page(tmp_path, promise(horizon=horizon)) as (text, *_):
        assert f"0 so far · {term} term" in text


async def test_A5_what_the_others_got_is_written_down_once(tmp_path):
    async with form(tmp_path / "form") as (text, _app, pilot, store):
        assert "What do the others get from my being there?" in text
        await fill(pilot, given="Two contacts")
        await press(pilot, "enter")
        assert logged(store).given == "Two contacts"
    async with page(tmp_path / "page") as (text, *_):
        assert "What do they get? Jun 20, 2026: A talk" in text


async def test_A6_what_i_got_myself_is_written_down_once(tmp_path):
    async with form(tmp_path / "form") as (text, _app, pilot, store):
        assert "What do I get from it myself?" in text
        await fill(pilot, received="A name")
        await press(pilot, "enter")
        assert logged(store).received == "A name"
    async with page(tmp_path / "page") as (text, *_):
        assert "What do I get? Jun 20, 2026: A [/] name" in text


async def test_on_a_small_screen_the_questions_are_under_the_course(tmp_path):
    async with page(tmp_path, size=(80, 24)) as (_text, app, pilot, _store):
        await press(pilot, "end")
        assert "What do I get?     Jun 20, 2026: A [/] name" in screen_text(app)


async def test_where_nothing_was_written_down_it_says_so(tmp_path):
    async with page(tmp_path, promise(), evening(0, 10_00)) as (text, *_):
        assert "How much time? 0.0 h so far · 0 min an evening" in text
        assert "What do I get? nothing was written down" in text
