"""Signals while a form is open, each form with each signal: what was typed is there when it is opened again.

The terminal that is given back is tested in tests/e2e; here the signal reaches this very process.
"""

import asyncio
import os
import signal
from dataclasses import replace

import pytest
from helpers.app import PATIENCE, press, running, settled, stored, type_at_once
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table
from textual import events

from coopitis.domain.belongings import Colleague
from coopitis.settings import Preferences
from coopitis.store.database import open_store
from coopitis.store.drafts import draft, drafts
from coopitis.store.histories import histories

SIGNALS = ["SIGHUP", "SIGTERM", "SIGINT"]
C = {"cooperation_id": "c"}
LOOK = {"preferences": Preferences(), "preferred_theme": lambda: "coopitis-dark"}
FORMS = {
    "log": ("log", C, "given"),
    "edit": ("log", {"edit": None}, "title"),
    "plan": ("plan", C, "title"),
    "result": ("result", C, "text"),
    "group": ("cooperation_form", C, "name"),
    "new group": ("cooperation_form", {}, "name"),
    "colleague": ("colleague", C, "name"),
    "routine": ("routine", C, "text"),
    "kit": ("kit", C, "item"),
    "decision": ("decide", C, "reason"),
    "new check": ("check", {}, "name"),
    "check": ("check_again", C, "expectation"),
    "settings": ("settings", LOOK, "rate"),
}
PLACES = [(), ("2",), ("3",), ("4",), ("3", "enter"), ("o",), ("question_mark",)]

QUESTIONS = {
    "merge": (("3", "enter", "M"), "MergeScreen"),
    "forget": (("3", "enter", *["right"] * 3, "X"), "ForgetScreen"),
    "restore": (("ctrl+p", "text:copies", "enter", "enter"), "ConfirmScreen"),
    "copies": (("ctrl+p", "text:copies", "enter"), "BackupsScreen"),
    "palette": (("ctrl+p", "text:log"), "Palette"),
}
"""The keys to what asks before it does something, and the screen that asks."""


async def ended(app):
    async with asyncio.timeout(PATIENCE):
        while not app._exit:
            await asyncio.sleep(0.01)


async def typed_and_hit(folder, store, form, name):
    route, arguments, field = FORMS[form]
    arguments = {"edit": logged(store).row_id} if "edit" in arguments else arguments
    async with running(folder) as (app, pilot):
        app.open(route, **arguments)
        await settled(pilot)
        await fill(pilot, **{field: "88"})
        number = getattr(signal, name)
        assert signal.getsignal(number) not in (signal.SIG_DFL, signal.default_int_handler)
        os.kill(os.getpid(), number)
        await ended(app)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SIGNALS)
async def test_what_was_typed_is_kept(tmp_path, form, name):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    await typed_and_hit(tmp_path, store, form, name)
    (kept,) = drafts(store)
    assert "88" in "".join(draft(store, kept).values())
    store.close()
    open_store(tmp_path / "coopitis.sqlite3").close()


@pytest.mark.parametrize("name", SIGNALS)
@pytest.mark.parametrize("place", PLACES)
async def test_on_every_other_screen_it_leaves_nothing(tmp_path, place, name):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *place)
        os.kill(os.getpid(), getattr(signal, name))
        await ended(app)
    assert drafts(store) == []


@pytest.mark.parametrize("name", SIGNALS)
@pytest.mark.parametrize("question", QUESTIONS)
async def test_what_was_only_asked_is_not_done(tmp_path, question, name):
    keys, asks = QUESTIONS[question]
    groups = [replace(table(PROMISE, LAST_TIME), colleagues=[Colleague("m", "Anke Brandt")])]
    store = stored(tmp_path, [*groups, table(PROMISE, LAST_TIME, name="Zonta", id="z")], TERMS)
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *keys)
        assert type(app.screen).__name__ == asks
        os.kill(os.getpid(), getattr(signal, name))
        await ended(app)
    assert histories(store) == before
    assert drafts(store) == []


def hang_up(_app):
    os.kill(os.getpid(), signal.SIGHUP)


def quit_by_key(app):
    app.post_message(events.Key("ctrl+q", None))


@pytest.mark.parametrize("end", [hang_up, quit_by_key])
async def test_keys_that_were_typed_just_before_are_kept(tmp_path, end):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "tab", "tab")
        type_at_once(app, "Carla Berg, who knows everybody")
        end(app)
        await ended(app)
    (kept,) = drafts(store)
    assert "Carla Berg, who knows everybody" in draft(store, kept).values()
