from helpers.app import press, running, screen_text, stored
from helpers.evenings import TERMS, fill, logged, table, typed

from coopitis.screens.today import TodayScreen
from coopitis.store.drafts import drafts
from coopitis.store.histories import history

LEFT = "This was left unfinished"


async def test_what_was_left_with_escape_comes_back(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="soon", received="A warm evening")
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
        await press(pilot, "l")
        assert LEFT in screen_text(app)
        assert (typed(pilot, "attendance"), typed(pilot, "received")) == ("soon", "A warm evening")
        await fill(pilot, attendance="1h")
        await press(pilot, "enter", "enter")
    assert (logged(store).attendance, logged(store).received) == (60, "A warm evening")
    assert drafts(store) == []


async def test_a_draft_keeps_its_cooperation(tmp_path):
    stored(tmp_path, [table(), table(name="Zonta", id="z")], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        chosen = typed(pilot, "cooperation")
        await fill(pilot, received="Peace")
        app.screen.form.row("cooperation").text = other = "z" if chosen == "c" else "c"
        await press(pilot, "escape", "l")
        assert (typed(pilot, "cooperation"), typed(pilot, "received")) == (other, "Peace")


async def test_starting_afresh_lets_it_go(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await fill(pilot, attendance="5h")
        await press(pilot, "escape", "l", "ctrl+r")
        assert LEFT not in screen_text(app)
        assert (typed(pilot, "attendance"), app.focused.id) == ("2 h", "results")
        assert drafts(store) == []
        await press(pilot, "escape", "l")
        assert LEFT not in screen_text(app)


async def test_leaving_an_untouched_form_leaves_nothing(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l", "escape")
    assert drafts(store) == []


async def test_quitting_in_the_middle_loses_nothing(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, given="My best joke", results="2")
        await press(pilot, "ctrl+q")
    assert len(history(store, "c").activities) == 1
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert LEFT in screen_text(app)
        assert (typed(pilot, "given"), typed(pilot, "results")) == ("My best joke", "2")
        await press(pilot, "enter", "enter")
    assert (logged(store).given, len(history(store, "c").results)) == ("My best joke", 2)
