"""Ctrl+Z: several steps, whatever they were, on whatever screen, also after a restart."""

from dataclasses import replace

from helpers.app import press, running, screen_text, stored
from helpers.cooperations import rows
from helpers.entries import decided, evening, promise, result
from helpers.evenings import TERMS, fill, table, typed
from textual.widgets import Input, Static

from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.decision import Choice
from coopitis.domain.recurrence import Cadence
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.cooperations.cooperations import CooperationsScreen


def circle():
    """A cooperation with one of everything."""
    history = table(promise(unit="lead"), evening(9, 50_00), result(3), decided(2, Choice.KEEP))
    return replace(
        history,
        routines=[Routine("t", "Write to the guests", Cadence(7), row_id=11)],
        colleagues=[Colleague("g", "Ada", "sell: books", row_id=12)],
        kit=[KitItem("k", "Cards", row_id=13)],
    )


STEPS = (
    # Log an evening with a result; enter another result; move the card; edit the cooperation.
    ("1", "l", "1", "enter", "enter"),
    ("1", "r", "enter"),
    ("2", "D", "enter"),
    ("3", "e", "ctrl+a", "ctrl+k", "text:Renamed", "ctrl+s"),
    # On the page: the colleague's goal, the routine's tick, the thing to take along, and an evening goes.
    ("3", "enter", "right", "right", "right", "space"),
    ("3", "enter", "right", "right", "right", "right", "space"),
    ("3", "enter", "left", "left", "space"),
    ("4", "x"),
    ("comma", "ctrl+a", "ctrl+k", "text:95", "enter"),
)


async def test_steps_of_every_kind_are_taken_back_one_by_one_also_after_a_restart(tmp_path):
    store = stored(tmp_path, [circle()], TERMS)
    before = [rows(store)]
    async with running(tmp_path) as (_app, pilot):
        for keys in STEPS:
            await press(pilot, *keys)
            before.append(rows(store))
            assert before[-1] != before[-2], keys
        before.pop()
        # Each from another area than the one it was done in.
        for area in ("1", "2", "3", "4"):
            await press(pilot, area, "ctrl+z")
            assert rows(store) == before.pop()
    async with running(tmp_path) as (app, pilot):
        while before:
            await press(pilot, "ctrl+z")
            assert rows(store) == before.pop()
        await press(pilot, "ctrl+z")
        assert "There is nothing to undo." in screen_text(app)


async def test_a_deleted_cooperation_says_what_goes_and_comes_back_after_a_restart(tmp_path):
    store = stored(tmp_path, [circle()], TERMS)
    before = rows(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "x")
        text = str(app.screen.query_one("#meaning", Static).content)
        for part in ("1 evening", "1 result", "1 decision", "1 pre-check", "1 colleague", "1 routine"):
            assert part in text
        assert "1 thing to take along" in text
        await press(pilot, "y")
        assert not any(table for name, table in rows(store).items() if name != "setting")
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "ctrl+z")
        assert "Regulars' table" in screen_text(app)
    assert rows(store) == before


async def test_the_figures_follow_at_once_on_every_area_and_on_the_page(tmp_path):
    # 400 - 50 = +350 with the result, -50 without it.
    stored(tmp_path, [circle()], TERMS)
    for area in (("1",), ("2",), ("3",), ("3", "enter")):
        async with running(tmp_path) as (app, pilot):
            await press(pilot, "3", "enter", "right", "right", "x", *area)
            assert "−€50" in screen_text(app)
            await press(pilot, "ctrl+z")
            assert "+€350" in screen_text(app)


async def test_the_page_of_what_was_undone_away_closes(tmp_path):
    stored(tmp_path, terms=TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "a", "text:New", "ctrl+s")
        assert isinstance(app.screen, CooperationPage)
        await press(pilot, "ctrl+z")
        assert isinstance(app.screen, CooperationsScreen)
        assert "Your cooperations stand here" in screen_text(app)


async def test_in_a_field_only_typing_is_taken_back(tmp_path):
    store = stored(tmp_path, [circle()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "2", "D", "enter")
        before = rows(store)
        await press(pilot, "3", "slash", "text:reg", "ctrl+z")
        assert pilot.app.screen.query_one(Input).value == ""
        await press(pilot, "ctrl+z", "escape", "l")
        await fill(pilot, expenses="12")
        await press(pilot, "ctrl+z", "ctrl+z", "ctrl+z", "ctrl+z")
        assert typed(pilot, "expenses") == "€50"
    assert rows(store) == before
