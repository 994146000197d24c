"""On the days where something begins or ends to count, SQL and the domain agree to the cent."""

import shutil
from datetime import date, timedelta

import pytest
from helpers import oracle
from helpers.crowded import crowd

from coopitis.domain.advice import Advice, Because
from coopitis.domain.decision import newest
from coopitis.domain.history import in_force
from coopitis.domain.overview import course_days
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import hours_per_week
from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.overview import index_by_month, overview

ON = date(2028, 3, 1)
"""The day after a leap day."""

TERMS = Terms()


@pytest.fixture(scope="module")
def store(blank, tmp_path_factory):
    path = tmp_path_factory.mktemp("crowded") / blank.name
    shutil.copy2(blank, path)
    crowded = open_store(path)
    crowd(crowded, ON, 250)
    yield crowded
    crowded.close()


@pytest.fixture(scope="module")
def told(store):
    return histories(store)


def test_every_account_promise_and_decision_is_the_domains(store, told):
    for seen, one in zip(overview(store, ON).standings, told, strict=True):
        assert seen.account == oracle.judged(one, ON, TERMS), one
        assert seen.check == in_force(one.pre_checks, ON)
        assert seen.decision == newest(one.decisions, ON)


def test_the_crowd_stands_in_every_way_an_account_can_stand(store, told):
    accounts = [one.account for one in overview(store, ON).standings]
    assert {one.advice for one in accounts} == set(Advice)
    assert {one.because for one in accounts} == {None, *Because} - {Because.FALLEN}


def test_every_symptom_is_the_domains(store, told):
    spent = [shown for one in told for shown in oracle.diagnosed(one, TERMS)]
    days = course_days(ON)
    assert overview(store, ON).index == oracle.index(spent, ON)
    assert index_by_month(store, ON) == [oracle.index(spent, day) for day in days]
    assert 0 < oracle.index(spent, ON).past_overdraft < oracle.index(spent, ON).cost


def test_the_time_budget_takes_28_days(store, told):
    since = ON - timedelta(days=27)
    done = [one for history in told for one in history.activities if one.done]
    minutes = sum(one.minutes for one in done if since <= one.date <= ON)
    assert overview(store, ON).hours_per_week == hours_per_week(minutes)
