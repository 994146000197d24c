"""What is due: accounts past their overdraft that nobody decided about."""

import pytest
from helpers.entries import ON, ago, decided, evening, group, judged, promise

from coopitis.domain.account import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, exhausted, is_exhausted, newest_first
from coopitis.domain.overview import Standing


def standing(spent, decision=None, last_activity=None):
    """A maximum of 400 EUR and so much spent without a result."""
    history = group(promise(), evening(9, spent))
    return Standing(history.cooperation, judged(history), None, decision, last_activity)


def test_an_account_past_its_overdraft_waits_for_a_decision():
    """-400 of 400 is past it, -399.99 is not."""
    assert is_exhausted(standing(400_00), ON)
    assert not is_exhausted(standing(399_99), ON)


@pytest.mark.parametrize(
    ("choice", "advice", "waits"),
    [
        (Choice.UNDECIDED, Advice.DROP, True),
        (Choice.KEEP, Advice.PAYS, True),  # it paid when it was kept
        (Choice.KEEP, Advice.DROP, False),  # kept in the face of the advice
        (Choice.AUTOMATE, Advice.PAYS, False),
        (Choice.DROP, Advice.PAYS, False),
    ],
)
def test_what_was_decided_in_the_face_of_it_waits_no_more(choice, advice, waits):
    assert is_exhausted(standing(500_00, decided(5, choice, advice=advice)), ON) is waits


def test_a_keep_anyway_waits_again_once_its_review_date_has_passed():
    anyway = standing(500_00, decided(50, Choice.KEEP_ANYWAY, review_ago=10))
    assert not is_exhausted(anyway, ago(10))
    assert is_exhausted(anyway, ago(9))


def test_the_duty_to_decide_names_the_balance_and_the_last_evening():
    standings = [standing(500_00, last_activity=ago(9)), standing(100_00), standing(600_00)]
    assert exhausted(standings, ON) == [
        Duty(DutyKind.DECIDE, "c", "A group", ago(9), figure=-500_00),
        Duty(DutyKind.DECIDE, "c", "A group", ON, figure=-600_00),
    ]


def test_the_newest_duty_is_on_top():
    duties = [Duty(DutyKind.LOG, "c", "A group", ago(days)) for days in (9, 2, 5)]
    assert [duty.date for duty in newest_first(duties)] == [ago(2), ago(5), ago(9)]
