"""What is due, and the next meetup ahead."""

import sqlite3
from datetime import date

from coopitis.domain.duties import Duty, DutyKind, exhausted, newest_first
from coopitis.domain.overview import Overview
from coopitis.store.database import Store
from coopitis.store.figures.sums import day

UNLOGGED = """
    SELECT a.id, a.date, o.uid, o.name, 0 AS answered
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND a.date <= ?"""

DRAFTS = """
    SELECT p.id, p.date, o.uid, o.name,
           (p.expectation IS NOT NULL) + (p.result_looks_like IS NOT NULL)
           + (p.minutes_per_result IS NOT NULL) + (p.rate IS NOT NULL) + (p.max_cost IS NOT NULL)
           + (p.economical IS NOT NULL) + (p.reasons_anyway IS NOT NULL) AS answered
    FROM pre_check AS p JOIN cooperation AS o ON o.id = p.cooperation_id
    WHERE NOT p.complete AND p.date <= ?"""

AHEAD = """
    SELECT a.date, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND a.date > ? ORDER BY a.date, a.id LIMIT 1"""


def duties(store: Store, overview: Overview) -> list[Duty]:
    """Everything due on the overview's day, the newest on top."""
    with store.figures() as connection:
        unlogged = _read(connection, UNLOGGED, DutyKind.LOG, overview.on)
        drafts = _read(connection, DRAFTS, DutyKind.GO_ON, overview.on)
    return newest_first([*unlogged, *drafts, *exhausted(overview.standings, overview.on)])


def next_ahead(store: Store, on: date) -> tuple[str, date] | None:
    """Name and day of the next planned meetup after the day."""
    with store.figures() as connection:
        row = connection.execute(AHEAD, (on.isoformat(),)).fetchone()
    return (row["name"], date.fromisoformat(row["date"])) if row else None


def _read(connection: sqlite3.Connection, query: str, kind: DutyKind, on: date) -> list[Duty]:
    return [
        Duty(
            kind,
            row["uid"],
            row["name"],
            day(row["date"]) or on,
            entered=row["id"],
            answered=row["answered"],
        )
        for row in connection.execute(query, (on.isoformat(),))
    ]
