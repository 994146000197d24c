"""Which promises of a pre-check were kept so far: yes, no, or None while that is open."""

from datetime import date

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
