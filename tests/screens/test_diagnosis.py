"""What would cure one, when it was better, and how far the hours of a week reach; all worked out by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.entries import ago, decided, evening, group, promise, result

from coopitis.domain.decision import Choice
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.decide.decide_screen import DecideScreen
from coopitis.screens.diagnosis.diagnosis import CureList, DiagnosisScreen
from coopitis.screens.diagnosis.index_plot import IndexPlot
from coopitis.screens.diagnosis.ranking_list import Line, RankingList
from coopitis.screens.today.today import TodayScreen

HOSTILE = ["[/]", "[red]👩‍👩‍👧 Müßiggang[@click=app.bell]x", "N" * 200]


def named(name: str, history: History) -> History:
    return replace(history, cooperation=replace(history.cooperation, id=name, name=name))


def meetings(*days_ago: int, hours: int = 1, **more):
    """Evenings of so many hours at 50 € each."""
    return [evening(one, attendance=60 * hours, rate=50_00, **more) for one in days_ago]


def lines(app):
    """The screen's lines, with single spaces."""
    return [" ".join(line.split()) for line in screen_text(app).splitlines()]


def infected():
    """300 of 1,000 € were unplanned in A, 100 in B: 40 %.

    A has spent its overdraft of 400: without what is flagged of it 100 of 1,000. Had B's been planned, 300.
    """
    return [
        named("A", group(promise(), *meetings(9, hours=6, planned=False), *meetings(8, hours=2))),
        named("B", group(promise(), *meetings(9, hours=2, planned=False), *meetings(8, hours=2))),
        named("C", group(promise(), *meetings(7, hours=8))),
    ]


async def test_D2_the_index_stands_with_its_parts_its_cures_and_its_course(tmp_path):
    stored(tmp_path, infected())
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "o")
        said = "\n".join(lines(app))
        assert "acute" in said
        assert "€400 unplanned" in said
        assert "−30 drop A → 10%" in said
        assert "−10 plan B → 30%" in said
        assert "Course over 12 months · highest 40%" in said


async def test_D1_time_by_accident_is_seen_in_hours(tmp_path):
    stored(tmp_path, infected())
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        assert any("€400 unplanned · 8.0 h" in line for line in lines(app))


async def test_D4_the_hours_of_a_week_end_at_a_line_in_the_ranking(tmp_path):
    # A euro brings, of 400 at most: B (400 + 800) / (450 + 400) = 1.41, A 1,200 / 900 = 1.33, C 800 / 1,000.
    # Won in the year per hour: A 3,000 € in 10 h, B 900 € in 9 h, C nothing in 12 h. Of the last 28 days they
    # take 8, 4 and 12 hours, that is 2, 1 and 3 a week: 1, 3 and 6 in all; 4 a week end after A.
    told = [
        named("C", group(promise(), *meetings(3, hours=12))),
        named("B", group(promise(), *meetings(3, hours=4), *meetings(200, hours=5), result(60, 900_00))),
        named("A", group(promise(), *meetings(5, hours=8), *meetings(364, hours=2), result(90, 3_000_00))),
    ]
    stored(tmp_path, told, Terms(rate=50_00, hours_per_week=Decimal(4)))
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "o", "tab")
        rows = [item.said if isinstance(item, Line) else item.effort.name for item in ranked(app)]
        assert rows == ["B", "A", "4.0 h a week end here", "Leave out first: C", "C"]
        said = "\n".join(lines(app))
        assert "B 1.41 €100 1.0 1.0" in said
        assert "A 1.33 €300 2.0 3.0" in said
        assert "C 0.80 €0 3.0 6.0" in said
        assert "(€400 + 2 × €400) / (€450 + €400) = 1.41" in said
        assert "6.0 of 4.0 h a week · 2.0 h over" in said


def ranked(app):
    """The rows of the ranking."""
    return list(app.screen.query_one(RankingList).items)


async def test_the_sum_of_what_a_euro_brings_is_that_of_the_line_in_focus(tmp_path):
    # A is new: two results to come, nothing due. B has nothing for 500 of 400 €: 800 / 900 = 0.89.
    told = [named("A", group(promise())), named("B", group(promise(), *meetings(3, hours=10)))]
    stored(tmp_path, told)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "o", "tab")
        assert [item.effort.name for item in ranked(app)] == ["A", "B"]
        assert "(€0 + 2 × €400) / (€0 + €400) = 2.00" in screen_text(app)
        await press(pilot, "down")
        assert "(€0 + 2 × €400) / (€500 + €400) = 0.89" in screen_text(app)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_of_many_groups_the_last_can_be_reached_and_its_sum_is_in_sight(tmp_path, size):
    told = [named(f"G{n:02}", group(promise(), evening(9, n * 10_00))) for n in range(50)]
    stored(tmp_path, told)
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "o", "tab", "end")
        assert any("G49 0.90" in line for line in lines(app))
        assert "(€490 + €400) = 0.90" in screen_text(app)


async def test_what_takes_no_time_now_is_not_what_to_leave_out_first(tmp_path):
    # B brings least but rests; A takes 2 of 1 hour a week.
    told = [
        named("A", group(promise(), *meetings(3, hours=8))),
        named("B", group(promise(), *meetings(60, hours=20))),
    ]
    stored(tmp_path, told, Terms(rate=50_00, hours_per_week=Decimal(1)))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        rows = [item.said if isinstance(item, Line) else item.effort.name for item in ranked(app)]
        assert rows == ["1.0 h a week end here", "Leave out first: A", "A", "B"]


async def test_D4_without_a_budget_or_a_rate_no_line_is_drawn(tmp_path):
    stored(tmp_path, [named("A", group(promise(), *meetings(3)))], Terms(rate=0))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        assert [item.effort.name for item in ranked(app)] == ["A"]
        assert any("no budget set" in line for line in lines(app))


async def test_from_what_was_dropped_one_can_only_stay_away(tmp_path):
    dropped = group(promise(), decided(30, Choice.DROP), *meetings(9, planned=False))
    stored(tmp_path, [named("A", dropped), named("B", group(promise(), *meetings(9)))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        assert any("−50 stay away from A → 0%" in line for line in lines(app))


async def test_the_course_has_a_bar_for_every_month_with_a_figure(tmp_path):
    # 200 days ago all was unplanned, in the last 90 days nothing was.
    stored(tmp_path, [named("A", group(promise(), *meetings(200, planned=False), *meetings(9)))])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o", "tab", "tab")
        plot = app.screen.query_one(IndexPlot)
        assert str(plot.border_title) == "Course over 12 months · highest 100%"
        text = screen_text(app)
        assert "100%" in text
        assert "15%" in text
        assert "█" in text or "▇" in text


async def test_enter_opens_the_page_and_keys_mean_the_line_in_focus(tmp_path):
    stored(tmp_path, infected())
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o", "tab", "down", "enter")
        assert isinstance(app.screen, CooperationPage)
        assert app.screen.cooperation_id == "A"
        await press(pilot, "escape", "end", "d")
        assert isinstance(app.screen, DecideScreen)
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, TodayScreen)


async def test_enter_on_a_line_across_the_ranking_opens_nothing(tmp_path):
    stored(tmp_path, infected(), Terms(rate=50_00, hours_per_week=Decimal("0.5")))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o", "tab", "home", "enter")
        assert isinstance(app.screen, DiagnosisScreen)
        assert app.screen.cooperation_here is None


async def test_nobody_infected_is_told_so(tmp_path):
    stored(tmp_path)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        said = "\n".join(lines(app))
        assert "no evenings to judge yet" in said
        assert "Nothing would lower it." in said
        assert "No group that goes on is checked yet." in said
        await press(pilot, "enter", "tab", "enter", "tab", "enter")
        assert "No evening cost anything yet." in screen_text(app)
        assert isinstance(app.screen, DiagnosisScreen)


async def test_a_click_on_the_index_of_today_opens_it(tmp_path):
    stored(tmp_path, infected())
    async with running(tmp_path) as (app, pilot):
        await pilot.click("#index-figure")
        await settled(pilot)
        assert isinstance(app.screen, DiagnosisScreen)


async def test_what_was_decided_meanwhile_is_shown(tmp_path):
    store = stored(tmp_path, infected())
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        with store.write("elsewhere") as work:
            work.add(decided(0, Choice.DROP), to="A")
        await press(pilot, "enter", "escape")
        assert "stay away from A" in screen_text(app)
        assert [one.cure.cooperation.name for one in app.screen.query_one(CureList).items] == ["A", "B"]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (30, 8)])
async def test_hostile_names_are_text_at_any_size(tmp_path, size):
    # The first two are ill, and to plan one of them is a cure.
    told = [named(name, group(promise(), *meetings(9, planned=n > 1))) for n, name in enumerate(HOSTILE)]
    stored(tmp_path, told)
    async with running(tmp_path, size=size) as (app, pilot):
        await press(pilot, "o", "tab", "down", "down")
        if size[0] >= 80:
            text = screen_text(app)
            assert "plan [/] →" in text
            for name in HOSTILE[:-1]:
                assert name in text
        for other in [(40, 10), (200, 60), size]:
            await pilot.resize_terminal(*other)
            await settled(pilot)
        assert app.is_running


async def test_at_80_by_24_nothing_is_cut(tmp_path):
    stored(tmp_path, infected(), Terms(rate=50_00, hours_per_week=Decimal(4)))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "o")
        # Below the figures lie the plots, and Tab leads to them.
        assert app.screen.query_one("#body").max_scroll_y == app.screen.query_one("#plots").size.height == 11
        await press(pilot, "tab", "tab")
        # Each of the twelve bars has a letter, the newest one today's.
        beginnings = [line.split()[:12] for line in lines(app)]
        letters = [one for one in beginnings if len(one) == 12 and all(len(word) == 1 for word in one)]
        months = letters[0]
        assert months[-1] == ago(0).strftime("%b")[0]
