"""How far the owner's expectations come true."""

from collections.abc import Iterable
from fractions import Fraction

from coopitis.domain.account import Account

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
