"""What was said when one decided comes back: prices, expectations, tools, and what ends with it."""

from dataclasses import replace
from datetime import timedelta

from helpers.app import press, running, screen_text, settled, stored
from helpers.board import EXHAUSTED, decisions, named
from helpers.entries import ON, ago, decided, evening, promise, result

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.decision import Choice
from coopitis.domain.recurrence import Cadence
from coopitis.store.histories import histories

WIDE = (120, 40)
WORDS = "friends"


def text_of(app) -> str:
    """The screen in one line."""
    return " ".join(screen_text(app).split())


async def opened(app, pilot, name="Club", route="review", **more):
    app.open(route, cooperation_id=name, **more)
    await settled(pilot)


async def test_P7_the_reasons_of_the_pre_check_and_the_price_stand_beside_the_new_ones(tmp_path):
    """Fails when `of_keeping_anyway` leaves out question 7, or the price.

    Three evenings of 300 in 90 days are 300 a month.
    """
    check = promise(50, reasons_anyway="They once helped me")
    stored(tmp_path, [named("Club", check, *(evening(day, 300_00) for day in (5, 20, 40)))])
    async with running(tmp_path, size=WIDE) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "y")
        assert "why it is worth €300 a month" in text_of(app)
        assert "It costs €300 a month." in text_of(app)
        assert "“They once helped me”" in text_of(app)


async def test_D3_a_second_anyway_says_how_often_and_at_what_price_it_was_said(tmp_path):
    """Fails when `expects` is not kept, and when the review or the form does not say what came."""
    first = decided(100, Choice.KEEP_ANYWAY, review_ago=60, reason="winter")
    spent = [evening(day, 300_00) for day in (20, 40, 200)]
    store = stored(tmp_path, [named("Club", promise(), *spent, first, result(30))])
    async with running(tmp_path, size=WIDE) as (app, pilot):
        await opened(app, pilot)
        keys = ("y", "enter", "2", "enter")
        assert len(keys) <= 8
        await press(pilot, "y", f"text:{WORDS}", *keys[1:])
    made = histories(store)[0].decisions[-1]
    assert (made.choice, made.reason, made.expects) == (Choice.KEEP_ANYWAY, WORDS, 2)
    # On the day of the review nothing has come.
    async with running(tmp_path, size=WIDE, on=made.review) as (app, pilot):
        await opened(app, pilot)
        assert f"for 2 results by {made.review:%b} {made.review.day}, 2026: 0 came." in text_of(app)
        await press(pilot, "y")
        assert "“Anyway” was said 2 times before" in text_of(app)
        assert "€600 since then, 1 result came." in text_of(app)


async def test_P7_a_result_after_the_decision_counts_as_come(tmp_path):
    """Fails when results of the day of the decision or after the review are counted."""
    kept = decided(100, Choice.KEEP_ANYWAY, review_ago=10, reason="winter", expects=2)
    stored(tmp_path, [named("Club", *EXHAUSTED, kept, result(100), result(50), result(5))])
    async with running(tmp_path, size=WIDE) as (app, pilot):
        await opened(app, pilot)
        assert "for 2 results by Jun 20, 2026: 1 came." in text_of(app)


async def test_R6_what_was_automated_is_asked_after_by_the_name_of_what_does_it(tmp_path):
    """Fails when `tool` is not stored, and when duty or review does not ask for it."""
    store = stored(tmp_path, [named("Club", *EXHAUSTED)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "a")
        assert "an auto-responder: a fixed answer that goes out by itself." in text_of(app)
        await press(pilot, "text:Newsletter", "enter")
    assert histories(store)[0].decisions[-1].tool == "Newsletter"
    later = ON + timedelta(days=100)
    async with running(tmp_path, on=later, size=WIDE) as (app, pilot):
        assert "does Newsletter still do it?" in text_of(app)
        await press(pilot, "enter")
        assert "Does it still run by itself (Newsletter)?" in text_of(app)
        await press(pilot, "a", "enter")
        assert "Nothing is due." in text_of(app)
    assert [one.tool for one in histories(store)[0].decisions] == ["Newsletter", "Newsletter"]


async def test_R10_a_drop_ends_plans_and_consequences_as_one_step(tmp_path):
    """Fails when the rest is not ended, and when undo does not bring all of it back."""
    spoken = evening(10, 500_00, consequence="ask Eva")
    plans = [Activity("p", ON + timedelta(days=day), done=False, planned_on=ago(5)) for day in (3, 10)]
    missed = Activity("m", ago(4), done=False, every=Cadence.of("1 weeks"))
    club = named("Club", promise(), spoken, *plans, missed)
    club = replace(club, routines=[Routine("r", "post a tip", Cadence.of("7 days"))])
    store = stored(tmp_path, [club])
    async with running(tmp_path, size=WIDE) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "d")
        assert "3 plans end, 1 routine rests, 1 consequence is let go" in text_of(app)
        await press(pilot, "enter")
        (after,) = histories(store)
        assert [one.date for one in after.activities if not one.done] == [ago(4)]
        assert all(one.every is None for one in after.activities)
        assert [one.consequence_let_go for one in after.activities if one.done] == [ON]
        assert "post a tip" not in text_of(app)
        await press(pilot, "ctrl+z")
    (before,) = histories(store)
    assert len(before.activities) == 4
    assert [one.consequence_let_go for one in before.activities if one.done] == [None]
    assert decisions(tmp_path, "Club") == []


async def test_what_is_left_goes_on_where_that_is_said(tmp_path):
    plan = Activity("p", ON + timedelta(days=3), done=False)
    store = stored(tmp_path, [named("Club", *EXHAUSTED, plan)])
    async with running(tmp_path) as (app, pilot):
        await opened(app, pilot)
        await press(pilot, "d", "down", "s", "enter")
    assert [one.done for one in histories(store)[0].activities][-1] is False
    assert decisions(tmp_path, "Club")[-1].choice is Choice.DROP


async def test_R6_the_routines_of_what_is_automated_belong_to_the_tool(tmp_path):
    """Fails when `Rest.ended` leaves the routines to the owner."""
    club = replace(named("Club", *EXHAUSTED), routines=[Routine("r", "post a tip", Cadence.of("7 days"))])
    store = stored(tmp_path, [club])
    async with running(tmp_path, size=WIDE) as (app, pilot):
        assert "post a tip" in text_of(app)
        await opened(app, pilot)
        await press(pilot, "a", "text:Newsletter", "enter")
        assert "post a tip" not in text_of(app)
    assert histories(store)[0].routines[0].automated_with == "Newsletter"
