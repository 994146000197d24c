"""The figures a decision was made on, worked out again where nobody wrote them down."""

from dataclasses import replace

from coopitis.domain.account import account
from coopitis.domain.decision import Decision
from coopitis.domain.history import History, in_force, sums
from coopitis.domain.terms import Terms


def with_figures(history: History, terms: Terms) -> History:
    """The history with balance (cents), results and advice of its day at each decision that has none."""
    return replace(history, decisions=[_judged(history, one, terms) for one in history.decisions])


def _judged(history: History, decision: Decision, terms: Terms) -> Decision:
    if decision.advice is not None:
        return decision
    day = decision.date
    check = in_force(history.pre_checks, day)
    figures = account(history.cooperation, sums(history, day), check, terms, day)
    return replace(decision, balance=figures.balance, results=figures.results, advice=figures.advice.value)
