"""What is known of every cooperation as of a day, and its sums over spans of days, from the ledgers."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, timedelta
from typing import TypeVar

from coopitis.domain.account import RECENT, cost_with_fee
from coopitis.domain.cooperation import Cooperation, fee_cent_days
from coopitis.domain.decision import Decision
from coopitis.domain.index import Index, window
from coopitis.domain.overview import Known, Month, Period
from coopitis.domain.pre_check import PreCheck
from coopitis.store.figures.ledgers import KeptLines
from coopitis.store.rows import entry, whole

NEWEST = """
    SELECT x.* FROM cooperation AS o JOIN {table} AS x ON x.id = (
        SELECT id FROM {table} WHERE cooperation_id = o.id AND {condition} AND date <= :on
        ORDER BY date DESC, id DESC LIMIT 1
    )"""
CHECKED = NEWEST.format(table="pre_check", condition="complete")
DECIDED = NEWEST.format(table="decision", condition="TRUE")

COST = f"""
    SELECT n.cost FROM activity AS n
    WHERE n.cooperation_id = o.id AND n.done AND n.date <= :on
    ORDER BY n.date DESC, n.id DESC LIMIT {RECENT}"""
COOPERATIONS = f"""
    SELECT o.*, (SELECT COUNT(*) FROM ({COST})) AS recent_activities,
           (SELECT coalesce(SUM(cost), 0) FROM ({COST})) AS recent_cost,
           (SELECT MIN(date) FROM activity AS n
            WHERE n.cooperation_id = o.id AND n.done AND n.date >= o.estimate_date) AS begun
    FROM cooperation AS o ORDER BY o.id"""

E = TypeVar("E", PreCheck, Decision)


def known(connection: sqlite3.Connection, on: date) -> list[Known]:
    """Every cooperation in the order it was entered, as of the end of the day."""
    until = {"on": on.isoformat()}
    checks = _by_owner(connection.execute(CHECKED, until), PreCheck)
    decisions = _by_owner(connection.execute(DECIDED, until), Decision)
    return [
        Known(
            cooperation=entry(Cooperation, row),
            lines=KeptLines(connection, row["id"]),
            recent=(row["recent_activities"], row["recent_cost"]),
            check=checks.get(row["id"]),
            decision=decisions.get(row["id"]),
            begun=date.fromisoformat(row["begun"]) if row["begun"] else None,
        )
        for row in connection.execute(COOPERATIONS, until).fetchall()
    ]


def _by_owner(rows: sqlite3.Cursor, kind: type[E]) -> dict[int, E]:
    return {row["cooperation_id"]: entry(kind, row) for row in rows}


ADDED_UP = ("minutes", "unplanned_minutes", "results", "won", *(field.name for field in fields(Index)))
"""What is added up over the cooperations; all of it stays far inside 64 bits."""

TOTALS = f"""
    WITH wanted (day) AS (VALUES {{days}})
    SELECT w.day, {", ".join(f"coalesce(SUM(l.{name}), 0) AS {name}" for name in ADDED_UP)}
    FROM wanted AS w CROSS JOIN cooperation AS o
    LEFT JOIN ledger AS l ON l.cooperation_id = o.id AND l.day = (
        SELECT MAX(day) FROM ledger WHERE cooperation_id = o.id AND day <= w.day
    )
    GROUP BY w.day"""

Totals = Mapping[str, int]


Span = tuple[date, date]
"""The first day and the last one."""


class Spans:
    """What all cooperations together add up to in some spans of days."""

    def __init__(self, connection: sqlite3.Connection, spans: Iterable[Span]) -> None:
        """Only these spans, or what lies between their borders, can be asked for."""
        days = sorted({one for first, last in spans for one in (first.toordinal() - 1, last.toordinal())})
        query = TOTALS.format(days=", ".join("(?)" for _ in days))
        rows = connection.execute(query, days).fetchall()
        self._until = {row["day"]: {name: whole(row[name]) for name in ADDED_UP} for row in rows}

    def of(self, span: Span) -> Totals:
        """The sums of one span."""
        start, end = self._until.get(span[0].toordinal() - 1), self._until.get(span[1].toordinal())
        return {name: (end[name] if end else 0) - (start[name] if start else 0) for name in ADDED_UP}

    def index(self, on: date) -> Index:
        """The index of the days that end with that one."""
        sums = self.of((window(on), on))
        return Index(**{field.name: sums[field.name] for field in fields(Index)})

    def period(self, cooperations: Iterable[Cooperation], span: Span) -> Period:
        """Cost with fees, results and value won."""
        sums = self.of(span)
        return Period(_with_fees(sums["cost"], cooperations, span), sums["results"], sums["won"])

    def month(self, cooperations: Iterable[Cooperation], span: Span) -> Month:
        """Cost with fees and value won of a calendar month."""
        sums = self.of(span)
        return Month(span[0], _with_fees(sums["cost"], cooperations, span), sums["won"])


def last_days(on: date, days: int) -> Span:
    """The span of so many days that ends with that one."""
    return on - timedelta(days=days - 1), on


def last_months(on: date, count: int = 12) -> list[Span]:
    """The last calendar months, oldest first; the newest one ends with the day."""
    numbers = range(on.year * 12 + on.month - count, on.year * 12 + on.month)
    return [(_first(number), min(on, _first(number + 1) - timedelta(days=1))) for number in numbers]


def _first(number: int) -> date:
    """The first day of a month, counted from the year 0."""
    return date(number // 12, number % 12 + 1, 1)


def _with_fees(cost: int, cooperations: Iterable[Cooperation], span: Span) -> int:
    first, last = span
    return cost_with_fee(cost, sum(fee_cent_days(one, last, (last - first).days + 1) for one in cooperations))
