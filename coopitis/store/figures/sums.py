"""Sums that may outgrow the 64 bits of SQLite: added up in two parts there, put together here."""

import sqlite3
from datetime import date
from typing import Any

from coopitis.domain.account import RECENT, YEAR, Sums
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.overview import Known
from coopitis.domain.pre_check import PreCheck
from coopitis.store.rows import E, columns, entry

PART = 10**9


def in_parts(expression: str) -> str:
    """SQL for the exact sum of whole numbers from 0 up, as a text for `whole`; NULL where there are no rows.

    Each number may use all of the 64 bits; up to nine thousand million of them can be added up.
    """
    return f"SUM(({expression}) / {PART}) || ' ' || SUM(({expression}) % {PART})"


def whole(parts: str | None) -> int:
    """The sum."""
    if parts is None:
        return 0
    high, low = map(int, parts.split())
    return high * PART + low


TODAY = "CAST(julianday(:on) + 0.5 AS INTEGER)"
RIPENING = f"a.cost * MIN({TODAY} - a.day, coalesce(c.horizon_days, 0))"

CHECKED = """
    checked AS (
        SELECT * FROM (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY cooperation_id ORDER BY date DESC, id DESC) AS age
            FROM pre_check WHERE complete AND date <= :on
        ) WHERE age = 1
    )"""

DECIDED = """
    decided AS (
        SELECT * FROM (
            SELECT *, ROW_NUMBER() OVER (PARTITION BY cooperation_id ORDER BY date DESC, id DESC) AS age
            FROM decision WHERE date <= :on
        ) WHERE age = 1
    )"""

# CROSS JOIN keeps SQLite from looking up the promise anew for every activity.
SPENT = f"""
    spent AS (
        SELECT a.cooperation_id,
               COUNT(*) AS activities,
               SUM(a.minutes) AS minutes,
               SUM(a.cost) AS activity_cost,
               {in_parts(RIPENING)} AS ripening,
               SUM(iif(a.day > {TODAY} - {YEAR}, a.cost, 0)) AS year_cost,
               MAX(a.date) AS last_activity
        FROM cooperation AS o
        LEFT JOIN checked AS c ON c.cooperation_id = o.id
        CROSS JOIN activity AS a ON a.cooperation_id = o.id AND a.done AND a.date <= :on
        GROUP BY o.id
    )"""

BROUGHT = f"""
    brought AS (
        SELECT cooperation_id,
               COUNT(*) AS results,
               COUNT(DISTINCT nullif(person, '')) AS persons,
               coalesce(SUM(won), 0) AS won,
               coalesce(SUM(iif(date > date(:on, '-{YEAR} days'), won, 0)), 0) AS year_won
        FROM result WHERE date <= :on
        GROUP BY cooperation_id
    )"""

NEWEST = f"""
    SELECT cost FROM activity AS n
    WHERE n.cooperation_id = o.id AND n.done AND n.date <= :on
    ORDER BY n.date DESC, n.id DESC LIMIT {RECENT}"""


def _prefixed(table: str, kind: type[Any], prefix: str) -> str:
    return ", ".join(f"{table}.{name} AS {prefix}{name}" for name in columns(kind))


KNOWN = f"""
    WITH {CHECKED}, {DECIDED}, {SPENT}, {BROUGHT}
    SELECT o.*, s.activities, s.minutes, s.activity_cost, s.ripening, s.year_cost, s.last_activity,
           b.results, b.persons, b.won, b.year_won,
           (SELECT coalesce(SUM(cost), 0) FROM ({NEWEST})) AS recent_cost,
           (SELECT COUNT(*) FROM ({NEWEST})) AS recent_activities,
           {_prefixed("c", PreCheck, "check_")}, {_prefixed("d", Decision, "decision_")}
    FROM cooperation AS o
    LEFT JOIN spent AS s ON s.cooperation_id = o.id
    LEFT JOIN brought AS b ON b.cooperation_id = o.id
    LEFT JOIN checked AS c ON c.cooperation_id = o.id
    LEFT JOIN decided AS d ON d.cooperation_id = o.id
    ORDER BY o.id"""


PLAIN = set(Sums.__dataclass_fields__) - {"ripening"}
"""Sums that stay far inside 64 bits."""


def known(connection: sqlite3.Connection, on: date) -> list[Known]:
    """Every cooperation in the order it was entered, as of the end of the day."""
    return [_known(row) for row in connection.execute(KNOWN, {"on": on.isoformat()})]


def _known(row: sqlite3.Row) -> Known:
    return Known(
        cooperation=entry(Cooperation, row),
        sums=Sums(**{name: row[name] or 0 for name in PLAIN}, ripening=whole(row["ripening"])),
        check=_entry(PreCheck, row, "check_"),
        decision=_entry(Decision, row, "decision_"),
        last_activity=day(row["last_activity"]),
    )


def _entry(kind: type[E], row: sqlite3.Row, prefix: str) -> E | None:
    return None if row[f"{prefix}id"] is None else entry(kind, row, prefix)


def day(text: str | None) -> date | None:
    """A stored date."""
    return date.fromisoformat(text) if text else None
