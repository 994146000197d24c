"""A name that is typed into the cooperation field and is not known makes a new cooperation."""

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, logged, said, table, typed

from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import histories
from coopitis.store.undo import undo


def two(tmp_path):
    return stored(tmp_path, [table(), table(PROMISE, name="Zonta Köln", id="z")], TERMS)


async def type_name(pilot, name):
    await fill(pilot, cooperation=name)


def saved_names(store):
    return {one.cooperation.name for one in histories(store)}


async def test_a_new_name_makes_a_new_one_said_before_and_undone_with_the_evening(tmp_path):
    store = two(tmp_path)
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        assert "or type a new name" in screen_text(app)
        await type_name(pilot, "Chess club")
        assert "new: “Chess club”" in screen_text(app)
        await press(pilot, "enter")
        assert "✓ new, made on saving" in screen_text(app)
        assert "Saving also makes “Chess club”, unchecked. Ctrl+Z undoes both." in screen_text(app)
        # Nothing is known of it, so that nothing of the other one is filled in.
        assert (typed(pilot, "attendance"), typed(pilot, "expenses")) == ("", "")
        await fill(pilot, attendance="2h")
        await press(pilot, "enter")
        assert "Logged · Chess club" in screen_text(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
    assert saved_names(store) == {"Regulars' table", "Zonta Köln", "Chess club"}
    new = next(one for one in histories(store) if one.cooperation.name == "Chess club")
    assert [one.attendance for one in new.activities] == [120]
    assert undo(store) == "Log Chess club"
    assert histories(store) == before


SIMILAR = ("Zonta", "zonta koln", "Zonta Koeln", "Zonta Kölln", "ZontaKöln e.V.")


async def test_who_types_a_similar_name_is_offered_the_known_one_first(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        other = typed(pilot, "cooperation")
        for name in SIMILAR:
            app.screen.form.row("cooperation").text = other
            await type_name(pilot, name)
            await press(pilot, "enter")
            assert typed(pilot, "cooperation") == "z" != other, name
            assert "✓" not in said(pilot, "cooperation"), name
        await fill(pilot, attendance="1h")
        await press(pilot, "enter")
    assert len(histories(store)) == 2


async def test_a_name_that_exists_in_any_spelling_is_not_offered_as_new(tmp_path):
    two(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "ZONTA  koeln")
        assert "new:" in screen_text(app)
        await press(pilot, *["backspace"] * 12, "text:ZONTA  koln")
        assert "new:" not in screen_text(app)


async def test_a_similar_name_may_be_a_new_one_all_the_same_which_is_asked_before_saving(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "Zonta")
        await press(pilot, "down", "enter")
        assert "Is it “Zonta Köln”? That one is here already." in " ".join(screen_text(app).split())
        await fill(pilot, attendance="1h")
        await press(pilot, "enter")
    assert "Zonta" in saved_names(store)


async def test_escape_leaves_the_list_and_the_one_that_was_chosen(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "Chess club")
        await press(pilot, "escape")
        assert typed(pilot, "cooperation") == "c"
        await press(pilot, "1", "ctrl+s")
    assert logged(store).attendance == LAST_TIME.attendance


async def test_a_draft_with_a_new_name_comes_back_with_it(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "Chess club")
        await press(pilot, "enter")
        await fill(pilot, attendance="2h")
        await press(pilot, "escape", "l", "ctrl+t")
        assert said(pilot, "cooperation") == "✓ new, made on saving"
        assert "“Chess club”" in screen_text(app)
        assert typed(pilot, "attendance") == "2h"
        await press(pilot, "ctrl+s", "enter")
    assert "Chess club" in saved_names(store)


@pytest.mark.parametrize("name", ["[/]", "[@click=app.bell]x", "x" * 200])
async def test_a_new_name_is_text_whatever_it_holds(tmp_path, name):
    store = two(tmp_path)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "l")
        await type_name(pilot, name)
        assert name[:30] in screen_text(app)
        await press(pilot, "enter")
        await fill(pilot, attendance="1h")
        await press(pilot, "enter", "enter")
    assert name in saved_names(store)


async def test_a_name_that_is_too_long_is_refused_beside_the_field(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "x" * 201)
        await press(pilot, "enter", "ctrl+s")
        assert "201 characters; shorten it" in said(pilot, "cooperation")
    assert len(histories(store)) == 2


async def test_an_evening_moves_to_a_new_one_as_one_step(tmp_path):
    store = two(tmp_path)
    before = histories(store)
    async with running(tmp_path) as (app, pilot):
        app.open("log", edit=logged(store).row_id)
        await settled(pilot)
        await type_name(pilot, "Chess club")
        await press(pilot, "enter", "ctrl+s")
        assert not isinstance(app.screen, LogScreen)
    moved = {one.cooperation.name: len(one.activities) for one in histories(store)}
    assert moved == {"Regulars' table": 0, "Zonta Köln": 0, "Chess club": 1}
    assert undo(store) == "Move to Chess club"
    assert histories(store) == before


async def test_another_name_takes_the_place_of_the_new_one(tmp_path):
    store = two(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        await type_name(pilot, "Chess club")
        await press(pilot, "enter", "text:zon", "enter")
        assert typed(pilot, "cooperation") == "z"
        assert "Chess club" not in screen_text(app)
        await fill(pilot, attendance="1h")
        await press(pilot, "enter")
    assert saved_names(store) == {"Regulars' table", "Zonta Köln"}
