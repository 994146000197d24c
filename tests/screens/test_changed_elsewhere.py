"""What is open here was changed elsewhere meanwhile: only what was touched here is written, and what both
changed is asked about."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.evenings import TERMS, fill, logged, table
from helpers.pre_check import ANSWERS, check_again, circle, draft_of

from coopitis.domain.activity import Came
from coopitis.screens import background
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import history
from coopitis.store.logbook import answer, log
from coopitis.store.pre_checks import keep_answers

ASKED = "This was changed elsewhere meanwhile. Overwrite it?"


@pytest.fixture(autouse=True)
def before_the_next_look(monkeypatch):
    """What was changed elsewhere comes to the screen by itself after two seconds; they are not over here."""
    monkeypatch.setattr(background, "BETWEEN_LOOKS", 600)


def change(store, **values):
    """Another program changes the evening entered last."""
    known = logged(store)
    log(store, "Edit", replace(known, **values), "c", before=known)


def answer_elsewhere(store, **values):
    """Another program answers more of the draft, or otherwise."""
    (check,) = history(store, "c").pre_checks
    keep_answers(store, "c", replace(check, **values), check)


async def test_an_edited_evening_keeps_what_another_program_wrote_into_other_fields(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter")
        await fill(pilot, title="Talk on lathes")
        change(store, given="A contact")
        await press(pilot, "ctrl+s")
        assert ASKED not in screen_text(app)
    assert (logged(store).title, logged(store).given) == ("Talk on lathes", "A contact")


@pytest.mark.parametrize(("key", "title"), [("y", "Talk on lathes"), ("escape", "Theirs")])
async def test_a_field_that_both_changed_is_asked_about(tmp_path, key, title):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "enter")
        await fill(pilot, title="Talk on lathes")
        change(store, title="Theirs", given="A contact")
        await press(pilot, "ctrl+s")
        assert ASKED in screen_text(app)
        assert ": Theirs" in screen_text(app)
        await press(pilot, key)
        assert ("Talk on lathes" in screen_text(app)) is (key == "escape")
    assert (logged(store).title, logged(store).given) == (title, "A contact")


async def test_what_is_said_of_an_evening_leaves_alone_what_was_changed_in_it_since(tmp_path):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "1", "enter", "p", "down", "text:Leave at nine")
        change(store, given="A contact", attendance=60)
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
    found = logged(store)
    assert (found.expected_came, found.consequence) == (Came.PARTLY, "Leave at nine")
    assert (found.given, found.attendance) == ("A contact", 60)


@pytest.mark.parametrize(("key", "came"), [("y", Came.PARTLY), ("escape", Came.NO)])
async def test_another_answer_of_the_evening_is_asked_about(tmp_path, key, came):
    store = stored(tmp_path, [table()], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l", "1", "enter", "p")
        known = logged(store)
        answer(store, replace(known, expected_came=Came.NO), known)
        await press(pilot, "enter")
        assert ASKED in screen_text(app)
        assert "It came: No" in screen_text(app)
        await press(pilot, key)
        assert isinstance(app.screen, TodayScreen) is (key == "y")
    assert logged(store).expected_came is came


async def test_answers_of_other_questions_stay(tmp_path):
    store = stored(tmp_path, [circle(3)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        answer_elsewhere(store, max_cost=90_00)
        await press(pilot, *ANSWERS[3])
    assert (draft_of(store).rate, draft_of(store).max_cost) == (80_00, 90_00)


@pytest.mark.parametrize(("key", "rate"), [("y", 80_00), ("n", 70_00)])
async def test_another_answer_of_the_same_question_is_asked_about(tmp_path, key, rate):
    store = stored(tmp_path, [circle(3)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        answer_elsewhere(store, rate=70_00, unit="order")
        await press(pilot, *ANSWERS[3])
        assert ASKED in screen_text(app)
        await press(pilot, key)
        await settled(pilot)
    assert (draft_of(store).rate, draft_of(store).unit) == (rate, "order")


async def test_the_verdict_completes_the_answers_that_are_there(tmp_path):
    store = stored(tmp_path, [circle(7)])
    async with running(tmp_path) as (app, pilot):
        await check_again(app, pilot)
        answer_elsewhere(store, reasons_anyway="for the talks")
        await press(pilot, "text:j", "enter")
    assert (draft_of(store).complete, draft_of(store).reasons_anyway) == (True, "for the talks")
