"""Planned meetups: those not logged yet, those to prepare for, and the next one."""

import sqlite3
from datetime import date, timedelta

from coopitis.domain.duties import Duty, DutyKind

PREPARED_BEFORE = timedelta(days=7)
"""So long before a meetup its preparation begins."""

UNLOGGED = """
    SELECT a.id, a.date, o.uid, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND a.date <= ? ORDER BY a.date DESC, a.id DESC"""

AHEAD = """
    SELECT a.id, a.date, o.uid, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND a.date > ? ORDER BY a.date, a.id LIMIT 1"""

NOT_AT_HAND = """
    SELECT item FROM kit WHERE cooperation_id = o.id AND NOT (kind = 'link' AND ready)
    AND uid NOT IN (SELECT value FROM json_each(a.kit)) ORDER BY id"""
"""What domain.evidence.for_meetup calls not ready."""

PREPARATIONS = """
    SELECT a.id, a.date, o.uid, o.name,
           (SELECT COUNT(*) FROM kit WHERE cooperation_id = o.id) AS total,
           (SELECT COUNT(*) FROM ({open})) AS open,
           (SELECT group_concat(item, ', ') FROM ({open})) AS items
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND NOT a.prepared AND a.date BETWEEN ? AND ?
    ORDER BY a.date, a.id"""
TO_PREPARE = PREPARATIONS.format(open=NOT_AT_HAND)


def unlogged(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Those that were planned for the day or before it, the newest first."""
    return [_meetup(row) for row in connection.execute(UNLOGGED, (on.isoformat(),))]


def to_prepare(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Those of the day and the next ones that the owner does not call prepared, the next one first.

    `count` of the `total` things in the kit are not ready; `words` are those.
    """
    span = on.isoformat(), (on + PREPARED_BEFORE).isoformat()
    return [_preparation(row) for row in connection.execute(TO_PREPARE, span)]


def ahead(connection: sqlite3.Connection, on: date) -> Duty | None:
    """The next planned meetup after the day."""
    row = connection.execute(AHEAD, (on.isoformat(),)).fetchone()
    return _meetup(row) if row else None


def _meetup(row: sqlite3.Row) -> Duty:
    day = date.fromisoformat(row["date"])
    return Duty(DutyKind.LOG, row["uid"], row["name"], day, row_id=row["id"])


def _preparation(row: sqlite3.Row) -> Duty:
    return Duty(
        DutyKind.PREPARE,
        row["uid"],
        row["name"],
        date.fromisoformat(row["date"]),
        row_id=row["id"],
        count=row["open"],
        total=row["total"],
        words=row["items"] or "",
    )
