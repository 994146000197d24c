"""The first start after an upgrade tells once which groups are judged otherwise, and why."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from helpers.app import press, running, screen_text, stored
from helpers.entries import evening, group, promise, result

from coopitis.domain.cooperation import Cooperation
from coopitis.language import choose
from coopitis.screens.cooperation.cooperation_page import CooperationPage
from coopitis.screens.judged_anew import JudgedAnewScreen
from coopitis.screens.today.today import TodayScreen
from coopitis.store.database import open_store

FIXTURES = Path(__file__).parent.parent / "fixtures"
LATER = date(2026, 12, 13)
"""By this day one group of the old database was on trial and is to pause now."""

UNCHANGED = date(2026, 11, 23)
"""On this day the earlier rule and the one of today say the same of all of them."""

WEEKLY = [promise(400, 300_00, 365), *(evening(56 - 7 * week, 150_00) for week in range(8))]
GOOD_YEAR = [*(result(800 - n) for n in range(14)), evening(790, 2_200_00), evening(1, 1_560_00)]
EARNED = [promise(400, 300_00), evening(5, 900_00), result(4, 950_00)]
RAISED = [promise(500, 250_00), *(result(400 - n) for n in range(5)), evening(300, 1_500_00)]


@pytest.fixture
def upgraded(tmp_path) -> Path:
    """The folder with the database of an earlier program, which nobody has opened since."""
    shutil.copy(FIXTURES / "0001.sqlite3", tmp_path / "coopitis.sqlite3")
    return tmp_path


def adding(folder: Path, **groups: list) -> None:
    """These groups too, in the old database."""
    store = open_store(folder / "coopitis.sqlite3")
    with store.write() as work:
        for name, entries in groups.items():
            work.add(Cooperation(name, name))
            for one in entries:
                work.add(replace(one, id=""), to=name)
    store.close()


def lines(app) -> list[str]:
    """The screen's lines, with single spaces."""
    return [" ".join(line.strip("▍ ").split()) for line in screen_text(app).splitlines()]


async def test_it_is_told_once_with_what_was_advised_and_what_is_now(upgraded):
    async with running(upgraded, on=LATER) as (app, pilot):
        assert isinstance(app.screen, JudgedAnewScreen)
        told = lines(app)
        assert told[0] == "1 group is judged otherwise"
        assert "Working Group Supply Chain Law was: on trial · now: pause" in told
        assert any("because: €" in line and "are out and too young to judge" in line for line in told)
        await press(pilot, "escape")
        assert isinstance(app.screen, TodayScreen)
    async with running(upgraded, on=LATER) as (app, _pilot):
        assert isinstance(app.screen, TodayScreen)


async def test_enter_opens_the_page_of_the_group(upgraded):
    async with running(upgraded, on=LATER) as (app, pilot):
        await press(pilot, "enter")
        assert isinstance(app.screen, CooperationPage)
        assert "Working Group Supply Chain Law" in lines(app)[0]
        await press(pilot, "escape")
        assert isinstance(app.screen, JudgedAnewScreen)
        assert "Working Group Supply Chain Law was: on trial · now: pause" in lines(app)


async def test_where_no_group_is_judged_otherwise_nothing_is_told_then_or_later(upgraded):
    for on in (UNCHANGED, LATER):
        async with running(upgraded, on=on) as (app, _pilot):
            assert isinstance(app.screen, TodayScreen)


async def test_where_nothing_was_upgraded_nothing_is_told(tmp_path):
    stored(tmp_path, [group(*WEEKLY)])
    async with running(tmp_path) as (app, _pilot):
        assert isinstance(app.screen, TodayScreen)


@pytest.mark.parametrize(
    ("entries", "advices", "why"),
    [
        (WEEKLY, "was: on trial · now: pause", "because: €1,096 are out and too young to judge"),
        (
            [promise(900, 300_00), *GOOD_YEAR],
            "was: pays · now: drop",
            "because: €1,560 less than a year ago",
        ),
        (EARNED, "was: on trial · now: pays", "because: €950 won on €900 in a year"),
        (
            [*RAISED, promise(10, 2_000_00)],
            "was: pays · now: on trial",
            "because: €1,750 left until the overdraft ends; a result counts what one might cost when it came",
        ),
    ],
    ids=["pause", "fallen", "money", "credits"],
)
async def test_every_reason_is_said(upgraded, entries, advices, why):
    adding(upgraded, **{"[/] Tisch": entries})
    async with running(upgraded, size=(120, 40)) as (app, _pilot):
        assert f"[/] Tisch {advices}" in lines(app)
        assert why in lines(app)


async def test_it_is_told_in_german(upgraded):
    choose("de", {})
    async with running(upgraded, on=LATER) as (app, _pilot):
        assert lines(app)[0] == "1 Gruppe wird anders beurteilt"
        assert "Working Group Supply Chain Law vorher: auf Probe · jetzt: Pause" in lines(app)
