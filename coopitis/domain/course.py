"""The course of an account: a saw, each evening down, each result up."""

import datetime
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from coopitis.domain.account import due_cost
from coopitis.domain.cooperation import fee_cent_days
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.prefix_sums import Ripening, Running
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
    saw = _Saw(history, terms)
    days = _days(history, saw.starts[0], on) if saw.starts else []
    return [point for day in days if (point := saw.point(day))]


def _days(history: History, first: date, on: date) -> list[date]:
    step = max(1, ceil((on - first).days / POINTS))
    regular = {first + timedelta(days=n) for n in range(0, (on - first).days, step)}
    eventful = {check.date for check in history.pre_checks} | {result.date for result in history.results}
    eventful |= {activity.date for activity in history.activities}
    before = {day - timedelta(days=1) for day in eventful}
    return sorted(day for day in regular | eventful | before | {on} if first <= day <= on)


class _Saw:
    """The account's balance on any day, without adding up everything anew for each."""

    def __init__(self, history: History, terms: Terms) -> None:
        self._cooperation, self._terms = history.cooperation, terms
        checks = [check for check in history.pre_checks if check.complete]
        self._checks = sorted(checks, key=lambda check: (check.date, check.entered))
        self.starts = [check.date for check in self._checks]
        done = [activity for activity in history.activities if activity.done]
        self._spent = Ripening((activity.date.toordinal(), activity.cost) for activity in done)
        self._results = Running((result.date.toordinal(), 1) for result in history.results)

    def point(self, day: date) -> Point | None:
        """Balance and overdraft at the end of the day; None while nothing is promised."""
        check = self._in_force(day)
        if check is None or check.max_cost is None:
            return None
        number = day.toordinal()
        ripened = self._spent.ripened(number, check.horizon)
        fee = fee_cent_days(self._cooperation, day)
        due = due_cost(self._spent.cost(number), ripened, check.horizon, fee)
        balance = self._results.up_to(number) * check.max_cost - due
        return Point(day, balance, self._terms.overdraft(check.max_cost))

    def _in_force(self, day: date) -> PreCheck | None:
        begun = bisect_right(self.starts, day)
        return self._checks[begun - 1] if begun else None
