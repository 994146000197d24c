"""Sums over spans of days: by month, over the index window, and the minutes of the time budget."""

import sqlite3
from collections.abc import Iterable
from datetime import date, timedelta

from coopitis.domain.cooperation import Cooperation
from coopitis.domain.fee import DAYS_A_YEAR, fee_cent_days
from coopitis.domain.overview import Month, Period
from coopitis.domain.rounding import rounded

SPENT = """
    SELECT coalesce(SUM(cost), 0) AS cost, coalesce(SUM(minutes), 0) AS minutes
    FROM activity WHERE done AND date BETWEEN ? AND ?"""
BROUGHT = """
    SELECT COUNT(*) AS results, coalesce(SUM(won), 0) AS won
    FROM result WHERE date BETWEEN ? AND ?"""


def minutes(connection: sqlite3.Connection, first: date, last: date) -> int:
    """The minutes of all done activities from `first` to `last`."""
    return int(connection.execute(SPENT, _span(first, last)).fetchone()["minutes"])


def period(
    connection: sqlite3.Connection, cooperations: Iterable[Cooperation], first: date, last: date
) -> Period:
    """Cost with fees, results and value won from `first` to `last`."""
    spent = connection.execute(SPENT, _span(first, last)).fetchone()
    brought = connection.execute(BROUGHT, _span(first, last)).fetchone()
    fees = sum(fee_cent_days(one, last, (last - first).days + 1) for one in cooperations)
    cost = rounded(spent["cost"] * DAYS_A_YEAR + fees, DAYS_A_YEAR)
    return Period(cost, brought["results"], brought["won"])


def months(
    connection: sqlite3.Connection, cooperations: list[Cooperation], on: date, count: int = 12
) -> tuple[Month, ...]:
    """The last calendar months, oldest first; the newest one ends with the day."""
    found = []
    for number in range(on.year * 12 + on.month - count, on.year * 12 + on.month):
        first = date(number // 12, number % 12 + 1, 1)
        following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
        spent = period(connection, cooperations, first, min(on, following - timedelta(days=1)))
        found.append(Month(first, spent.cost, spent.won))
    return tuple(found)


def _span(first: date, last: date) -> tuple[str, str]:
    return first.isoformat(), last.isoformat()
