"""The course of an account: a saw, each evening down, each result up."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.bookkeeping import ledger
from coopitis.domain.history import History
from coopitis.domain.ledger import grounds_on
from coopitis.domain.result import Promises
from coopitis.domain.terms import Terms

POINTS = 120
"""At most so many steps lead from the first day to the last, besides the days on which something happened."""


NEAR = 2
"""So many evenings before the pause line it comes into sight."""


@dataclass(frozen=True, slots=True)
class Point:
    """Balance, overdraft and pause line at the end of a day, in cents; `fallen` is that of the day."""

    date: datetime.date
    balance: int
    overdraft: int
    pause_line: int
    fallen: int = 0


def pause_matters(account: Account) -> bool:
    """Whether the pause line is to be seen: nearer than the overdraft, and reached or soon to be."""
    if account.pause_line is None or account.pause_line == account.overdraft:
        return False
    left = account.evenings_left
    return account.advice is Advice.PAUSE or (left is not None and 0 < left <= NEAR)


def course(history: History, terms: Terms, on: date) -> list[Point]:
    """The points from the first pre-check to the day, oldest first; empty while unchecked."""
    promises = Promises(history.pre_checks)
    if promises.first_day is None:
        return []
    return list(_points(history, promises, terms, _days(history, promises.first_day, on)))


def _days(history: History, first: date, on: date) -> list[date]:
    step = max(1, ceil((on - first).days / POINTS))
    regular = {first + timedelta(days=n) for n in range(0, (on - first).days, step)}
    eventful = {check.date for check in history.pre_checks} | {result.date for result in history.results}
    eventful |= {activity.date for activity in history.activities}
    before = {day - timedelta(days=1) for day in eventful}
    return sorted(day for day in regular | eventful | before | {on} if first <= day <= on)


def _points(history: History, promises: Promises, terms: Terms, days: list[date]) -> Iterator[Point]:
    lines = ledger(history, terms)
    for day in days:
        check = promises.in_force(day)
        if check and check.max_cost:
            one = grounds_on(history.cooperation, lines, check, terms, day)
            yield Point(day, one.balance, one.overdraft, one.pause_line, one.fallen)
