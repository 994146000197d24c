"""R7: the checklist before a planned activity, and whether one called oneself prepared."""

from dataclasses import replace

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.board import HOSTILE
from helpers.cooperations import rows
from helpers.due import due, named, planned
from helpers.entries import ago, decided, evening, promise
from helpers.evenings import fill, said
from helpers.kit import KIT, TO_KIT, only

from coopitis.domain.belongings import Colleague, KitItem
from coopitis.domain.decision import Choice
from coopitis.domain.duties import DutyKind
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.log.log_form import LogScreen
from coopitis.screens.prepare.prepare_screen import PrepareScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.widgets.form import Form

KEPT = decided(10, Choice.KEEP)
PROMISE = promise(unit="lead", minutes_per_result=180)
FAIR = named("Fair", PROMISE, KEPT, planned(3, title="My talk"), kit=KIT)


async def test_R7_what_is_due_opens_the_checklist_with_what_is_missing(tmp_path):
    store = stored(tmp_path, [FAIR])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        lines = screen_text(app).splitlines()
        assert lines[0].startswith(" Prepare · Fair")
        assert lines[0].endswith("Fri, Jul 3")
        assert lines[1:4] == [
            " My talk",
            " 0 of 3 ready · missing: Cards, One-minute story, Appointment page",
            " You expected one lead in 3 h; one may cost €400.",
        ]
        await press(pilot, "down", "space")
        assert "1 of 3 ready · missing: Cards, Appointment page" in screen_text(app)
        await press(pilot, "home", "space", "end", "space")
        assert " 3 of 3 ready\n" in screen_text(app)
        await press(pilot, "ctrl+z")
        assert "2 of 3 ready" in screen_text(app)
        await press(pilot, "end", "space")
    [cards, story, link] = only(store).kit
    assert only(store).activities[0].kit == (story.id, cards.id)
    assert (cards.ready, story.ready, link.ready) == (True, False, True)


async def test_R7_the_kit_is_ticked_anew_for_each_meetup_and_a_link_stays(tmp_path):
    """Fails where a tick is stored with the piece and not with the meetup (`ticked_for`)."""
    stored(tmp_path, [named("Fair", PROMISE, KEPT, planned(1), planned(5), kit=KIT)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter", "space", "end", "space", "enter")
        assert due(app)[0].words == "Cards, One-minute story"
        await press(pilot, "home", "enter")
        assert screen_text(app).splitlines()[0].endswith("Sun, Jul 5")
        assert " 1 of 3 ready · missing: Cards, One-minute story" in screen_text(app)


@pytest.mark.parametrize("key", ["enter", "p"])
async def test_R7_one_key_calls_the_meetup_prepared_and_it_is_not_due_any_more(tmp_path, key):
    store = stored(tmp_path, [FAIR])
    before = rows(store)
    async with running(tmp_path) as (app, pilot):
        assert [one.kind for one in due(app)] == [DutyKind.PREPARE]
        await press(pilot, "enter", key)
        assert isinstance(app.screen, TodayScreen)
        assert due(app) == []
        [activity] = only(store).activities
        assert (activity.prepared, activity.done, activity.date) == (True, False, ago(-3))
        assert [one.ready for one in only(store).kit] == [True, False, False]
        await press(pilot, "ctrl+z")
        assert [one.kind for one in due(app)] == [DutyKind.PREPARE]
    assert rows(store) == before


async def test_R7_the_mouse_ticks_and_does_not_call_it_prepared(tmp_path):
    store = stored(tmp_path, [FAIR])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        await pilot.click("KitList", offset=(3, 1))
        await settled(pilot)
        await pilot.click("KitList", offset=(3, 1))
        await settled(pilot)
        assert isinstance(app.screen, PrepareScreen)
        assert only(store).activities[0].kit == (KIT[1].id,)
    assert not only(store).activities[0].prepared


async def test_R7_leaving_with_esc_leaves_it_due(tmp_path):
    store = stored(tmp_path, [FAIR])
    before = rows(store)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter", "escape")
        assert [one.kind for one in due(app)] == [DutyKind.PREPARE]
    assert rows(store) == before


async def test_R7_an_empty_checklist_is_begun_here(tmp_path):
    store = stored(tmp_path, [named("Fair", planned(1))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "home", "enter")
        assert isinstance(app.screen, PrepareScreen)
        assert "Nothing to take along yet.  +  adds it" in screen_text(app)
        assert "c  checks it: nothing was promised here so far" in screen_text(app)
        await press(pilot, "plus", "text:Flyer", "tab", "f", "enter")
        assert "0 of 1 ready · missing: Flyer" in screen_text(app)
    assert [one.item for one in only(store).kit] == ["Flyer"]


async def test_R9_what_the_others_want_is_in_sight_but_for_what_was_refused(tmp_path):
    people = [
        Colleague("m1", "Berta", "A seat on the board", False),
        Colleague("m2", "Cem", "Fill his seminars", None),
        Colleague("m3", "Dora"),
        Colleague("m4", "Anke", "Sell her printing house", True),
    ]
    stored(tmp_path, [replace(FAIR, colleagues=people)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        text = " ".join(screen_text(app).split())
        assert "What they want nobody wants to buy · 1 goal you do not accept" in text
        assert "Anke Sell her printing house Cem Fill his seminars" in text
        assert "Berta" not in text
        assert "Dora" not in text


async def test_R7_the_page_leads_to_the_next_planned_meetup(tmp_path):
    later, past = planned(20, title="Later"), planned(-2)
    stored(tmp_path, [named("Fair", PROMISE, KEPT, later, planned(9, title="Next"), past, kit=KIT)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *TO_KIT)
        assert "t  gets ready for Thu, Jul 9" in screen_text(app)
        await press(pilot, "t")
        assert screen_text(app).splitlines()[1] == " Next"
        await press(pilot, "enter")
        assert isinstance(app.screen, CooperationPage)
        await press(pilot, "t")
        assert "You called it prepared. · 0 of 3 ready" in screen_text(app)


async def test_R7_nothing_planned_is_nothing_to_get_ready_for(tmp_path):
    stored(tmp_path, [named("Fair", PROMISE, evening(3), planned(-2), kit=KIT)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, *TO_KIT, "t")
        assert isinstance(app.screen, CooperationPage)
        assert "No meetup is planned; p plans one." in screen_text(app)
        assert "Prepare ·" not in screen_text(app)


async def test_R7_a_plan_that_is_gone_closes_its_checklist(tmp_path):
    stored(tmp_path, [FAIR])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "enter", "e")
        assert isinstance(app.screen, LogScreen)
        await press(pilot, "escape")
        app.open("prepare", row_id=999)
        await settled(pilot)
        assert isinstance(app.screen, PrepareScreen)
        assert app.screen.row_id != 999


async def test_R7_the_form_says_how_much_is_ready_before_a_planned_evening(tmp_path):
    other = replace(named("Guild", PROMISE, planned(0)), kit=[replace(KIT[0], id="g", row_id=200)])
    stored(tmp_path, [named("Fair", PROMISE, KEPT, planned(0), kit=KIT), other])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "3", "home")
        while app.screen.cooperation_here != "Fair":
            await press(pilot, "down")
        await press(pilot, "l")
        assert said(pilot, "prepared") == "0 of 3 ready, not confirmed"
        app.screen.query_one(Form).row("cooperation").text = "Guild"
        await settled(pilot)
        assert said(pilot, "prepared") == "0 of 1 ready, not confirmed"
        await press(pilot, "escape")


async def test_R7_of_an_evening_that_was_not_planned_the_form_asks_as_before(tmp_path):
    stored(tmp_path, [named("Fair", PROMISE, KEPT, evening(3), planned(2), kit=KIT)])
    async with running(tmp_path) as (_app, pilot):
        await press(pilot, "l")
        assert said(pilot, "prepared") == "Links, cards, flyers at hand?"
        await fill(pilot, attendance="2h")
        await press(pilot, "escape")


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_names_that_mean_harm_are_only_texts(tmp_path, name, size):
    told = named(name, PROMISE, KEPT, planned(1, title=name), kit=[KitItem("k", name, where=name)])
    stored(tmp_path, [replace(told, colleagues=[Colleague("m", name, name, True)])])
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, PrepareScreen)
        assert screen_text(app).count(name[:8]) >= 3
        await press(pilot, "enter")
        assert isinstance(app.screen, TodayScreen)
