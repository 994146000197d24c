"""What is due: accounts past their overdraft that nobody decided about, and the order of the list."""

from dataclasses import replace

import pytest
from helpers.entries import ON, ago, decided, evening, group, judged, promise

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, is_exhausted, nearest_first, one_of_each
from coopitis.domain.overview import Standing


def standing(spent, decision=None):
    """A maximum of 400 EUR and so much spent without a result."""
    history = group(promise(), evening(9, spent))
    return Standing(history.cooperation, judged(history), None, decision)


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


def test_what_is_nearest_is_on_top_whether_it_lies_behind_or_ahead():
    duties = [Duty(DutyKind.LOG, "c", "A group", ago(days)) for days in (9, 2, -1, 5, -30)]
    assert [duty.date for duty in nearest_first(duties, ON)] == [ago(-1), ago(2), ago(5), ago(9), ago(-30)]


def test_one_line_stands_for_all_of_its_kind_in_its_cooperation():
    first, second, third = (Duty(DutyKind.LOG, "c", "A group", ago(days)) for days in (2, 5, 9))
    other = Duty(DutyKind.LOG, "d", "Another group", ago(3))
    draft = Duty(DutyKind.PRE_CHECK_DRAFT, "c", "A group", ago(3))
    found = one_of_each([first, second, other, third, draft])
    assert found == [replace(first, more=2), other, draft]
