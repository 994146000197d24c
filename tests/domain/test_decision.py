"""Which decision is in force."""

from helpers.entries import ago, decided

from coopitis.domain.advice import Advice, Because
from coopitis.domain.decision import ADVICE, REASONS, Choice, newest


def test_a_keep_anyway_holds_until_its_review_date_has_passed():
    """Review 10 days ago: in force 11 and 10 days ago, lapsed 9 days ago."""
    anyway = decided(50, Choice.KEEP_ANYWAY, review_ago=10)
    assert anyway.keeps_anyway_on(ago(11))
    assert anyway.keeps_anyway_on(ago(10))
    assert not anyway.keeps_anyway_on(ago(9))


def test_only_a_keep_anyway_keeps_anyway():
    for choice in set(Choice) - {Choice.KEEP_ANYWAY}:
        assert not decided(50, choice, review_ago=-10).keeps_anyway_on(ago(0))


def test_the_newest_decision_is_in_force():
    old, new = decided(20, Choice.KEEP, row_id=9), decided(10, Choice.DROP, row_id=1)
    assert newest([new, old], ago(0)) is new
    assert newest([new, old], ago(10)) is new
    assert newest([new, old], ago(11)) is old
    assert newest([new, old], ago(21)) is None


def test_of_two_on_one_date_the_one_entered_later_is_newer():
    first, second = decided(10, Choice.KEEP, row_id=1), decided(10, Choice.DROP, row_id=2)
    assert newest([second, first], ago(0)) is second
    assert newest([first, second], ago(0)) is second


def test_every_advice_and_reason_of_today_can_be_kept_with_a_decision():
    assert set(Advice) <= set(ADVICE)
    assert set(Because) <= set(REASONS)
