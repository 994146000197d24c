"""What is done regularly: on the cooperation's page, in its form, and on Today."""

from contextlib import asynccontextmanager

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.board import HOSTILE
from helpers.due import due, lines, named, routine, stored_history
from helpers.entries import ON, ago, decided, promise
from helpers.evenings import fill, said, typed

from coopitis.domain.belongings import Routine
from coopitis.domain.decision import Choice
from coopitis.domain.recurrence import Cadence
from coopitis.screens.cooperation.cooperation_page import CooperationPage

KEPT = decided(10, Choice.KEEP)
GUESTS = "Write to last week's guests"
AT_ROUTINES = ("tab",) * 4


@asynccontextmanager
async def at(folder, *routines: Routine, name="Breakfast", size=(80, 24)):
    """The routines of a cooperation that has these, and the keys go there."""
    stored(folder, [named(name, promise(), KEPT, routines=routines)])
    async with running(folder, size=size) as (app, pilot):
        app.open("page", cooperation_id=name)
        await press(pilot, *AT_ROUTINES)
        yield app, pilot


def kept(folder, name="Breakfast") -> list[Routine]:
    """The routines as they are in the database now."""
    return list(stored_history(folder, name).routines)


def told(app) -> str:
    """All words on the screen, a notification's too, without gaps."""
    return " ".join(screen_text(app).replace("▌", " ").split())


def row(app, begins: str) -> list[str]:
    """The words of the line of the screen that begins so."""
    lines = [line.strip(" ▍") for line in screen_text(app).splitlines()]
    return next(line.split() for line in lines if line.startswith(begins))


async def test_R2_without_a_routine_the_section_says_what_belongs_there(tmp_path):
    async with at(tmp_path) as (app, pilot):
        assert "what has to be done regularly" in screen_text(app)
        assert "+ adds one" in told(app)
        assert "Kept" not in screen_text(app)
        await press(pilot, "space", "x")
        assert isinstance(app.screen, CooperationPage)
    assert kept(tmp_path) == []


async def test_R2_a_routine_is_entered_by_keys_and_is_due_on_today(tmp_path):
    async with at(tmp_path) as (app, pilot):
        await press(pilot, "plus", f"text:{GUESTS}", "tab")
        assert said(pilot, "every_days") == ""
        await fill(pilot, every_days="2 weeks")
        assert said(pilot, "every_days") == "✓ every 14 days"
        await press(pilot, "enter")
        assert "every 14 days" in screen_text(app)
        assert "due today" in screen_text(app)
        await press(pilot, "escape")
        assert lines(app)[2:4] == [f"Do {GUESTS}", "never yet · Breakfast"]
    (one,) = kept(tmp_path)
    assert (one.text, one.every, one.automated_with, one.done) == (GUESTS, Cadence(14), None, ())


async def test_R2_what_cannot_be_read_is_refused_beside_its_field_and_nothing_is_stored(tmp_path):
    async with at(tmp_path) as (_app, pilot):
        await press(pilot, "plus", "text:Write", "tab")
        await fill(pilot, every_days="often")
        await press(pilot, "enter")
        assert said(pilot, "every_days").startswith("✗ “often” is not understood; type daily, weekly")
        await fill(pilot, text="", every_days="weekly")
        await press(pilot, "enter")
        assert said(pilot, "text") == "✗ This is needed."
        assert kept(tmp_path) == []


async def test_R2_a_routine_is_changed_and_keeps_the_days_it_was_done(tmp_path):
    async with at(tmp_path, routine("Write", 7, 8, 1)) as (app, pilot):
        await press(pilot, "enter")
        await fill(pilot, text="Write more", every_days="monthly")
        await press(pilot, "enter")
        assert "monthly" in screen_text(app)
    (one,) = kept(tmp_path)
    assert (one.text, one.every, one.done) == ("Write more", Cadence(30), (ago(8), ago(1)))


async def test_R3_the_list_says_when_it_is_due_and_how_regularly_it_was_done(tmp_path):
    # Weekly, begun in week 5 (days 35-41): weeks 1, 2, 3 and 5 kept, week 4 missed, week 0 still runs:
    # 4 of 5.
    # Every 10 days, done 4 days ago: due in 6, 1 of 1. Together 5 of 6, 83 %.
    weekly, other = routine("Write", 7, 8, 15, 22, 36), routine("Call", 10, 4)
    async with at(tmp_path, weekly, other, routine("Read", 30)) as (app, _pilot):
        assert row(app, "Write") == "Write weekly due since Jun 29 4 of 5".split()
        assert row(app, "Call") == "Call every 10 days Jul 6 1 of 1".split()
        assert row(app, "Read") == "Read monthly due today –".split()
        assert "Kept 5 of 6 periods · 83% · over the last 12 periods of each" in screen_text(app)


async def test_R3_a_space_ticks_today_off_and_another_takes_it_back(tmp_path):
    async with at(tmp_path, routine("Write", 7, 8)) as (app, pilot):
        await press(pilot, "space")
        assert kept(tmp_path)[0].done == (ago(8), ON)
        # ON is Tuesday, June 30; seven days on is July 7.
        assert "Done: Write. Next on Tue, Jul 7, 2026. Ctrl+Z" in told(app)
        assert row(app, "Write") == "Write weekly Jul 7 2 of 2".split()
        await press(pilot, "space")
        assert kept(tmp_path)[0].done == (ago(8),)
        assert "due since Jun 29" in screen_text(app)


async def test_R3_a_tick_is_one_step_that_can_be_undone(tmp_path):
    async with at(tmp_path, routine("Write", 7, 8)) as (_app, pilot):
        await press(pilot, "space", "space", "ctrl+z")
        assert kept(tmp_path)[0].done == (ago(8), ON)
        await press(pilot, "ctrl+z")
        assert kept(tmp_path)[0].done == (ago(8),)


async def test_R3_on_today_the_next_day_is_said_and_the_rate_where_it_fits(tmp_path):
    stored(tmp_path, [named("Club", promise(), KEPT, routines=[routine("Write", 7, 8, 15)])])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        assert lines(app)[2:4] == ["Do Write", "8 days ago · Club · weekly · kept 2 of 2"]
        await press(pilot, "enter")
        assert "Next on Tue, Jul 7, 2026" in told(app)
        assert due(app) == []


async def test_R6_what_a_tool_does_is_due_no_longer_and_says_with_what(tmp_path):
    async with at(tmp_path, routine("Post", 7, 8)) as (app, pilot):
        await press(pilot, "enter")
        await fill(pilot, automated_with="Buffer")
        assert said(pilot, "automated_with") == "✓ no longer due on Today"
        await press(pilot, "enter")
        assert row(app, "Post") == "Post weekly automated with Buffer –".split()
        assert "Kept 1" not in screen_text(app)
        assert "Done today" not in screen_text(app)
        await press(pilot, "space")
        assert kept(tmp_path)[0].done == (ago(8),)
        await press(pilot, "escape")
        assert due(app) == []
    assert kept(tmp_path)[0].automated_with == "Buffer"


async def test_R6_without_its_tool_it_is_done_by_hand_again(tmp_path):
    async with at(tmp_path, routine("Post", 7, 8, tool="Buffer")) as (app, pilot):
        await press(pilot, "enter")
        await fill(pilot, automated_with="")
        await press(pilot, "enter", "escape")
        assert [one.words for one in due(app)] == ["Post"]
    assert kept(tmp_path)[0].automated_with is None


async def test_R2_a_deleted_routine_comes_back_with_its_days(tmp_path):
    async with at(tmp_path, routine("Write", 7, 8, 1)) as (app, pilot):
        await press(pilot, "x")
        assert kept(tmp_path) == []
        assert "Write: deleted; with the 2 days it was done. Ctrl+Z takes all of it back." in told(app)
        await press(pilot, "ctrl+z")
    assert kept(tmp_path)[0].done == (ago(8), ago(1))


async def test_R2_what_was_typed_is_there_again_after_leaving(tmp_path):
    async with at(tmp_path) as (app, pilot):
        await press(pilot, "plus", "text:Write to all", "escape", "plus", "ctrl+t")
        assert "Write to all" in screen_text(app)
    assert kept(tmp_path) == []


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize("words", HOSTILE[:2])
async def test_hostile_words_are_shown_as_they_are(tmp_path, words, size):
    routines = routine(words, 7, 8, tool=words), routine(words, 7, 8)
    async with at(tmp_path, *routines, size=size) as (app, pilot):
        assert screen_text(app).count(words[:8]) >= 3
        await press(pilot, "down", "space")
        assert f"Done: {words}." in told(app)
        await press(pilot, "enter")
        assert typed(pilot, "text") == words


async def test_R3_on_a_large_screen_the_section_keeps_what_is_due_and_the_rate_in_sight(tmp_path):
    async with at(tmp_path, routine("Write to all", 7, 8), size=(120, 40)) as (app, _pilot):
        text = screen_text(app)
        assert "Kept 1 of 1 period" in text
        (line,) = [line for line in text.splitlines() if "Write to all" in line]
        assert "due since" in line
        assert line.split()[-3:] == "1 of 1".split()
