"""Figures of past decisions, worked out again."""

from dataclasses import replace

from helpers.entries import ago, decided, evening, group, promise, result

from coopitis.domain.deciding import with_figures
from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms


def test_each_decision_gets_the_figures_of_its_own_day():
    """Before day 10: 300 spent, no result, -300 of an overdraft of 400. On day 5: 400 + 400 - 400 = 400."""
    history = group(
        promise(max_cost=400_00),
        evening(20, 300_00),
        evening(8, 100_00),
        result(7),
        result(6),
        decided(10, Choice.KEEP),
        decided(5, Choice.DROP),
    )
    first, second = with_figures(history, Terms()).decisions
    assert (first.balance, first.results, first.advice) == (-300_00, 0, "on_trial")
    assert (second.balance, second.results, second.advice) == (400_00, 2, "pays")


def test_figures_that_were_written_down_stay():
    known = replace(decided(10, Choice.KEEP), balance=1, results=2, advice="pays")
    history = group(promise(), evening(20, 300_00), known)
    assert with_figures(history, Terms()) == history


def test_without_a_pre_check_there_is_no_balance():
    (judged,) = with_figures(group(evening(20, 300_00), decided(10, Choice.KEEP)), Terms()).decisions
    assert (judged.date, judged.balance, judged.results, judged.advice) == (ago(10), None, 0, "unchecked")
