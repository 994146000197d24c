"""What is answered and logged by keys is seen on another screen."""

from contextlib import asynccontextmanager

from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ago, promise
from helpers.evenings import TERMS, fill, table
from helpers.pre_check import ANSWERS, NAMED

from coopitis.store.histories import histories

WIDE = (120, 40)
ALL = (*NAMED, *[key for answer in ANSWERS for key in answer], "text:j", "enter", "escape")


def words(app) -> str:
    """The screen in one line."""
    return " ".join(screen_text(app).split())


@asynccontextmanager
async def page_after_joining(folder):
    """The page of a cooperation that was checked by keys."""
    store = stored(folder)
    async with running(folder, size=WIDE) as (app, pilot):
        await press(pilot, *ALL)
        app.open("page", cooperation_id=histories(store)[0].cooperation.id)
        await settled(pilot)
        yield words(app)


@asynccontextmanager
async def after_an_evening(folder, *keys):
    """The screen these keys lead to, once an unplanned evening of 2 h at 80 and 10 of expenses was logged."""
    check = promise(unit="lead", target=3, until=ago(-30), minutes_per_result=180, rate=80_00, horizon=120)
    stored(folder, [table(check)], TERMS)
    async with running(folder, size=WIDE) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="2h", expenses="10")
        await press(pilot, "enter", "enter", *keys)
        yield words(app)


PAGE = ("3", "enter")


async def test_P1_the_expectation_stands_on_the_page(tmp_path):
    """Fails when expectation, target or day is not stored, and when the promise does not show them."""
    async with page_after_joining(tmp_path) as text:
        assert "1 Expected four leads · 4 × lead" in text


async def test_P2_what_one_is_stands_on_the_page(tmp_path):
    """Fails when the words for one result are not stored, and when the promise does not show them."""
    async with page_after_joining(tmp_path) as text:
        assert "2 One is a call for an offer" in text


async def test_P4_the_price_of_an_hour_stands_on_the_page(tmp_path):
    """Fails when the rate is not stored with the answers, and when the promise does not show it."""
    async with page_after_joining(tmp_path) as text:
        assert "4 One hour €80" in text


async def test_P5_the_maximum_is_what_the_account_is_held_against(tmp_path):
    """Fails when the maximum is not stored, and when neither promise nor account shows it."""
    async with page_after_joining(tmp_path) as text:
        assert "5 One costs €300" in text
        assert "€300 left until the overdraft ends" in text


async def test_P6_my_own_word_stands_on_the_page(tmp_path):
    """Fails when yes or no, or the days to ripen, are not stored, and when the promise does not show them."""
    async with page_after_joining(tmp_path) as text:
        assert "6 Worth it yes" in text
        assert "ripe after 120 days" in text


async def test_A1_the_time_of_an_evening_is_added_up_on_the_page(tmp_path):
    """Fails when the minutes are not stored, and when the page does not add them up."""
    async with after_an_evening(tmp_path, *PAGE) as text:
        assert "How much time? 2.0 h so far" in text


async def test_A2_what_the_time_was_worth_stands_on_the_page(tmp_path):
    """Fails when the rate of the evening or its expenses are not stored: 2 x 80 + 10."""
    async with after_an_evening(tmp_path, *PAGE) as text:
        assert "€170 so far" in text


async def test_A3_the_goal_is_held_against_the_evening(tmp_path):
    """Fails when the page does not show the target of the promise."""
    async with after_an_evening(tmp_path, *PAGE) as text:
        assert "Which goal? 3 × lead by Jul 30, 2026" in text


async def test_A4_results_are_counted_against_the_target(tmp_path):
    """Fails when the page does not count results against the target, with their term."""
    async with after_an_evening(tmp_path, *PAGE) as text:
        assert "Which results? 0 of 3 so far · medium term" in text


async def test_D1_an_evening_that_was_not_planned_is_seen_in_the_diagnosis(tmp_path):
    """Fails when `planned` is stored as a compliment, and when the diagnosis does not count it."""
    async with after_an_evening(tmp_path, "o") as text:
        assert "€170 unplanned" in text


async def test_D2_it_raises_the_index(tmp_path):
    """Fails when the unplanned evening does not count: it is all that was spent."""
    async with after_an_evening(tmp_path, "1") as text:
        assert "acute" in text
