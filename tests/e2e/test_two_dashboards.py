"""Two dashboards, or one and another program, on the same database: nothing is overwritten unasked."""

import asyncio
import platform
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from helpers.app import PATIENCE, press, running, screen_text, settled, stored
from helpers.evenings import fill
from textual import events

from coopitis.app import CoopitisApp
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.messages import Open
from coopitis.store.histories import history
from coopitis.store.terms import save_terms, terms
from coopitis.store.undo import can_undo, undo

EVENING = Activity("a", date(2026, 6, 1), attendance=120, title="Old", rate=5_000)


@pytest.fixture
def store(tmp_path):
    return stored(tmp_path, [History(Cooperation("c", "Breakfast"), activities=[EVENING])], Terms(rate=5_000))


def elsewhere(store, query, *values):
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute(query, values)
        connection.commit()


def evening(store):
    return history(store, "c").activities[0]


async def test_fields_that_were_not_touched_keep_what_another_wrote(tmp_path, store):
    async with running(tmp_path) as (app, pilot):
        app.post_message(Open("log", edit=evening(store).row_id))
        await settled(pilot)
        assert isinstance(app.screen, LogScreen)
        elsewhere(store, "UPDATE activity SET attendance = 200, given = 'x'")
        await fill(pilot, title="New")
        await press(pilot, "ctrl+s")
    assert (evening(store).title, evening(store).attendance, evening(store).given) == ("New", 200, "x")


@pytest.mark.parametrize("answer", ["y", "n"])
async def test_the_same_field_is_asked_about(tmp_path, store, answer):
    async with running(tmp_path) as (app, pilot):
        app.post_message(Open("log", edit=evening(store).row_id))
        await settled(pilot)
        elsewhere(store, "UPDATE activity SET title = 'Theirs', given = 'x'")
        await fill(pilot, title="Mine")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ConfirmScreen)
        assert "Title: Theirs" in screen_text(app)
        await press(pilot, answer)
        if answer == "n":
            assert isinstance(app.screen, LogScreen)
    assert (evening(store).title, evening(store).given) == ("Mine" if answer == "y" else "Theirs", "x")


async def test_a_small_entry_is_not_overwritten_either(tmp_path, store):
    with store.write() as work:
        one = work.add(Colleague("", "Ada", "buy: x"), "c")
    async with running(tmp_path) as (app, pilot):
        app.post_message(Open("colleague", cooperation_id="c", row_id=one.row_id))
        await settled(pilot)
        elsewhere(store, "UPDATE colleague SET goal = 'sell: y'")
        await fill(pilot, name="Ada B")
        await press(pilot, "ctrl+s")
    (found,) = history(store, "c").colleagues
    assert (found.name, found.goal) == ("Ada B", "sell: y")


def test_settings_that_were_not_touched_keep_what_another_wrote(store):
    was = terms(store)
    save_terms(store, replace(was, hours_per_week=Decimal(5)))
    save_terms(store, replace(was, patience=Decimal(2)), before=was)
    assert (terms(store).hours_per_week, terms(store).patience) == (Decimal(5), Decimal(2))


async def until(pilot, text):
    """Waits for what comes by itself."""
    async with asyncio.timeout(PATIENCE):
        while text not in screen_text(pilot.app):
            await asyncio.sleep(0.05)
            await settled(pilot)


async def test_what_another_wrote_comes_to_the_screen_by_itself(tmp_path, store):
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "3")
        elsewhere(store, "UPDATE cooperation SET name = 'Supper'")
        await until(pilot, "Supper")


async def test_the_day_turns_by_itself_and_when_the_terminal_gets_the_focus(tmp_path, store):
    days = [date(2026, 11, 25)]
    app = CoopitisApp(store.path, lambda: days[0])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        assert "Nov 25" in screen_text(app)
        days[0] = date(2026, 11, 26)
        app.post_message(events.AppFocus())
        await settled(pilot)
        assert "Nov 26" in screen_text(app)
        days[0] = date(2026, 11, 27)
        await until(pilot, "Nov 27")


@pytest.fixture
def another():
    """A program that runs beside this one, as steps know it."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running_one:
        yield f"{platform.node()} {running_one.pid}"
        running_one.kill()


def change(store, title):
    with store.write(title) as work:
        work.change(replace(evening(store), title=title))


def add(store, name):
    with store.write(f"Add {name}") as work:
        work.add(Colleague("", name), "c")


def test_undo_takes_back_ones_own_steps_only(store, another):
    add(store, "Mine")
    add(store, "Theirs")
    elsewhere(store, "UPDATE step SET program = ? WHERE label = 'Add Theirs'", another)
    assert undo(store) == "Add Mine"
    assert [one.name for one in history(store, "c").colleagues] == ["Theirs"]
    assert undo(store) is None or not can_undo(store)
    assert [one.name for one in history(store, "c").colleagues] == ["Theirs"]


def test_undo_does_not_undo_what_another_changed_since(store, another):
    change(store, "Mine")
    change(store, "Theirs")
    elsewhere(store, "UPDATE step SET program = ? WHERE label = 'Theirs'", another)
    with pytest.raises(Exception, match="“Mine” is not undone"):
        undo(store)
    assert evening(store).title == "Theirs"


def test_what_a_program_did_that_runs_no_more_can_be_undone(store):
    add(store, "Ended")
    elsewhere(store, "UPDATE step SET program = ?", f"{platform.node()} 4194304")
    assert can_undo(store)
    assert undo(store) == "Add Ended"
