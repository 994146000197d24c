"""The course of an account: a saw, each evening down, each result up."""

import datetime
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from coopitis.domain.account import account
from coopitis.domain.history import History, in_force, sums
from coopitis.domain.terms import Terms

POINTS = 120
"""At most so many steps lead from the first day to the last, besides the days on which something happened."""


@dataclass(frozen=True, slots=True)
class Point:
    """Balance and overdraft at the end of a day, in cents."""

    date: datetime.date
    balance: int
    overdraft: int


def course(history: History, terms: Terms, on: date) -> list[Point]:
    """Balance and overdraft from the first pre-check to the day, oldest first; empty while unchecked."""
    starts = [check.date for check in history.pre_checks if check.complete]
    if not starts:
        return []
    return [point for day in _days(history, min(starts), on) if (point := _point(history, terms, day))]


def _days(history: History, first: date, on: date) -> list[date]:
    step = max(1, ceil((on - first).days / POINTS))
    regular = {first + timedelta(days=n) for n in range(0, (on - first).days, step)}
    eventful = {check.date for check in history.pre_checks} | {result.date for result in history.results}
    eventful |= {activity.date for activity in history.activities}
    before = {day - timedelta(days=1) for day in eventful}
    return sorted(day for day in regular | eventful | before | {on} if first <= day <= on)


def _point(history: History, terms: Terms, day: date) -> Point | None:
    check = in_force(history.pre_checks, day)
    figures = account(history.cooperation, sums(history, day), check, terms, day)
    if figures.balance is None or figures.overdraft is None:
        return None
    return Point(day, figures.balance, figures.overdraft)
