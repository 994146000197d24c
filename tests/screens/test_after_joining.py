"""After a pre-check that ends in joining: what is begun there, and what the evenings bring."""

from datetime import date

from helpers.app import press, running, screen_text, settled, stored
from helpers.cooperations import named
from helpers.entries import ON, evening, group, promise
from helpers.pre_check import ANSWERS, NAMED

from coopitis.screens.pre_check.after_joining import AfterJoining
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import histories

JOINED = (*NAMED, *[key for answer in ANSWERS for key in answer], "text:j", "enter")


def words(app) -> str:
    return " ".join(screen_text(app).split())


async def test_R2_what_one_must_do_regularly_is_asked_after_joining_and_is_due(tmp_path):
    """Fails when the routine is not stored, and when Today does not show it."""
    store = stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *JOINED)
        assert "Chamber circle: how does it begin?" in screen_text(app)
        assert app.screen.form.row("minutes").text == "3 h"
        await press(pilot, "text:7/2/2026", "enter", "enter", "text:Write", "enter", "enter", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert "Write" in words(app)
        await press(pilot, "ctrl+z")
        assert histories(store)[0].routines == []
    assert histories(store)[0].activities == []


async def test_R7_what_to_bring_is_asked_after_joining_and_stands_in_the_preparation(tmp_path):
    """Fails when plan or kit is not stored, and when preparing is not due with what is open."""
    store = stored(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(
            pilot, *JOINED, "text:7/2/2026", "enter", "enter", "enter", "enter", "text:cards,flyer", "enter"
        )
        (known,) = histories(store)
        assert [(one.item, one.ready) for one in known.kit] == [("cards", False), ("flyer", False)]
        (plan,) = known.activities
        assert (plan.date, plan.planned_on, plan.done, plan.minutes) == (date(2026, 7, 2), ON, False, 180)
        assert known.routines == []
        assert "2 of 2 open: cards, flyer" in words(app)


async def test_all_of_it_is_skipped_with_one_key(tmp_path):
    store = stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *JOINED, "escape")
        assert isinstance(app.screen, TodayScreen)
    (known,) = histories(store)
    assert (known.activities, known.routines, known.kit) == ([], [], [])


async def test_where_one_goes_already_nothing_is_asked(tmp_path):
    check = promise(complete=False, max_cost=None, horizon=None)
    stored(tmp_path, [group(evening(10, attendance=180), check)])
    async with running(tmp_path) as (app, pilot):
        app.open("check_again", cooperation_id="c")
        await settled(pilot)
        keys = [key for answer in (*ANSWERS[:2], ("text:3h", "enter"), *ANSWERS[3:]) for key in answer]
        await press(pilot, *keys, "text:g", "enter")
        assert not isinstance(app.screen, AfterJoining)


async def test_A5_what_the_others_got_is_looked_back_on_five_evenings_in_a_row(tmp_path):
    """Fails when `given` is not stored, and when the review does not show it."""
    told = [evening(n, 10_00, given=f"gift {n}" if n != 3 else None) for n in range(1, 8)]
    stored(tmp_path, [named(group(promise(), *told), 1, "Club")])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "v")
        text = words(app)
        assert "What they got What I got" in text
        assert [f"gift {n}" in text for n in range(1, 8)] == [n != 3 and n <= 5 for n in range(1, 8)]


async def test_A6_what_i_got_is_looked_back_on_and_nothing_is_a_dash(tmp_path):
    """Fails when `received` is not stored, and when the review does not show it."""
    told = [evening(1, 10_00), evening(2, 10_00, received="a name at the bank")]
    stored(tmp_path, [named(group(promise(), *told), 1, "Club")])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "v")
        text = words(app)
        assert "Jun 29 – –" in text and "Jun 28 – a name at the bank" in text
