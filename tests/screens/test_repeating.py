"""Plans that repeat: when one is logged, missed or taken out, the next stands there."""

from dataclasses import replace
from datetime import date

import pytest
from helpers.app import press, running, screen_text, stored, toasts
from helpers.due import due
from helpers.entries import ON, ago, decided, evening
from helpers.evenings import LAST_TIME, PROMISE, TERMS, fill, said, table, typed

from coopitis.domain.decision import Choice
from coopitis.domain.recurrence import Cadence, Unit
from coopitis.store.histories import history

WEEKS = Cadence(2, Unit.WEEKS)
REPEATED = evening(0, None, done=False, rate=0, planned_on=ago(40), every=WEEKS, title="Opening")
FIRST_MONDAY = Cadence(1, Unit.MONDAY)


def days(store):
    """Of every activity the day, whether it is done and whether it was missed."""
    return [(one.date, one.done, one.missed) for one in history(store, "c").activities]


async def test_R2_a_plan_of_each_first_monday_is_entered_in_words_and_logged_the_next_is_due(tmp_path):
    """Fails where `every` is not stored, and where logging does not enter the next (`add_next`)."""
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "p")
        await fill(pilot, date="6.7.2026", every="first monday")
        assert "then Aug 3, Sep 7, Oct 5 …" in screen_text(app)
        await press(pilot, "enter")
    assert history(store, "c").activities[-1].every == FIRST_MONDAY
    async with running(tmp_path, on=ago(-6)) as (_app, pilot):
        await press(pilot, "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("yes", "in your plan since Jun 30")
        await press(pilot, "enter", "enter")
    async with running(tmp_path, on=ago(-34)) as (app, pilot):
        assert [(one.kind, one.date) for one in due(app) if one.kind == "log"] == [("log", ago(-34))]
        await press(pilot, "l")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("yes", "in your plan since Jun 30")


async def test_a_missed_one_costs_nothing_and_the_next_stands_there_as_one_step(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, REPEATED)], TERMS)
    before = days(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "home")
        while app.screen.query_one("DutyList").items[app.screen.query_one("DutyList").here].kind != "log":
            await press(pilot, "down")
        await press(pilot, "m")
        assert "missed. The next one: Tue, Jul 14." in toasts(app)
        assert days(store)[1:] == [(ON, False, True), (ago(-14), False, False)]
        assert history(store, "c").activities[-1].title is None
        await press(pilot, "ctrl+z")
    assert days(store) == before


async def test_one_that_is_taken_out_gives_way_to_the_next(tmp_path):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, REPEATED)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "4", "home", "x")
        assert "the next one is planned for Tue, Jul 14" in toasts(app)
    assert days(store)[1:] == [(ago(-14), False, False)]


async def test_an_evening_of_the_series_is_planned_though_an_earlier_one_waits(tmp_path):
    waiting = replace(REPEATED, date=ago(14))
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, waiting)], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        await fill(pilot, date="today")
        assert (typed(pilot, "planned"), said(pilot, "planned")) == ("yes", "in your plan since May 21")
        await press(pilot, "enter", "enter", "l", "enter", "enter")
    assert days(store)[1:] == [(ago(14), True, False), (ON, True, False), (ago(-14), False, False)]


@pytest.mark.parametrize("choice", [Choice.DROP, Choice.AUTOMATE])
async def test_where_one_does_not_go_any_more_the_series_ends_and_it_is_said(tmp_path, choice):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME, REPEATED, decided(3, choice))], TERMS)
    async with running(tmp_path) as (app, pilot):
        while app.screen.query_one("DutyList").items[app.screen.query_one("DutyList").here].kind != "log":
            await press(pilot, "down")
        await press(pilot, "m")
        assert "No next one: you do not go there any more." in toasts(app)
    assert days(store)[1:] == [(ON, False, True)]


@pytest.mark.parametrize(
    ("first", "every", "then", "following"),
    [
        ("12/31/2027", "1 month", "then Jan 31, Feb 29, Mar 31 …", date(2028, 1, 31)),
        ("12/31/2027", "1 week", "then Jan 7, Jan 14, Jan 21 …", date(2028, 1, 7)),
        ("2/29/2028", "12 months", "then Feb 28, Feb 28, Feb 28 …", date(2029, 2, 28)),
        ("2/29/2028", "last tuesday", "then Mar 28, Apr 25, May 30 …", date(2028, 3, 28)),
    ],
)
async def test_over_the_end_of_a_year_and_29_february_it_goes_on_as_is_said(
    tmp_path, first, every, then, following
):
    store = stored(tmp_path, [table(PROMISE, LAST_TIME)], TERMS)
    month, day, year = map(int, first.split("/"))
    async with running(tmp_path, on=date(year, month, day)) as (_app, pilot):
        await press(pilot, "p")
        await fill(pilot, date=first, every=every)
        assert said(pilot, "every") == f"✓ {then}"
        await press(pilot, "enter", "l", "enter", "enter")
    assert days(store)[1:] == [(date(year, month, day), True, False), (following, False, False)]
