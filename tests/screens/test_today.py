from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ON, ago, decided, evening, group, promise, result

from coopitis.app import CoopitisApp
from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Estimate
from coopitis.domain.decision import Choice
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.exchange.report import report
from coopitis.screens.review.review_screen import ReviewScreen
from coopitis.screens.today.duty_list import DutyList
from coopitis.screens.today.today import TodayScreen
from coopitis.screens.today.today_body import TodayBody
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.overview import overview

HOSTILE = ["[/]", "[red]👩‍👩‍👧 Müßiggang[@click=app.bell]x", "N" * 200]


def named(history: History, number: int, name: str) -> History:
    return replace(history, cooperation=replace(history.cooperation, id=f"c{number}", name=name))


async def test_an_empty_store_says_how_to_begin(tmp_path):
    async with running(tmp_path) as (app, _pilot):
        text = screen_text(app)
        assert "coopitis reckons what evenings in networks cost and what they bring." in text
        for way in ("i   Inventory", "n   Check a group", "a   Add a group", "v   Look at an example first"):
            assert way in text
        assert screen_text(app).splitlines()[-1].split() == "? Keys Ctrl+Q Quit Ctrl+P All commands".split()


@pytest.mark.parametrize(
    ("key", "said"),
    [("i", "Inventory"), ("n", "Pre-check · which cooperation is it?"), ("a", "Add"), ("v", "coopitis demo")],
)
async def test_each_way_to_begin_is_a_key_and_a_click(tmp_path, key, said):
    async with running(tmp_path) as (app, pilot):
        row = next(
            n for n, line in enumerate(screen_text(app).splitlines()) if line.startswith(f"   {key}  ")
        )
        await press(pilot, key)
        pressed = screen_text(app)
        assert said in pressed
        await press(pilot, "escape")
        await pilot.click(offset=(12, row))
        await settled(pilot)
        assert screen_text(app) == pressed


async def test_with_a_cooperation_the_same_key_means_the_review(tmp_path):
    stored(tmp_path, [named(group(promise(), evening(3, 500_00)), 1, "Breakfast")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "v")
        assert isinstance(app.screen, ReviewScreen)


async def test_a_planned_meetup_not_yet_logged_is_due(tmp_path):
    ahead = Activity("a", ago(2), planned=True, done=False)
    stored(tmp_path, [named(group(promise(), ahead), 1, "Breakfast")])
    async with running(tmp_path) as (app, _pilot):
        assert "Log          Breakfast" in screen_text(app)
        assert "planned for Sun, Jun 28" in screen_text(app)


async def test_an_exhausted_account_is_due_until_it_is_decided(tmp_path):
    # 0 results x 400 - 500 due = -500, past the overdraft of 400.
    spent = named(group(promise(), evening(3, 500_00)), 1, "Breakfast")
    decided_on = named(group(promise(), evening(3, 500_00), decided(1, Choice.DROP)), 2, "Forum")
    stored(tmp_path, [spent, decided_on])
    async with running(tmp_path) as (app, _pilot):
        duties = app.screen.query_one(DutyList).items
        assert [duty.name for duty in duties] == ["Breakfast"]
        assert "Decide       Breakfast" in screen_text(app)
        assert "−€500" in screen_text(app)


async def test_keeping_anyway_silences_the_account_until_its_review(tmp_path):
    kept = decided(10, Choice.KEEP_ANYWAY, review_ago=1, reason="friends")
    stored(tmp_path, [named(group(promise(), evening(30, 500_00), kept), 1, "Club")])
    async with running(tmp_path, on=ago(2)) as (app, _pilot):
        assert list(app.screen.query_one(DutyList).items) == []
    async with running(tmp_path) as (app, _pilot):
        assert [duty.name for duty in app.screen.query_one(DutyList).items] == ["Club"]


async def test_a_draft_of_a_pre_check_is_due_with_the_number_of_its_answers(tmp_path):
    draft = promise(5, max_cost=None, horizon=None, complete=False, expectation="leads", rate=80_00)
    stored(tmp_path, [named(group(draft), 1, "Guild")])
    async with running(tmp_path) as (app, _pilot):
        assert "Go on        Guild" in screen_text(app)
        assert "2 of 7 answered" in screen_text(app)


async def test_when_nothing_is_due_the_next_meetup_is_named(tmp_path):
    ahead = Activity("a", ago(-8), planned=True, done=False)
    stored(tmp_path, [named(group(promise(), ahead), 1, "Breakfast")])
    async with running(tmp_path) as (app, _pilot):
        assert "Nothing is due." in screen_text(app)
        assert "Next: Breakfast, Wed, Jul 8" in screen_text(app)


async def test_the_index_says_its_level_and_its_three_parts(tmp_path):
    # 100 € unplanned, 100 € well planned and checked, 50 € unchecked: 150 of 250 € = 60 %, acute.
    checked = named(group(promise(), evening(5, 100_00, planned=False), evening(4, 100_00)), 1, "A")
    unchecked = named(group(evening(3, 50_00)), 2, "B")
    stored(tmp_path, [checked, unchecked])
    async with running(tmp_path) as (app, _pilot):
        text = screen_text(app)
        assert "acute" in text
        assert "€100 unplanned" in text
        assert "€50 unchecked" in text
        assert "€0 past the overdraft" in text


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_without_an_evening_the_index_has_neither_figure_nor_course(tmp_path, size):
    stored(tmp_path, [named(group(promise()), 1, "A")])
    async with running(tmp_path, size=size) as (app, _pilot):
        lines = screen_text(app).splitlines()
        said = next(number for number, line in enumerate(lines) if "no evenings to judge yet" in line)
        assert "Kooperationitis" in lines[said - 1]
        assert "€0 unplanned" in lines[said + 1]
        assert not any("–" in line[: size[0] // 3] for line in lines)


async def test_the_time_budget_shows_going_over(tmp_path):
    # 20 hours in the last 28 days are 5 a week, 2 over a budget of 3.
    evenings = [evening(day, attendance=600) for day in (1, 2)]
    terms = Terms(rate=50_00, hours_per_week=Decimal(3))
    stored(tmp_path, [named(group(promise(), *evenings), 1, "A")], terms)
    async with running(tmp_path) as (app, _pilot):
        assert "5.0 of 3.0 h a week · 2.0 h over" in screen_text(app)


async def test_D4_the_time_budget_says_what_the_report_says_and_marks_what_is_estimated(tmp_path):
    # 10 hours in 28 days are 2.5 a week; 40 hours a month are 12 x 40 / 365 x 7 = 9.2 a week, all estimated.
    reckoned = group(estimate=Estimate(ON, 40 * 60, 1, 50_00, 400_00))
    told = [named(group(promise(), evening(1, attendance=600)), 1, "A"), named(reckoned, 2, "B")]
    store = stored(tmp_path, told, Terms(rate=50_00, hours_per_week=Decimal(10)))
    time = report(overview(store, ON))["time"]
    assert time == {"hours_per_week": "11.7", "estimated": "9.2", "budget": "10.0"}
    async with running(tmp_path) as (app, _pilot):
        assert f"≈ {time['hours_per_week']} of {time['budget']} h a week · 1.7 h over" in screen_text(app)
        assert "≈≈≈┃╍" in screen_text(app)
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        text = screen_text(app)
        assert f"≈ {time['hours_per_week']} of {time['budget']} h a week" in text
        assert "1.7 h over" in text
        assert f"≈ {time['estimated']} h of them are estimated" in text
        assert "≈≈≈┃╍" in text


async def test_the_quarter_is_added_up_and_the_months_are_plotted(tmp_path):
    entries = [promise(), evening(5, 100_00), evening(200, 70_00), result(2, 900_00), result(100, 10_00)]
    stored(tmp_path, [named(group(*entries), 1, "A")])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        text = screen_text(app)
        assert "spent €100   results   1" in text
        assert "won   €900   cost each €100" in text
        assert "Won − cost · Jun +€800" in text


async def test_accounts_stand_most_urgent_first(tmp_path):
    rich = named(group(promise(), evening(3, 100_00), result(1)), 1, "Rich")
    poor = named(group(promise(), evening(3, 300_00)), 2, "Poor")
    stored(tmp_path, [rich, poor])
    async with running(tmp_path, size=(120, 40)) as (app, _pilot):
        lines = screen_text(app).splitlines()
        poor_line = next(line for line in lines if line.startswith(" Poor"))
        rich_line = next(line for line in lines if line.startswith(" Rich"))
        assert lines.index(poor_line) < lines.index(rich_line)
        assert "−€300 on trial · 1 left €100 to go" in " ".join(poor_line.split())
        assert "+€300 pays" in " ".join(rich_line.split())


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_hostile_names_are_text_at_any_size(tmp_path, size):
    groups = [named(group(promise(), evening(3, 500_00)), n, name) for n, name in enumerate(HOSTILE)]
    stored(tmp_path, groups)
    async with running(tmp_path, size=size) as (app, pilot):
        if size == (120, 40):
            text = screen_text(app)
            for name in HOSTILE[:-1]:
                assert name in text
        for other in [(40, 10), (200, 60), size]:
            await pilot.resize_terminal(*other)
            await settled(pilot)
        assert app.is_running


async def test_a_written_change_is_on_today_after_coming_back(tmp_path):
    store = stored(tmp_path, [named(group(promise(), evening(3, 500_00)), 1, "Breakfast")])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3")
        with store.write("elsewhere") as work:
            work.remove(histories(store)[0].cooperation)
        await press(pilot, "1")
        assert list(app.screen.query_one(DutyList).items) == []


async def test_undo_takes_back_the_newest_step_and_today_shows_it(tmp_path):
    store = stored(tmp_path, [named(group(promise(), evening(3, 500_00)), 1, "Breakfast")])
    with store.write("the deletion of Breakfast") as work:
        work.remove(histories(store)[0].cooperation)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "ctrl+z")
        assert "Undone: the deletion of Breakfast" in screen_text(app)
        assert [duty.name for duty in app.screen.query_one(DutyList).items] == ["Breakfast"]
        await press(pilot, "ctrl+z")
        assert "There is nothing to undo." in screen_text(app)
    assert [one.cooperation.name for one in histories(open_store(tmp_path / "coopitis.sqlite3"))] == [
        "Breakfast"
    ]


async def test_the_areas_answer_to_their_keys_and_to_clicks(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2")
        assert app.current_mode == "board"
        await pilot.click("NavBar", offset=(13, 0))
        await settled(pilot)
        assert app.current_mode == "today"
        assert isinstance(app.screen, TodayScreen)
        assert app.screen.query(TodayBody)


async def test_the_keys_of_the_screen_are_listed(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "question_mark")
        text = screen_text(app)
        assert "Log an evening, call or session" in text
        assert "Keep, drop or automate the one in focus" in text
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_the_palette_offers_every_action_by_name(tmp_path):
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "ctrl+p", *"plan")
        assert "Plan a meetup that lies ahead" in screen_text(app)


async def test_the_day_stands_in_the_corner(tmp_path):
    async with running(tmp_path) as (app, _pilot):
        assert "Tue, Jun 30, 2026" in screen_text(app).splitlines()[0]
        assert ON.isoformat() == "2026-06-30"


async def test_past_midnight_everything_is_as_of_the_new_day(tmp_path):
    stored(tmp_path, [group(promise(), evening(1, attendance=60))])
    day = [ON]
    app = CoopitisApp(tmp_path / "coopitis.sqlite3", lambda: day[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        assert "Tue, Jun 30, 2026" in screen_text(app)
        day[0] = ON + timedelta(days=1)
        await press(pilot, "2", "1")
        assert "Wed, Jul 1, 2026" in screen_text(app)
