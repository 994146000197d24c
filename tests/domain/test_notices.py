"""The last day to give notice: to stay is a decision, to leave is a letter."""

import pytest
from helpers.entries import ON, ago, decided, group, judged

from coopitis.domain.decision import Choice, newest
from coopitis.domain.duties import DutyKind
from coopitis.domain.overview import Standing
from coopitis.domain.reviews import is_time_for, notice

LAST = ago(-20)


def found(*decisions, last=LAST):
    history = group(*decisions, notice_date=last, fee_per_year=480_00)
    decision = newest(history.decisions, ON)
    return notice(Standing(history.cooperation, judged(history), None, decision))


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
