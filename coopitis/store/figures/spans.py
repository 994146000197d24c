"""Sums over spans of days: by month, over the index window, and the minutes of the time budget."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta

from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, fee_cent_days
from coopitis.domain.overview import Month, Period
from coopitis.domain.rounding import rounded

SPENT = """
    SELECT coalesce(SUM(cost), 0) AS cost, coalesce(SUM(minutes), 0) AS minutes
    FROM activity WHERE done AND date BETWEEN ? AND ?"""
BROUGHT = """
    SELECT COUNT(*) AS results, coalesce(SUM(won), 0) AS won
    FROM result WHERE date BETWEEN ? AND ?"""
SPENT_BY_MONTH = """
    SELECT substr(date, 1, 7), SUM(cost) FROM activity WHERE done AND date BETWEEN ? AND ? GROUP BY 1"""
WON_BY_MONTH = """
    SELECT substr(date, 1, 7), coalesce(SUM(won), 0) FROM result WHERE date BETWEEN ? AND ? GROUP BY 1"""


def minutes(connection: sqlite3.Connection, first: date, last: date) -> int:
    """The minutes of all done activities from `first` to `last`."""
    return int(connection.execute(SPENT, _span(first, last)).fetchone()["minutes"])


def period(
    connection: sqlite3.Connection, cooperations: Iterable[Cooperation], first: date, last: date
) -> Period:
    """Cost with fees, results and value won from `first` to `last`."""
    spent = connection.execute(SPENT, _span(first, last)).fetchone()
    brought = connection.execute(BROUGHT, _span(first, last)).fetchone()
    return Period(_with_fees(spent["cost"], cooperations, first, last), brought["results"], brought["won"])


def months(
    connection: sqlite3.Connection, cooperations: Iterable[Cooperation], on: date, count: int = 12
) -> tuple[Month, ...]:
    """The last calendar months, oldest first; the newest one ends with the day."""
    numbers = range(on.year * 12 + on.month - count, on.year * 12 + on.month)
    span, paying = _span(_first(numbers[0]), on), [one for one in cooperations if one.fee_per_year]
    spent = dict(connection.execute(SPENT_BY_MONTH, span).fetchall())
    won = dict(connection.execute(WON_BY_MONTH, span).fetchall())
    found = []
    for number in numbers:
        first, last = _first(number), min(on, _first(number + 1) - timedelta(days=1))
        name = first.isoformat()[:7]
        found.append(Month(first, _with_fees(spent.get(name, 0), paying, first, last), won.get(name, 0)))
    return tuple(found)


def _first(number: int) -> date:
    """The first day of a month, counted from the year 0."""
    return date(number // 12, number % 12 + 1, 1)


def _with_fees(cost: int, cooperations: Iterable[Cooperation], first: date, last: date) -> int:
    fees = sum(fee_cent_days(one, last, (last - first).days + 1) for one in cooperations)
    return rounded(cost * DAYS_A_YEAR + fees, DAYS_A_YEAR)


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()
