"""Each cure says its cause and what the index would be, and Enter does it: on Today and in the diagnosis."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.demo import DAY, with_demo
from helpers.entries import decided, evening, group, promise
from helpers.pre_check import circle

from coopitis.demo import build, terms
from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Remedy
from coopitis.domain.history import History
from coopitis.language import _, choose
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.screens.log.plan_form import PlanScreen
from coopitis.screens.pre_check.pre_check_screen import PreCheckScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.histories import history
from coopitis.views.cure_list import CureList

UNPLANNED = group(promise(), evening(9, 100_00, planned=False))
UNCHECKED = group(evening(9, 100_00))
NEITHER = circle(7, evening(9, 100_00, planned=False))
"""With all seven questions answered and the decision still open."""
SPENT = group(promise(), evening(9, 500_00), evening(8, 500_00))
WELL = group(promise(), evening(9, 100_00))

ways = pytest.mark.parametrize("way", [("tab",), ("o",)], ids=["today", "diagnosis"])
"""To the cure on Today, the best one; in the diagnosis the list has the focus."""


def named(name: str, told: History) -> History:
    return replace(told, cooperation=replace(told.cooperation, id=name, name=name))


def infected(tmp_path, ill: History):
    """A cooperation that is ill, beside one that is not and costs as much."""
    return stored(tmp_path, [named("B", WELL), named("A", ill)])


def of_plan(app) -> tuple[type, str]:
    return type(app.screen), app.screen.chosen


def counts_from_now_on(app, cause: str) -> bool:
    """Whether it is said, in more words or in fewer."""
    ways = ("; counts for evenings from now on", " · evenings from now on", " · from now on")
    return any(cause + way in screen_text(app) for way in ways)


def in_front(app) -> tuple[type, str]:
    return type(app.screen), app.screen.cooperation_id


@ways
async def test_what_was_unplanned_is_planned(tmp_path, way):
    infected(tmp_path, UNPLANNED)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *way)
        assert "plan A → 0%" in screen_text(app)
        assert counts_from_now_on(app, "unplanned")
        await press(pilot, "enter")
        assert of_plan(app) == (PlanScreen, "A")


@ways
async def test_what_was_unchecked_is_checked(tmp_path, way):
    infected(tmp_path, UNCHECKED)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *way)
        assert "check A → 0%" in screen_text(app)
        assert counts_from_now_on(app, "unchecked")
        await press(pilot, "enter")
        assert in_front(app) == (PreCheckScreen, "A")


async def test_what_was_neither_is_checked_and_then_planned(tmp_path):
    store = infected(tmp_path, NEITHER)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "tab")
        assert "check and plan A → 0%" in screen_text(app)
        assert "unchecked, unplanned · from now on" in screen_text(app)
        await press(pilot, "enter")
        assert in_front(app) == (PreCheckScreen, "A")
        await press(pilot, "right", "enter")
        assert of_plan(app) == (PlanScreen, "A")
        assert history(store, "A").pre_checks[-1].complete


async def test_who_leaves_the_pre_check_before_its_end_is_not_asked_to_plan(tmp_path):
    infected(tmp_path, NEITHER)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "tab", "enter", "right", "escape")
        assert isinstance(app.screen, TodayScreen)


@ways
async def test_what_is_past_its_overdraft_is_dropped_with_a_reason(tmp_path, way):
    store = infected(tmp_path, SPENT)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *way)
        assert "drop A → 0%" in screen_text(app)
        assert "past the overdraft" in screen_text(app)
        await press(pilot, "enter")
        assert in_front(app) == (DecideScreen, "A")
        await press(pilot, "text:nothing came", "ctrl+s")
        (decision,) = history(store, "A").decisions
        assert (decision.choice, decision.reason) == (Choice.DROP, "nothing came")
        assert "stay away from A → 0%" in screen_text(app)


@ways
async def test_what_was_dropped_leaves_nothing_to_do_but_to_look(tmp_path, way):
    infected(tmp_path, group(promise(), decided(30, Choice.DROP), evening(9, 100_00, planned=False)))
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *way)
        assert "stay away from A → 0%" in screen_text(app)
        assert counts_from_now_on(app, "dropped")
        await press(pilot, "enter")
        assert in_front(app) == (CooperationPage, "A")


@ways
async def test_what_was_checked_since_is_not_to_be_checked_again(tmp_path, way):
    infected(tmp_path, group(evening(9, 100_00), promise(5)))
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, *way)
        assert "hecked by now;" in screen_text(app)
        await press(pilot, "enter")
        assert in_front(app) == (CooperationPage, "A")


async def test_a_click_on_the_cure_of_today_does_it_too(tmp_path):
    infected(tmp_path, UNPLANNED)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "tab")
        await pilot.click("#cure")
        await settled(pilot)
        assert of_plan(app) == (PlanScreen, "A")


async def test_what_the_demo_says_to_drop_has_not_earned_more_than_it_cost(tmp_path):
    with_demo(tmp_path)
    async with running(tmp_path, on=DAY, size=(120, 40)) as (app, pilot):
        await press(pilot, "o")
        items = app.screen.query_one(CureList).items
        to_drop = [one for one in items if one.cure.remedy is Remedy.DROP]
        assert 0 < len(to_drop) < len(items)
        assert f"drop {to_drop[0].cure.cooperation.name}" in screen_text(app)
        for one in to_drop:
            assert one.standing.account.year_won <= one.standing.account.year_cost
            assert one.standing.account.advice is not Advice.PAYS


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)])
@pytest.mark.parametrize("language", ["en", "de"])
async def test_all_cures_of_a_list_say_in_the_same_words_from_when_on_they_count(tmp_path, language, size):
    choose(language, {})
    stored(tmp_path, build(DAY, language), terms())
    ways = ["; zählt für Abende ab jetzt", " · für Abende ab jetzt", " · ab jetzt"]
    if language == "en":
        ways = ["; counts for evenings from now on", " · evenings from now on", " · from now on"]
    async with running(tmp_path, on=DAY, size=size) as (app, pilot):
        await press(pilot, "o")
        shown = screen_text(app).splitlines()
        lines = [line.rstrip(" ▁▂▃▄▅▆▇█") for line in shown if " → " in line]
        said = {next((way for way in ways if line.endswith(way)), "") for line in lines}
        assert len(lines) >= 3
        assert len(said) == 1
        assert size == (80, 24) or said != {""}
        # Where no line has room for it, it is said above them.
        assert _("What would lower the index from now on · points") in screen_text(app)
