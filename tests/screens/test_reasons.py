"""Every advice says why, wherever it is seen; and a pause is said before the evening."""

from dataclasses import replace
from datetime import timedelta

import pytest
from helpers.app import press, running, screen_text, settled, stored
from helpers.demo import DAY, with_demo
from helpers.due import planned
from helpers.entries import ON, decided, evening, group, promise, result
from helpers.evenings import fill

from coopitis.domain.advice import Because
from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms
from coopitis.screens.log.activity_form import WarningLine
from coopitis.store.database import open_store
from coopitis.store.histories import history
from coopitis.store.overview import overview
from coopitis.views.plots import CoursePlot

WEEKLY = [evening(days, 150_00) for days in range(56, 0, -7)]
"""Eight evenings, the first 56 days ago; with a maximum of 300 and a year to ripen the account says pause."""

YEAR = promise(100, 300_00, 365)

PAST = evening(400, 500_00)
"""It is past the overdraft by now."""


def said(app) -> str:
    return " ".join(screen_text(app).split())


async def test_eight_evenings_too_young_to_judge_are_a_pause_from_the_log_to_the_board(tmp_path):
    """1,200 are out, 103.56 of them due; the line is at 80.71. The seventh evening leaves one more."""
    stored(tmp_path, [group(YEAR, *WEEKLY[:-1])], Terms(rate=0))
    day = ON - timedelta(days=7)
    async with running(tmp_path, on=day) as (app, pilot):
        await press(pilot, "l")
        assert "on trial" in said(app)
        assert "too young to judge" not in said(app)
        await fill(pilot, results="0", attendance="2h", expenses="150")
        await press(pilot, "enter")
        assert "‖ pause" in said(app)
        assert "are out and too young to judge" in said(app)
        assert "No further evening until a result comes" in said(app)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2")
        assert "‖ pause" in said(app)
        assert "pause: €1,096 are out and too young to judge" in said(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_pair_of_advice_and_reason_of_the_demo_stands_in_its_list(tmp_path, size):
    with_demo(tmp_path)
    standings = overview(open_store(tmp_path / "coopitis.sqlite3"), DAY).standings
    pairs = {(one.account.advice, one.account.because) for one in standings}
    assert len(pairs) == 8
    wanted = {
        Because.MONEY: "in a year",
        Because.OVERDRAFT: "past the overdraft of",
        Because.FALLEN: "less than a year ago",
        Because.UNRIPE: "are out and too young to judge",
        Because.RESULTS: "in the black",
        Because.WITHIN_OVERDRAFT: "left until the overdraft ends",
        None: "nothing was promised",
    }
    async with running(tmp_path, on=DAY, size=size) as (app, pilot):
        await press(pilot, "3")
        seen = set()
        for _one in standings:
            here = app.screen.rows.item
            account = here.account
            words = said(app)
            if here.estimated:
                assert "estimated" in words
            elif not here.money_until:
                assert f": {_amount(words, wanted[account.because])}" in words
            else:
                assert "then drop" in words
            seen.add((account.advice, account.because))
            await press(pilot, "down")
        assert seen == pairs


def _amount(words: str, reason: str) -> str:
    """The reason as it stands there, whatever its amounts are."""
    place = words.index(reason)
    start = words.rindex(": ", 0, place) + 2
    return words[start : place + len(reason)]


async def test_a_card_says_in_few_words_why(tmp_path):
    with_demo(tmp_path)
    async with running(tmp_path, on=DAY, size=(120, 40)) as (app, pilot):
        await press(pilot, "2")
        above = said(app)
        await press(pilot, "right", "down", "down", "down")
        for few in ("€457 past", "€3,634 fallen", "unripe", "to go"):
            assert few in above + said(app)


async def test_how_far_an_account_has_fallen_is_drawn_and_said(tmp_path):
    with_demo(tmp_path)
    async with running(tmp_path, on=DAY, size=(120, 40)) as (app, pilot):
        await press(pilot, "3", "slash", "text:packaging", "enter", "enter")
        await settled(pilot)
        plot = app.screen.query_one(CoursePlot)
        assert "a year ago +€2,394" in str(plot.border_title)
        assert "€2,394" in screen_text(app)
        assert "less" in said(app)


async def test_the_pause_line_is_drawn_and_said(tmp_path):
    stored(tmp_path, [group(YEAR, *WEEKLY)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "3", "enter")
        await settled(pilot)
        assert "pause at −€81" in str(app.screen.query_one(CoursePlot).border_title)
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "from −€81 on, not only at −€300: €1,096 are too young to judge" in said(app)


async def test_before_the_evening_the_plan_the_preparation_and_today_say_pause(tmp_path):
    waiting = group(YEAR, *WEEKLY, planned(2))
    stored(tmp_path, [waiting], Terms(rate=5_000))
    why = "pause: €1,096 are out and too young to judge"
    async with running(tmp_path) as (app, pilot):
        assert "‖ pause" in said(app)
        await press(pilot, "p")
        assert why in said(app)
        await press(pilot, "escape", "l")
        assert why in said(app)
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        assert "‖ pause · Thu, Jul 2 · €1,096 are out and too young to judge" in said(app)


async def test_the_balance_is_made_of_credits_as_a_pencil_would_write_them(tmp_path):
    checks = promise(400, 900_00), replace(promise(40, 700_00), id="q")
    stored(tmp_path, [group(*checks, result(50), result(45), result(30), evening(60, 100_00))])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "2 × €900 + 1 × €700 − €100 due = +€2,400" in said(app)


async def test_a_compulsory_fee_is_shown_and_not_counted(tmp_path):
    fee = {"fee_per_year": 365_00, "fee_from": ON - timedelta(days=9), "fee_compulsory": True}
    stored(tmp_path, [group(promise(), evening(5, 100_00), **fee)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "3", "enter")
        assert "€10 so far · compulsory: shown, never counted" in said(app)
        assert "−€100" in said(app)


async def test_a_drop_asks_until_when_one_is_a_member_and_undo_takes_both_back(tmp_path):
    fee = {"fee_per_year": 365_00, "fee_from": ON - timedelta(days=9)}
    store = stored(tmp_path, [group(promise(), evening(5, 900_00), **fee)])
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "2", "D")
        assert "Member until" in said(app)
        await fill(pilot, member_until="31.12.")
        await press(pilot, "ctrl+s")
        kept = history(store, "c")
        assert (kept.cooperation.fee_to, kept.decisions[-1].choice) == (
            ON.replace(month=12, day=31),
            Choice.DROP,
        )
        await press(pilot, "ctrl+z")
    gone = history(store, "c")
    assert (gone.cooperation.fee_to, list(gone.decisions)) == (None, [])


async def test_what_only_its_money_speaks_for_is_due_for_a_look_and_says_until_when(tmp_path):
    won = replace(result(350, won=2_000_00, person="Ada"), won_on=ON - timedelta(days=350))
    entries = (promise(380), evening(360, 900_00), won, evening(100, 900_00), decided(370, Choice.KEEP))
    stored(tmp_path, [group(*entries)])
    async with running(tmp_path, size=(120, 40)) as (app, pilot):
        assert "only because of the €2,000" in said(app)
        await press(pilot, "3", "enter")
        assert "only because of the €2,000 of Ada; then drop" in said(app)


WARNED = {
    "dropped": (
        (PAST, decided(5, Choice.DROP)),
        "You dropped this on Jun 25, 2026: this evening counts as Kooperationitis.",
    ),
    "drop is advised": ((PAST,), "The account says drop: an evening here is Kooperationitis."),
    "paused": (WEEKLY, "The account says pause: no evening here until a result comes."),
    "automated": (
        (decided(5, Choice.AUTOMATE),),
        "Since Jun 25, 2026 this is meant to run without your evenings.",
    ),
    "kept anyway": ((PAST, decided(5, Choice.KEEP_ANYWAY, 0, reason="one more try")), ""),
    "on trial": ((evening(7, 100_00),), ""),
}


@pytest.mark.parametrize("name", WARNED)
async def test_before_saving_one_line_says_what_the_evening_goes_against(tmp_path, name):
    entries, warning = WARNED[name]
    stored(tmp_path, [group(YEAR, *entries)], Terms(rate=5_000))
    async with running(tmp_path) as (app, pilot):
        await press(pilot, "l")
        line = app.screen.query_one(WarningLine)
        assert (str(line.content) if line.display else "") == warning
        assert warning in said(app)
