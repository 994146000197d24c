"""A form and its draft are one: what is saved is not offered again, what is offered was not saved."""

import sqlite3
from contextlib import closing

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table

from coopitis.screens.cooperation.colleagues import ColleagueForm
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.log.plan_form import PlanScreen
from coopitis.screens.pre_check.new_pre_check import NewPreCheckScreen
from coopitis.screens.result_screen import ResultScreen
from coopitis.screens.settings.settings_form import SettingsScreen
from coopitis.settings import Preferences
from coopitis.store.drafts import drafts, keep_draft
from coopitis.store.histories import histories
from coopitis.store.terms import terms

FORMS = [
    (lambda evening: LogScreen("c"), {"given": "My best joke"}),
    (lambda evening: LogScreen(edit=evening), {"title": "Talks again"}),
    (lambda evening: PlanScreen("c"), {"title": "Talk"}),
    (lambda evening: ResultScreen("c"), {"text": "A talk"}),
    (lambda evening: CooperationForm("c"), {"name": "Round table"}),
    (lambda evening: CooperationForm(), {"name": "Zonta"}),
    (lambda evening: ColleagueForm("c"), {"name": "Ada", "wish": "fame"}),
    (lambda evening: DecideScreen("c"), {"reason": "Good people"}),
    (lambda evening: NewPreCheckScreen(), {"name": "Zonta"}),
    (lambda evening: SettingsScreen(Preferences(), lambda: "coopitis-dark"), {"rate": "95"}),
]


async def left_and_opened_again(app, pilot, make, texts, evening):
    for again in (False, True):
        await app.show(make(evening))
        await settled(pilot)
        if not again:
            await fill(pilot, **texts)
            await press(pilot, "escape")


@pytest.mark.parametrize(("make", "texts"), FORMS)
async def test_saving_takes_the_draft_along(tmp_path, make, texts):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    before = histories(store), terms(store)
    async with running(tmp_path) as (app, pilot):
        await left_and_opened_again(app, pilot, make, texts, logged(store).entered)
        assert len(drafts(store)) == 1
        await press(pilot, "ctrl+s")
        assert drafts(store) == []
        assert (histories(store), terms(store)) != before


@pytest.mark.parametrize(("make", "texts"), FORMS)
async def test_where_the_draft_cannot_go_nothing_is_saved(tmp_path, make, texts):
    """As if the program ended in between."""
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    before = histories(store), terms(store)
    async with running(tmp_path) as (app, pilot):
        await left_and_opened_again(app, pilot, make, texts, logged(store).entered)
        with closing(sqlite3.connect(store.path)) as other:
            other.execute("CREATE TRIGGER stay BEFORE DELETE ON draft BEGIN SELECT RAISE(ABORT, 'stay'); END")
            other.commit()
        await press(pilot, "ctrl+s")
        assert "Nothing was saved" in screen_text(app)
        assert (histories(store), terms(store)) == before
        assert len(drafts(store)) == 1


async def test_settings_that_are_as_they_were_let_the_draft_go_too(tmp_path):
    store = stored(tmp_path, terms=TERMS)
    keep_draft(store, SettingsScreen.draft_key, {"rate": "80"})
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "comma", "ctrl+s")
    assert (drafts(store), terms(store)) == ([], TERMS)
