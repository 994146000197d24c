"""What was promised against what came: promise by promise, and for the owner's expectations as a whole."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded


def kept_target(check: PreCheck, account: Account, on: date) -> bool | None:
    """Whether as many results came as were expected, by their day or before it."""
    if check.target is None:
        return None
    if account.results >= check.target:
        return True
    return False if check.until is not None and check.until < on else None


def minutes_per_result(account: Account) -> int | None:
    """The time one result took, None without a result."""
    return rounded(account.minutes, account.results) if account.results else None


def kept_time(check: PreCheck, account: Account) -> bool | None:
    """Whether one result takes at most the time that was expected."""
    return _at_most(minutes_per_result(account), check.minutes_per_result)


def kept_maximum(account: Account) -> bool | None:
    """Whether one result costs at most what it may."""
    return _at_most(account.cost_per_result, account.max_cost)


def kept_worth(account: Account) -> bool | None:
    """Whether it pays, by the account's own word."""
    return {Advice.PAYS: True, Advice.DROP: False}.get(account.advice)


def _at_most(figure: int | None, promised: int | None) -> bool | None:
    return None if figure is None or promised is None else figure <= promised


LEAST = 3
"""So many cooperations must have been checked before the record is shown unasked."""


def is_telling(accounts: Iterable[Account]) -> bool:
    """Whether enough of the accounts expected a cost above 0."""
    return sum(bool(account.expected_cost) for account in accounts) >= LEAST


def track_record(accounts: Iterable[Account]) -> Fraction | None:
    """(1 + results) / (1 + due_cost / expected_cost, summed) over the accounts that expected a cost above 0.

    Below 1 the owner expects too much; None where there is nothing to learn from.
    """
    results, due_by_expectation, learnt = 1, dict[int, int](), False
    for account in accounts:
        if account.expected_cost:
            learnt = True
            results += account.results
            expected = account.expected_cost
            due_by_expectation[expected] = due_by_expectation.get(expected, 0) + account.due_cost
    if not learnt:
        return None
    return results / (1 + sum((Fraction(due, cost) for cost, due in due_by_expectation.items()), Fraction()))
