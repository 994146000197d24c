"""A form and its draft are one: what is saved is not offered again, what is offered was not saved."""

import sqlite3
from contextlib import closing

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table

from coopitis.screens.settings.settings_form import SettingsScreen
from coopitis.settings import Preferences
from coopitis.store.drafts import drafts, keep_draft
from coopitis.store.histories import histories
from coopitis.store.terms import terms

C = {"cooperation_id": "c"}
LOOK = {"preferences": Preferences(), "preferred_theme": lambda: "coopitis-dark"}
FORMS = [
    ("log", C, {"given": "My best joke"}),
    ("log", {"edit": None}, {"title": "Talks again"}),
    ("plan", C, {"title": "Talk"}),
    ("result", C, {"text": "A talk"}),
    ("cooperation_form", C, {"name": "Round table"}),
    ("cooperation_form", {}, {"name": "Zonta"}),
    ("colleague", C, {"name": "Ada", "wish": "fame"}),
    ("decide", C, {"reason": "Good people"}),
    ("check", {}, {"name": "Zonta"}),
    ("settings", LOOK, {"rate": "95"}),
]


def of_the_evening(arguments, store):
    """The arguments; the evening to edit has its row id from the store."""
    return {"edit": logged(store).row_id} if "edit" in arguments else arguments


async def left_and_opened_again(app, pilot, route, arguments, texts):
    for again in (False, True):
        app.open(route, **arguments)
        await settled(pilot)
        if not again:
            await fill(pilot, **texts)
            await press(pilot, "escape")
    await press(pilot, "ctrl+t")


STAY = "CREATE TRIGGER stay BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'stay'); END"


def elsewhere(store, statement):
    with closing(sqlite3.connect(store.path)) as other:
        other.execute(statement)
        other.commit()


@pytest.mark.parametrize(("route", "arguments", "texts"), FORMS)
async def test_where_the_draft_cannot_go_nothing_is_saved_and_saving_takes_it_along(
    tmp_path, route, arguments, texts
):
    """At first as if the program ended in between."""
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    before = histories(store), terms(store)
    async with running(tmp_path) as (app, pilot):
        await left_and_opened_again(app, pilot, route, of_the_evening(arguments, store), texts)
        elsewhere(store, STAY)
        await press(pilot, "ctrl+s")
        assert "Nothing was saved" in screen_text(app)
        assert (histories(store), terms(store)) == before
        assert len(drafts(store)) == 1
        elsewhere(store, "DROP TRIGGER stay")
        await press(pilot, "ctrl+s")
        assert drafts(store) == []
        assert (histories(store), terms(store)) != before


async def test_settings_that_are_as_they_were_let_the_draft_go_too(tmp_path):
    store = stored(tmp_path, terms=TERMS)
    keep_draft(store, SettingsScreen.form_name, {"rate": "80"})
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "comma")
        rate = app.screen.form.row("rate").text
        await press(pilot, "ctrl+t")
        app.screen.form.row("rate").text = rate
        await press(pilot, "ctrl+s")
    assert (drafts(store), terms(store)) == ([], TERMS)
