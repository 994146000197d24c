"""On the days where something begins or ends to count, SQL and the domain agree to the cent."""

import shutil
from datetime import date, timedelta

import pytest
from helpers.crowded import crowd
from helpers.entries import judged

from coopitis.domain.decision import newest
from coopitis.domain.history import in_force, sums
from coopitis.domain.index import diagnose, index
from coopitis.domain.overview import course_days
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import hours_per_week
from coopitis.store.database import open_store
from coopitis.store.figures.sums import known
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


def test_every_sum_is_the_domains(store, told):
    with store.figures() as connection:
        assert [one.sums for one in known(connection, ON)] == [sums(one, ON) for one in told]


def test_every_account_promise_and_decision_is_the_domains(store, told):
    for seen, one in zip(overview(store, ON).standings, told, strict=True):
        assert seen.account == judged(one, ON, TERMS), one
        assert seen.check == in_force(one.pre_checks, ON)
        assert seen.decision == newest(one.decisions, ON)


def test_the_crowd_stands_in_every_way_an_account_can_stand(store, told):
    accounts = [one.account for one in overview(store, ON).standings]
    assert {one.advice.value for one in accounts} == {"pays", "on_trial", "drop", "unchecked"}
    assert sum(one.won > one.total_cost and one.advice.value == "on_trial" for one in accounts) > 2


def test_every_symptom_is_the_domains(store, told):
    spent = [diagnose(one, activity, TERMS) for one in told for activity in one.activities if activity.done]
    days = course_days(ON)
    assert overview(store, ON).index == index(spent, ON)
    assert index_by_month(store, ON) == [index(spent, day) for day in days]
    assert 0 < index(spent, ON).past_overdraft < index(spent, ON).cost


def test_the_time_budget_takes_28_days(store, told):
    since = ON - timedelta(days=27)
    done = [one for history in told for one in history.activities if one.done]
    minutes = sum(one.minutes for one in done if since <= one.date <= ON)
    assert overview(store, ON).hours_per_week == hours_per_week(minutes)
