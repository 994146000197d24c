from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ago, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, table, typed

from coopitis.domain.activity import Came
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import history
from coopitis.store.terms import save_terms

WHOLE = replace(
    LAST_TIME,
    given="Cake\nand coffee",
    received="Two names",
    expected_came=Came.PARTLY,
    consequence="Go on",
)


async def edit(app, pilot, store):
    app.open("log", edit=logged(store).row_id)
    await settled(pilot)


async def test_an_untouched_edit_changes_nothing(tmp_path):
    store = stored(tmp_path, [table(PROMISE, WHOLE)], TERMS)
    before = history(store, "c")
    async with running(tmp_path) as (app, pilot):
        await edit(app, pilot, store)
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
    assert history(store, "c") == before


async def test_an_edit_keeps_its_own_rate_and_says_what_changed(tmp_path):
    store = stored(tmp_path, [table(PROMISE, WHOLE)], TERMS)
    save_terms(store, replace(TERMS, rate=95_00))
    async with running(tmp_path) as (app, pilot):
        await edit(app, pilot, store)
        assert "at €80 an hour this evening costs €273" in screen_text(app)
        await fill(pilot, attendance="1h", consequence="Leave early", date="-3")
        await press(pilot, "enter")
        # 15 + 30 + 60 + 30 minutes at 80 EUR are 180 EUR, and 12.50 EUR.
        assert "Balance −€273 → −€193" in screen_text(app)
    assert logged(store) == replace(
        WHOLE, id="a2", row_id=logged(store).row_id, attendance=60, consequence="Leave early", date=ago(3)
    )


async def test_a_plan_can_be_moved_and_stays_a_plan(tmp_path):
    store = stored(tmp_path, [table(PROMISE, evening(-7, None, done=False))], TERMS)
    async with running(tmp_path) as (app, pilot):
        await edit(app, pilot, store)
        await fill(pilot, date="+14")
        await press(pilot, "enter")
    assert (logged(store).date, logged(store).done) == (ago(-14), False)


async def test_what_is_gone_meanwhile_is_said(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        app.open("log", edit=99)
        await settled(pilot)
        assert "This activity is not there any more" in screen_text(app)
        await press(pilot, "enter", "ctrl+s", "ctrl+r", "escape")
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize("keys", [("escape",), ("ctrl+q",)])
async def test_an_edit_that_was_left_comes_back_to_the_same_activity(tmp_path, keys):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await edit(app, pilot, store)
        await fill(pilot, given="Advice")
        await press(pilot, *keys)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert typed(pilot, "given") == ""
        await press(pilot, "escape")
        await edit(app, pilot, store)
        await press(pilot, "ctrl+t")
        assert typed(pilot, "given") == "Advice"
