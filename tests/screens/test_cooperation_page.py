import re
from datetime import date
from pathlib import Path

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.cooperations import HOSTILE, named, rows
from helpers.demo import DAY
from helpers.entries import ago, decided, evening, group, promise, result

from coopitis.demo import build, terms
from coopitis.domain.activity import Came
from coopitis.domain.cooperation import Kind, Setting
from coopitis.domain.decision import Choice
from coopitis.domain.result import Stage
from coopitis.exchange.reader import read_document
from coopitis.language import choose
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.cooperation.cooperation_form import CooperationForm
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.cooperation.results import ResultList
from coopitis.screens.cooperations.cooperations import CooperationsScreen
from coopitis.screens.log.log_form import LogScreen
from coopitis.store.histories import histories
from coopitis.views.plots import CoursePlot

CASES = Path(__file__).parent.parent / "data" / "cases.json"
BIG, SMALL = (120, 40), (80, 24)


def breakfast():
    """Three evenings of 60 min at 50.00 and 50.00 expenses, so 100.00 each; one result of 600.00."""
    check = promise(
        90,
        expectation="Leads from the table",
        target=2,
        until=ago(-10),
        unit="lead",
        result_looks_like="an invitation",
        minutes_per_result=120,
        rate=50_00,
        economical=True,
        reasons_anyway="Good coffee",
    )
    evenings = [
        evening(days, 50_00, attendance=60, rate=50_00, title=f"Evening {days}", expected_came=Came.PARTLY)
        for days in (30, 20, 10)
    ]
    won = result(5, 600_00, stage=Stage.WON, person="Anke Brandt", activity="a4")
    kept = decided(3, Choice.KEEP, reason="It pays", balance=100_00, results=1, advice="pays")
    facts = {"kind": Kind.NETWORK, "setting": Setting.LIVE, "url": "https://example.org", "notes": "7 a.m."}
    return group(check, *evenings, won, kept, **facts)


def words(app):
    return " ".join(screen_text(app).split())


async def test_the_first_lines_say_what_the_account_says(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        lines = screen_text(app).splitlines()
        # Balance 1 x 400 - 300 = 100; 600 won speak for it, so no evening is the last one;
        # P(Poisson(300 / 400 + 1) <= 1) = e^-1.75 x (1 + 1.75) = 0.4779.
        assert lines[0].startswith(" A group")
        assert lines[0].endswith("live · network")
        assert lines[1].endswith("─  +€100  pays: €600 won on €300 in a year · chance 48%")
        assert lines[2] == " Keep · It pays"


async def test_promise_stands_against_outcome(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        text = words(app)
        await press(pilot, "end")
        text += words(app)
        for row in (
            "1 Results 2 · 1 1 won · 10 days left",
            "3 One takes 2 h ✗ 3 h",
            "4 One hour €50 · €50 today",
            "5 One costs €400 ✓ €300",
            "6 Worth it yes ✓ +€100 return 100% · ripe after 0 days",
            "2 One is an invitation",
            "7 Reasons Good coffee",
        ):
            assert row in text


async def test_a_small_screen_shows_promise_and_course_together(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "Course · now +€100 · overdraft to −€400" in screen_text(app)
        assert app.screen.query_one(CoursePlot).size.height >= 6
        await press(pilot, "end")
        assert "7 Reasons" in screen_text(app)


async def test_at_80_by_24_the_overdraft_and_the_months_of_the_course_are_in_sight(tmp_path):
    choose("de", {})
    stored(tmp_path, build(DAY, "de"), terms())
    async with running(tmp_path, on=DAY, size=SMALL) as (app, pilot):
        await press(pilot, "3", "slash", "text:frühstück", "enter", "enter")
        lines = screen_text(app).splitlines()
        assert "−900 € ╌╌╌╌" in lines[-3]
        assert lines[-2].split() == ["Okt", "Dez", "Feb", "Apr", "Jun", "Aug", "Okt"]


@pytest.mark.parametrize(("key", "back"), [("right", "left"), ("tab", "shift+tab")])
async def test_keys_lead_from_section_to_section_and_round(tmp_path, key, back):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", key)
        assert "Evening 10" in screen_text(app)
        assert "pays: €600 won" in screen_text(app)
        await press(pilot, key)
        assert "€600.00" in screen_text(app)
        assert "Anke Brandt" in screen_text(app)
        await press(pilot, key, key, key, key)
        assert "then: balance +€100 · 1 result · advice pays" in screen_text(app)
        await press(pilot, key)
        assert "What came of it" in screen_text(app)
        await press(pilot, back)
        assert "then: balance" in screen_text(app)


async def test_in_little_room_the_keys_of_a_list_come_first_and_none_is_cut(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "e Edit" in screen_text(app).splitlines()[-1]
        for _section in range(6):
            await press(pilot, "right")
            keys = " ".join(screen_text(app).splitlines()[-1].split())
            assert "+ Add" in keys
            assert "Ctrl+Q Quit" in keys


async def test_a_large_screen_shows_evenings_and_results_beside_the_account(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, "3", "enter")
        text = screen_text(app)
        for part in (
            "What came of it",
            "Course ·",
            "Evenings 3",
            "Results 1",
            "Decisions 1",
            "Evening 10",
            "€600.00",
        ):
            assert part in text
        await press(pilot, "left")
        assert "balance +€100 · 1 result · advice pays" in screen_text(app)
        assert "Evening 10" not in screen_text(app)


async def test_the_mouse_alone_leads_to_a_section(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        bar = screen_text(app).splitlines()[3]
        await pilot.click("SectionBar", offset=(bar.index("Results") + 2, 0))
        await settled(pilot)
        assert "Anke Brandt" in screen_text(app)
        assert isinstance(app.focused, ResultList)


async def test_a_click_into_a_section_is_where_one_is(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, "3", "enter")
        await pilot.click(ResultList, offset=(3, 0))
        await settled(pilot)
        await press(pilot, "left")
        assert isinstance(app.focused, ActivityList)


async def test_enter_edits_the_evening_in_focus(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "right", "down", "enter")
        assert isinstance(app.screen, LogScreen)
        assert "Evening 20" in screen_text(app)


async def test_enter_edits_the_result_in_focus(tmp_path):
    from coopitis.screens.result_screen import ResultScreen

    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right", "enter")
        assert isinstance(app.screen, ResultScreen)
        assert "Anke Brandt" in screen_text(app)


async def test_an_evening_goes_and_comes_back_with_its_result(tmp_path):
    store = stored(tmp_path, [breakfast()])
    before = rows(store)
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "right", "x")
        [history] = histories(store)
        assert [one.title for one in history.activities] == ["Evening 30", "Evening 20"]
        assert [one.activity for one in history.results] == [None]
        # 1 x 400 - 200.
        assert "+€200" in screen_text(app)
        assert len(app.screen.query_one(ActivityList).items) == 2
        await press(pilot, "ctrl+z")
        assert rows(store) == before
        assert "+€100  pays: €600 won on €300" in screen_text(app)


async def test_a_result_goes_and_comes_back(tmp_path):
    store = stored(tmp_path, [breakfast()])
    before = rows(store)
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "right", "right", "delete")
        assert list(histories(store)[0].results) == []
        # 0 - 300, within 400.
        assert "−€300  on trial: €100 left" in screen_text(app)
        assert "No result yet.  +  enters one" in screen_text(app)
        await press(pilot, "ctrl+z")
        assert rows(store) == before


async def test_a_decision_stays_in_the_log(tmp_path):
    store = stored(tmp_path, [breakfast()])
    before = rows(store)
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "left", "x", "enter")
        assert isinstance(app.screen, CooperationPage)
        assert rows(store) == before


async def test_an_unchecked_one_says_that_nothing_was_promised_and_which_key_checks_it(tmp_path):
    stored(tmp_path, [group(evening(3, 20_00))])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        text = screen_text(app)
        assert "€20 spent  unchecked: nothing was promised · c  checks it" in text
        assert "Nothing was promised, so nothing can be kept or broken." in text
        assert "Undecided · d  decides" in text


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        # 0 - 500 is past 400.
        ([promise(), evening(3, 500_00)], "−€500  drop: €100 past the overdraft of €400"),
        # 0 - 150: (-150 + 400) / 150 = 1.7, two evenings.
        (
            [promise(), evening(3, 150_00)],
            "€250 left until the overdraft ends · 2 evenings left",
        ),
        ([promise()], "€0  on trial: €400 left until the overdraft ends · chance 37%"),
    ],
)
async def test_each_standing_has_its_words(tmp_path, entries, said):
    stored(tmp_path, [group(*entries)])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        assert said in screen_text(app)


async def test_a_year_that_won_more_than_it_cost_is_why_it_pays(tmp_path):
    # 1 x 400 - 900 = -500, past 400; but 2,000 won against 900 spent.
    stored(tmp_path, [group(promise(), evening(3, 900_00), result(1, 2_000_00))])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "−€500  pays: €2,000 won on €900 in a year" in screen_text(app)


async def test_a_decision_against_the_advice_is_called_so(tmp_path):
    stored(tmp_path, [group(promise(), evening(3, 500_00), decided(1, Choice.KEEP, reason="Friends"))])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "≠ against the advice: Keep · Friends" in screen_text(app)


async def test_the_published_breakfast_stands_at_the_balance_of_today(tmp_path):
    # All is due by now: 2 results x 400.00 - 17 evenings x 6.5 h x 50.00 = 800 - 5,525 = -4,725.
    cases, terms = read_document(CASES)
    stored(tmp_path, cases, terms)
    async with running(tmp_path, on=date(2026, 11, 23), size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "Weekly business breakfast" in screen_text(app).splitlines()[0]
        assert "−€4,725  drop: €4,325 past the overdraft of €400" in screen_text(app)
        # 5,525 / 2 each; 110.5 h / 2; (1,600 - 5,525) / 5,525 = -71 %.
        for figure in ("✗ €2,763", "✗ 55 h 15 min", "−€4,725 return −71%"):
            assert figure in words(app)


async def test_e_changes_the_cooperation_and_the_page_follows(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "e")
        assert isinstance(app.screen, CooperationForm)
        await press(pilot, "end", "text: two", "ctrl+s")
        assert isinstance(app.screen, CooperationPage)
        assert screen_text(app).startswith(" A group two")


async def test_the_page_of_one_that_is_gone_closes(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        app.open("page", cooperation_id="nobody")
        await settled(pilot)
        assert not isinstance(app.screen, CooperationPage)


@pytest.mark.parametrize("name", HOSTILE)
async def test_names_and_texts_that_mean_harm_are_only_texts(tmp_path, name):
    check = promise(expectation=name, result_looks_like=name, reasons_anyway=name, unit=name, target=1)
    entries = [
        check,
        evening(3, title=name, given=name),
        result(2, person=name),
        decided(1, Choice.KEEP, reason=name),
    ]
    stored(tmp_path, [named(group(*entries, notes=name, url=name), 1, name)])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, "3", "enter")
        assert screen_text(app).count(name[:8]) >= 5
        await press(pilot, "right", "right", "right", "right")
        await pilot.resize_terminal(60, 20)
        await press(pilot, "right", "right", "right")
        assert isinstance(app.screen, CooperationPage)


async def test_any_size_is_survived_and_the_keys_come_back(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=BIG) as (app, pilot):
        await press(pilot, "3", "enter", "right")
        wide = screen_text(app)
        for width, height in ((80, 24), (60, 20), (20, 6), (160, 50)):
            await pilot.resize_terminal(width, height)
            await press(pilot, "right", "left")
        await pilot.resize_terminal(*BIG)
        await settled(pilot)
        assert screen_text(app) == wide
        assert screen_text(app).endswith("All commands")


async def test_esc_leads_back_to_the_list(tmp_path):
    stored(tmp_path, [breakfast()])
    async with running(tmp_path, size=SMALL) as (app, pilot):
        await press(pilot, "3", "enter", "escape")
        assert isinstance(app.screen, CooperationsScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_sections_are_named_in_whole_words_in_german(tmp_path, size):
    """At 60 columns the last ones follow once one is there."""
    choose("de", {})
    stored(tmp_path, [group(promise())])
    names = ["Konto", "Abende", "Ergebnisse", "Kontakte", "Routinen", "Ausrüstung", "Entscheidungen"]
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "3", "enter")
        for name in names:
            (bar,) = (line for line in screen_text(app).splitlines() if line.endswith("← →"))
            assert name in bar
            assert {word for word in bar.split() if not word.isdigit()} - {"←", "→"} <= set(names)
            await press(pilot, "right")


@pytest.mark.parametrize("language", ["en", "de"])
async def test_beside_the_account_there_is_room_to_read_what_came_of_it(tmp_path, language):
    choose(language, {})
    told = max(build(DAY, language), key=lambda one: len(one.results))
    stored(tmp_path, [told], terms())
    async with running(tmp_path, on=DAY, size=(120, 40)) as (app, pilot):
        await press(pilot, "3", "enter")
        text = screen_text(app)
        newest = sorted(told.results, key=lambda one: one.date)[-8:]
        assert all(one.text[:14] in text for one in newest)
        given = sorted((one for one in told.activities if one.done and one.given), key=lambda one: one.date)
        assert given[-1].given[:12] in text


async def test_money_that_is_only_shown_has_no_cents_on_the_account(tmp_path):
    choose("de", {})
    stored(tmp_path, build(DAY, "de"), terms())
    async with running(tmp_path, on=DAY, size=(80, 60)) as (app, pilot):
        await press(pilot, "3", "slash", "text:Frühstück", "enter", "enter")
        text = screen_text(app)
        assert "15 × 900 € − 11.386 € fällig = +2.114 €" in text
        assert "bisher 883 €" in text
        assert not re.search(r"\d,\d\d €", text)
