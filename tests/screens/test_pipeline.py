"""The way from evenings to won value on the page, and how a result goes it."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ON, ago, evening, promise, result
from helpers.evenings import TERMS, fill, table, typed

from coopitis.domain.result import Stage
from coopitis.screens.cooperation.results import PipelineLine
from coopitis.screens.result_screen import ResultScreen
from coopitis.store.histories import history

EVENINGS = (evening(60, attendance=90, rate=80_00), evening(40, attendance=150, rate=80_00))
LEAD = result(10, activity="a2", person="Ada")
RESULTS = (
    LEAD,
    replace(LEAD, date=ago(20), offered_on=ago(20)),
    result(30, 900_00, activity="a3", stage=Stage.WON),
    result(35, stage=Stage.LOST),
)
"""After 50, 40, 10 and, from the first evening on, 25 days: in the middle 32.5."""


def circle(*results):
    return table(promise(unit="lead"), *EVENINGS, *results)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_A4_the_page_shows_the_way_from_evenings_to_won_value(tmp_path, size):
    stored(tmp_path, [circle(*RESULTS)], TERMS)
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right")
        text = screen_text(app)
        for part in ("2 evenings · 4.0 h", "4 leads", "2 offers", "1 won · €900", "1 lost"):
            assert part in text
        assert "evening → lead 33 days" in " ".join(text.split())


async def test_A4_one_key_makes_a_lead_an_offer_and_undo_takes_it_back(tmp_path):
    store = stored(tmp_path, [circle(LEAD)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right", "s")
        assert "1 offer" in screen_text(app)
        (offer,) = history(store, "c").results
        assert (offer.stage, offer.offered_on) == (Stage.OFFER, ON)
        await press(pilot, "ctrl+z")
    assert [one.stage for one in history(store, "c").results] == [Stage.LEAD]


async def test_A4_an_offer_that_is_won_is_asked_for_its_value(tmp_path):
    store = stored(tmp_path, [circle(replace(LEAD, offered_on=LEAD.date))], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right", "s")
        assert isinstance(app.screen, ResultScreen)
        assert typed(pilot, "stage") == "won"
        await press(pilot, "text:1200", "enter")
        assert "1 won · €1,200" in screen_text(app)
        await press(pilot, "s")
        assert not isinstance(app.screen, ResultScreen)
    (won,) = history(store, "c").results
    assert (won.stage, won.won, won.activity, won.person) == (Stage.WON, 1_200_00, "a2", "Ada")
    assert (won.date, won.offered_on, won.won_on) == (LEAD.date, LEAD.date, ON)


@pytest.mark.parametrize("way", [("4",), ("3", "enter", "right")])
async def test_A4_a_result_is_entered_for_the_evening_in_focus_however_long_past(tmp_path, way):
    store = stored(tmp_path, [circle()], TERMS)
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, *way, "end", "r")
        await fill(pilot, text="An order")
        await press(pilot, "enter")
    (found,) = history(store, "c").results
    assert (found.text, found.activity) == ("An order", "a2")


async def test_A4_on_another_width_the_way_takes_no_more_lines_than_it_needs(tmp_path):
    stored(tmp_path, [circle(*RESULTS)], TERMS)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right")
        await pilot.resize_terminal(120, 40)
        await settled(pilot)
        way = app.screen.query_one(PipelineLine)
        assert way.size.height == len(way.render().plain.splitlines())
