"""The last day to give notice: to stay is a decision, to leave is a letter."""

from datetime import date

import pytest
from helpers.entries import ON, ago, decided, group, judged

from coopitis.domain.decision import Choice, newest
from coopitis.domain.duties import DutyKind
from coopitis.domain.overview import Standing
from coopitis.domain.reviews import is_time_for, notice

LAST = ago(-20)


def found(*decisions, last=LAST, every_year=False):
    facts = {"notice_date": last, "notice_every_year": every_year, "fee_per_year": 480_00}
    history = group(*decisions, **facts)
    decision = newest(history.decisions, ON)
    return notice(Standing(history.cooperation, judged(history), None, decision), ON)


@pytest.mark.parametrize(("ahead", "is_time"), [(31, False), (30, True), (0, True), (-1, False)])
def test_it_is_time_in_the_30_days_before_the_last_one(ahead, is_time):
    duty = found(last=ago(-ahead))
    assert (duty.kind, duty.date, duty.figure) == (DutyKind.NOTICE, ago(-ahead), 480_00)
    assert is_time_for(duty, ON) is is_time


@pytest.mark.parametrize("choice", [Choice.KEEP, Choice.KEEP_ANYWAY, Choice.AUTOMATE])
def test_who_decided_to_stay_in_those_days_is_not_asked_again(choice):
    """The last day is 20 days ahead, so the 30 days began 10 days ago."""
    assert found(decided(11, choice)) is not None
    assert found(decided(10, choice)) is None


def test_who_dropped_it_has_still_to_give_notice():
    assert found(decided(5, Choice.DROP)).kind is DutyKind.CANCEL


def test_without_such_a_day_there_is_nothing_to_do():
    assert found(last=None) is None


@pytest.mark.parametrize(
    ("first", "coming"),
    [
        (date(2020, 7, 20), date(2026, 7, 20)),
        (date(2020, 6, 30), date(2026, 6, 30)),
        (date(2020, 6, 29), date(2027, 6, 29)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2028, 2, 29), date(2028, 2, 29)),
    ],
)
def test_every_year_the_next_such_day_is_the_last_one(first, coming):
    assert found(last=first, every_year=True).date == coming
    assert found(last=first).date == first


def test_who_stayed_this_year_is_asked_again_in_the_next():
    first = ago(-20).replace(year=2020)
    assert found(decided(10, Choice.KEEP), last=first, every_year=True) is None
    assert found(decided(375, Choice.KEEP), last=first, every_year=True).date == ago(-20)
