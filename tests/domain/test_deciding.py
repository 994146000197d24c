"""From where a cooperation stands to a decision about it."""

import pytest
from helpers.entries import ON, ago, decided, evening, group, judged, promise, result

from coopitis.domain.advice import Advice, Because
from coopitis.domain.deciding import decide, disagrees, may_take_up, suggested, urgency
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Standing

PAYING = (promise(), evening(9, 100_00), result(3))
"""A result of 400 for 100: +300."""

ON_TRIAL = (promise(), evening(9, 100_00))
"""-100 of 400."""

EXHAUSTED = (promise(), evening(9, 500_00))
"""-500 of 400."""


def standing(*entries, choice: Choice | None = None, **cooperation) -> Standing:
    history = group(*entries, **cooperation)
    decision = None if choice is None else decided(1, choice)
    return Standing(history.cooperation, judged(history), None, decision)


def test_a_decision_remembers_the_figures_of_its_day():
    """500 spent, one result of 400: -100; the account is on trial."""
    here = standing(*EXHAUSTED, result(3))
    assert decide(here, Choice.DROP, ON, "no time") == Decision(
        "",
        ON,
        Choice.DROP,
        "no time",
        balance=-100_00,
        results=1,
        advice=Advice.ON_TRIAL,
        because=Because.WITHIN_OVERDRAFT,
    )


def test_a_decision_about_an_unchecked_one_has_no_balance():
    made = decide(standing(evening(9, 100_00)), Choice.KEEP, ON)
    assert (made.balance, made.results, made.advice) == (None, 0, Advice.UNCHECKED)


def test_only_a_keep_anyway_has_a_review_date():
    here = standing(*EXHAUSTED)
    assert decide(here, Choice.KEEP_ANYWAY, ON, "friends", ago(-90)).review == ago(-90)
    assert decide(here, Choice.KEEP, ON, "friends", ago(-90)).review is None


@pytest.mark.parametrize(
    ("entries", "contradicted"),
    [
        (PAYING, {Choice.DROP}),
        (ON_TRIAL, set()),
        (EXHAUSTED, {Choice.KEEP, Choice.KEEP_ANYWAY}),
        ((evening(9, 100_00),), set()),
    ],
)
def test_advice_and_decision_disagree_where_one_says_go_on_and_the_other_leave(entries, contradicted):
    assert {choice for choice in Choice if disagrees(standing(*entries, choice=choice))} == contradicted


def test_the_account_suggests_to_keep_what_pays_and_to_drop_what_does_not():
    assert suggested(standing(*PAYING)) is Choice.KEEP
    assert suggested(standing(*EXHAUSTED, choice=Choice.KEEP)) is Choice.DROP


def test_on_trial_and_unchecked_nothing_new_is_suggested():
    assert suggested(standing(*ON_TRIAL)) is Choice.UNDECIDED
    assert suggested(standing(*ON_TRIAL, choice=Choice.KEEP)) is Choice.KEEP
    assert suggested(standing(evening(9, 100_00))) is Choice.UNDECIDED


def test_what_cannot_be_measured_is_automated():
    assert suggested(standing(evening(9, 100_00), measurable=False)) is Choice.AUTOMATE


def test_R10_what_was_dropped_is_taken_up_only_after_a_newer_complete_pre_check():
    dropped = decided(9, Choice.DROP, row_id=5)
    assert not may_take_up(dropped, None)
    assert not may_take_up(dropped, promise(10, row_id=9))
    assert not may_take_up(dropped, promise(9, row_id=4))
    assert may_take_up(dropped, promise(9, row_id=6))
    assert may_take_up(dropped, promise(8, row_id=1))


def test_what_was_not_dropped_may_go_anywhere():
    assert may_take_up(None, None)
    assert may_take_up(decided(9, Choice.AUTOMATE), None)


def test_contradictions_are_the_most_urgent_then_the_deepest_in_the_red():
    kept = standing(*EXHAUSTED, choice=Choice.KEEP)
    deeper = standing(*EXHAUSTED, evening(5, 50_00))
    unchecked = standing(evening(9, 9_000_00))
    trial, paying = standing(*ON_TRIAL), standing(*PAYING)
    mixed = [unchecked, paying, deeper, trial, kept]
    assert sorted(mixed, key=urgency) == [kept, deeper, trial, paying, unchecked]
