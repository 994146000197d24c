"""After an upgrade it is told once which groups are judged otherwise, and why."""

import shutil
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from helpers.entries import ON, evening, group, judged, promise, result

from coopitis.domain.advice import Advice, Because
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.upgrade import advice_before
from coopitis.store.database import open_store
from coopitis.store.overview import overview
from coopitis.store.upgrade import judged_otherwise, upgrade_is_told

FIXTURES = Path(__file__).parent.parent / "fixtures"
WEEKLY = [evening(56 - 7 * week, 150_00) for week in range(8)]
GOOD_YEAR = [*(result(800 - n) for n in range(14)), evening(790, 2_200_00), evening(1, 1_560_00)]
RAISED = [promise(500, 250_00), *(result(400 - n) for n in range(5)), evening(300, 1_500_00)]

EARNED = [evening(5, 900_00), result(4, 950_00)]


@pytest.mark.parametrize(
    ("entries", "before", "now", "because"),
    [
        ([promise(400, 300_00, 365), *WEEKLY], Advice.ON_TRIAL, Advice.PAUSE, Because.UNRIPE),
        ([promise(900, 300_00), *GOOD_YEAR], Advice.PAYS, Advice.DROP, Because.FALLEN),
        ([*RAISED, promise(10, 2_000_00)], Advice.PAYS, Advice.ON_TRIAL, Because.WITHIN_OVERDRAFT),
        ([promise(400, 300_00), *EARNED], Advice.ON_TRIAL, Advice.PAYS, Because.MONEY),
        ([promise(400, 300_00), evening(5, 300_00)], Advice.DROP, Advice.DROP, Because.OVERDRAFT),
        ([evening(5, 300_00)], Advice.UNCHECKED, Advice.UNCHECKED, None),
    ],
)
def test_the_earlier_rule_is_remembered(entries, before, now, because):
    account = judged(group(*entries))
    assert (advice_before(account), account.advice, account.because) == (before, now, because)


@pytest.fixture
def upgraded(tmp_path):
    """The database of an earlier program, opened for the first time."""
    return open_store(Path(shutil.copy(FIXTURES / "0001.sqlite3", tmp_path / "coopitis.sqlite3")))


def test_what_the_earlier_program_said_of_its_own_database_is_said_again(upgraded):
    everything = overview(upgraded, date(2026, 11, 23)).standings
    said = Counter(advice_before(one.account) for one in everything)
    assert said == {"pays": 2, "drop": 3, "on_trial": 4, "unchecked": 3}


def test_those_that_are_judged_otherwise_are_told_until_it_was_said(upgraded):
    with upgraded.write() as work:
        work.add(Cooperation("c", "Table"))
        for one in (promise(400, 300_00, 365), *WEEKLY):
            work.add(replace(one, id=""), to="c")
    everything = overview(upgraded, ON)
    (told,) = [one for one in judged_otherwise(upgraded, everything) if one.standing.cooperation.id == "c"]
    assert (told.before, told.standing.account.advice) == (Advice.ON_TRIAL, Advice.PAUSE)
    assert len(judged_otherwise(upgraded, everything)) < len(everything.standings)
    upgrade_is_told(upgraded)
    assert judged_otherwise(open_store(upgraded.path), everything) == []


def test_where_nothing_was_upgraded_nothing_is_told(store):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        for one in (promise(400, 300_00, 365), *WEEKLY):
            work.add(replace(one, id=""), to="c")
    everything = overview(store, ON)
    assert everything.standings[0].account.advice is Advice.PAUSE
    assert judged_otherwise(store, everything) == []
    upgrade_is_told(store)
