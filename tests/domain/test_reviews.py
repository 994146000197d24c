"""When a cooperation is to be looked at again, and which of several reasons is the one to say."""

from dataclasses import replace

import pytest
from helpers.entries import ON, ago, decided, evening, group, judged, promise

from coopitis.domain.decision import Choice, newest
from coopitis.domain.duties import DutyKind
from coopitis.domain.history import in_force
from coopitis.domain.overview import Standing
from coopitis.domain.reviews import judgement, reviews
from coopitis.domain.terms import Terms

TERMS = Terms(review_every_days=90)


def standing(*entries, **cooperation) -> Standing:
    history = group(*entries, **cooperation)
    last = max((one.date for one in history.activities), default=None)
    return Standing(
        history.cooperation,
        judged(history),
        in_force(history.pre_checks, ON),
        newest(history.decisions, ON),
        last,
    )


def due(*entries, first=None, **cooperation):
    found = judgement(standing(*entries, **cooperation), TERMS, first, ON)
    return None if found is None else (found.kind, found.date)


@pytest.mark.parametrize(("days", "is_due"), [(89, False), (90, True), (200, True)])
def test_a_cooperation_is_looked_at_every_90_days_after_the_last_decision(days, is_due):
    expected = (DutyKind.REVIEW, ago(days - 90)) if is_due else None
    assert due(promise(400), evening(3), decided(days, Choice.KEEP)) == expected


def test_a_new_complete_pre_check_is_a_look_too():
    assert due(promise(10), evening(3), decided(200, Choice.KEEP)) is None
    draft = promise(10, complete=False)
    assert due(draft, evening(3), decided(200, Choice.KEEP)) == (DutyKind.REVIEW, ago(110))


def test_an_interval_of_its_own_goes_before_the_common_one():
    kept = decided(40, Choice.KEEP)
    assert due(promise(400), kept) is None
    assert due(promise(400), kept, review_every_days=30) == (DutyKind.REVIEW, ago(10))
    assert due(promise(400), decided(100, Choice.KEEP), review_every_days=365) is None


def test_what_was_never_looked_at_is_due_so_long_after_its_first_evening():
    assert due(evening(91), evening(3), first=ago(91)) == (DutyKind.REVIEW, ago(1))
    assert due(evening(80), evening(3), first=ago(80)) is None


def test_what_neither_met_nor_was_decided_about_is_left_in_peace():
    assert due(promise(400)) is None
    assert due() is None


def test_a_keep_anyway_is_reviewed_on_its_own_day_and_on_no_other():
    """Made 200 days ago: the interval of 90 days does not count."""
    anyway = decided(200, Choice.KEEP_ANYWAY, review_ago=-1, reason="friends")
    assert due(promise(400), evening(3), anyway) is None
    assert due(promise(400), evening(3), replace(anyway, review=ON)) == (DutyKind.REVIEW_ANYWAY, ON)


def test_the_target_day_calls_for_a_review_until_one_decides_after_it():
    check = promise(300, until=ago(5), target=4)
    assert due(check, evening(30), decided(60, Choice.KEEP)) == (DutyKind.REVIEW_TARGET, ago(5))
    assert due(check, evening(30), decided(5, Choice.KEEP)) is None
    assert due(promise(50, until=ago(-1)), evening(30)) is None


def test_the_target_duty_says_how_many_results_came_of_how_many():
    found = judgement(standing(promise(300, until=ago(5), target=4), evening(30)), TERMS, None, ON)
    assert (found.count, found.total) == (0, 4)


def test_what_was_dropped_is_not_reviewed():
    assert due(promise(400, until=ago(5)), evening(300), decided(200, Choice.DROP)) is None
    assert list(reviews(standing(promise(), decided(200, Choice.DROP)), TERMS, None, ON)) == []


def test_an_exhausted_account_is_decided_about_at_once_rather_than_reviewed():
    """-500 of 400; kept when it still paid, 100 days ago."""
    spent = (promise(400, until=ago(5)), evening(9, 500_00), decided(100, Choice.KEEP, advice="pays"))
    found = judgement(standing(*spent), TERMS, None, ON)
    assert (found.kind, found.date, found.figure) == (DutyKind.DECIDE, ago(9), -500_00)


def test_the_review_that_was_agreed_on_goes_before_the_exhausted_account():
    anyway = decided(50, Choice.KEEP_ANYWAY, review_ago=10, reason="friends")
    assert due(promise(), evening(60, 500_00), anyway) == (DutyKind.REVIEW_ANYWAY, ago(10))


def test_reviews_ahead_are_known_too():
    """For what comes next: 90 days after the decision, and the day of the promise."""
    ahead = reviews(standing(promise(300, until=ago(-20)), decided(60, Choice.KEEP)), TERMS, None, ON)
    assert [(one.kind, one.date) for one in ahead] == [
        (DutyKind.REVIEW_TARGET, ago(-20)),
        (DutyKind.REVIEW, ago(-30)),
    ]
