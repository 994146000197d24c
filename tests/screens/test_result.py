"""One evening cost 272.50 EUR; a lead may cost 300 EUR."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ON, ago, evening, result
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, said, table, typed

from coopitis.domain.result import Result, Stage
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import history
from coopitis.store.undo import undo


async def test_a_result_changes_the_account_and_says_so(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "r", "enter")
        assert isinstance(app.screen, TodayScreen)
        assert "Balance −€273 → +€28: pays." in screen_text(app)
    (found,) = history(store, "c").results
    assert found == Result(found.id, ON, "lead", row_id=found.row_id)
    assert undo(store) == "Result lead"
    assert history(store, "c").results == []


async def test_a_result_of_an_evening_long_past_remembers_where_it_came_from(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "r")
        await fill(pilot, date="-5", text="An order", person="Ada", won="1,500")
        app.screen.form.row("stage").focus_entry()
        await press(pilot, "w", "w", "down", "down", "down", "enter", "down", "enter")
        assert typed(pilot, "evening") == "a2"
        await press(pilot, "ctrl+s")
    (found,) = history(store, "c").results
    assert found == Result(
        found.id, ago(5), "An order", None, ago(5), None, 1_500_00, "a2", "Ada", row_id=found.row_id
    )


async def test_only_a_won_result_has_a_value(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "r")
        await fill(pilot, won="1500")
        await press(pilot, "enter")
        assert "Only a won result has a value" in said(pilot, "won")
        assert (typed(pilot, "won"), app.focused.id) == ("1500", "won")
    assert history(store, "c").results == []


WRONG = [
    ("date", "tomorrow", "lies ahead; type today or an earlier day"),
    ("won", "-1", "type an amount from €0"),
    ("date", "soon", "is not a day"),
    ("text", "", "This is needed."),
]
"""No field twice in a row: what stands there is typed over where one comes from another."""


async def test_what_cannot_be_is_refused_beside_its_field(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "r")
        await fill(pilot, text="A talk")
        for name, wrong, why in WRONG:
            was = typed(pilot, name)
            await fill(pilot, **{name: wrong})
            await press(pilot, "enter")
            assert why in said(pilot, name), (name, wrong)
            assert typed(pilot, name) == wrong
            app.screen.form.row(name).text = was
            await settled(pilot)
            assert why not in said(pilot, name), (name, wrong)
    assert history(store, "c").results == []


async def test_another_cooperation_offers_its_own_evenings(tmp_path):
    other = table(replace(PROMISE, unit="order"), evening(3, title="Congress"), name="Zonta", id="z")
    store = stored(tmp_path, [table(), other], TERMS)
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c")
        await settled(pilot)
        app.screen.form.row("cooperation").focus_entry()
        await press(pilot, "enter", "text:zon", "enter")
        assert typed(pilot, "text") == "order"
        app.screen.form.row("evening").focus_entry()
        await press(pilot, "enter")
        assert "Congress" in screen_text(app)
        await press(pilot, "down", "enter", "ctrl+s")
    assert [one.activity for one in history(store, "z").results] == ["a2"]


async def test_a_result_is_edited_and_keeps_what_was_not_touched(tmp_path):
    old = result(30, person="Ada", activity="a2")
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, replace(old, text="A lead\nfor Bo"))], TERMS)
    (known,) = history(store, "c").results
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        app.screen.form.row("stage").focus_entry()
        await press(pilot, "o", "ctrl+s")
        assert isinstance(app.screen, TodayScreen)
    assert history(store, "c").results == [replace(known, offered_on=ON)]


def shown(pilot) -> list[str]:
    """The days of stages that the form asks for."""
    rows = pilot.app.screen.form.rows
    return [name for name in ("offered_on", "won_on", "lost_on") if rows[name].display]


async def test_the_form_asks_for_the_days_of_the_stages_that_it_came_to(tmp_path):
    old = result(30)
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, old)], TERMS)
    (known,) = history(store, "c").results
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        assert shown(pilot) == []
        app.screen.form.row("stage").focus_entry()
        await press(pilot, "o")
        assert (shown(pilot), said(pilot, "offered_on")) == (["offered_on"], "empty: today")
        await press(pilot, "w")
        assert (shown(pilot), said(pilot, "won_on")) == (["offered_on", "won_on"], "empty: today")
        await fill(pilot, offered_on="-20", won_on="-10", won="500")
        await press(pilot, "enter")
    (found,) = history(store, "c").results
    assert found == replace(known, offered_on=ago(20), won_on=ago(10), won=500_00)


async def test_the_day_of_a_stage_can_be_corrected_and_a_stage_taken_back(tmp_path):
    old = replace(result(30), offered_on=ago(20), won_on=ago(5))
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, old)], TERMS)
    (known,) = history(store, "c").results
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        await fill(pilot, won_on="-12")
        await press(pilot, "enter")
        assert history(store, "c").results == [replace(known, won_on=ago(12))]
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        app.screen.form.row("stage").focus_entry()
        await press(pilot, "o", "ctrl+s")
    assert history(store, "c").results == [replace(known, won_on=None)]


@pytest.mark.parametrize(
    ("name", "days_ago", "why"),
    [
        ("offered_on", "-31", "The result came on"),
        ("won_on", "-21", "The offer was made on"),
        ("won_on", "tomorrow", "lies ahead"),
    ],
)
async def test_a_stage_is_not_before_the_one_it_follows(tmp_path, name, days_ago, why):
    old = replace(result(30), offered_on=ago(20), won_on=ago(5))
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, old)], TERMS)
    (known,) = history(store, "c").results
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        await fill(pilot, **{name: days_ago})
        await press(pilot, "enter")
        assert why in said(pilot, name)
        assert app.focused.id == name
    assert history(store, "c").results == [known]


async def test_the_day_of_a_stage_that_was_not_touched_goes_along_with_its_result(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, result(30, 500_00, Stage.WON))], TERMS)
    (known,) = history(store, "c").results
    async with running(tmp_path) as (app, pilot):
        app.open("result", cooperation_id="c", row_id=known.row_id)
        await settled(pilot)
        await fill(pilot, date="-25")
        await press(pilot, "enter")
    assert history(store, "c").results == [replace(known, date=ago(25), won_on=ago(25))]


async def test_a_draft_of_a_result_comes_back(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "r")
        await fill(pilot, text="A talk", won="7")
        await press(pilot, "ctrl+q")
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "r", "ctrl+t")
        assert (typed(pilot, "text"), typed(pilot, "won")) == ("A talk", "7")


async def test_a_result_that_was_left_comes_back_wherever_one_is_entered(tmp_path):
    """Typed for one in the list or from one of its evenings, found again from the start page."""
    stored(tmp_path, [table(), table(name="Zonta", id="z")], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "end", "r")
        chosen = typed(pilot, "cooperation")
        await fill(pilot, text="A talk")
        await press(pilot, "escape", "1", "r", "ctrl+t")
        assert (typed(pilot, "cooperation"), typed(pilot, "text")) == (chosen, "A talk")
        app.screen.form.row("text").text = "Two talks"
        await press(pilot, "escape", "4", "r", "ctrl+t")
        assert (typed(pilot, "cooperation"), typed(pilot, "text")) == (chosen, "Two talks")


@pytest.mark.parametrize("hostile", ["[/]", "🎉[@click=app.bell]x", "x" * 200])
async def test_names_and_titles_are_text(tmp_path, hostile):
    entries = PROMISE, replace(LAST_TIME, title=hostile), result(3, person=hostile)
    store = stored(tmp_path, [table(*entries, name=hostile)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "r")
        app.screen.form.row("evening").focus_entry()
        await press(pilot, "enter", "down", "enter")
        assert hostile[:10] in screen_text(app)
        await fill(pilot, text=hostile)
        await press(pilot, "enter")
    assert hostile in [one.text for one in history(store, "c").results]


async def test_it_all_fits_on_a_small_screen(tmp_path):
    stored(tmp_path, [table()], TERMS)
    async with running(tmp_path, size=(60, 20)) as (app, pilot):
        await press(pilot, "r")
        text = screen_text(app)
        for label in (
            "Cooperation",
            "Date",
            "Result",
            "Stage",
            "Value won",
            "From",
            "Evening",
            "Enter  saves",
        ):
            assert label in text
