"""Routines and the day each is due (R2, R3)."""

import sqlite3
from datetime import date

from coopitis.domain.duties import Duty, DutyKind
from coopitis.domain.kept_rate import kept_rate
from coopitis.domain.routine import next_day

ROUTINES = """
    SELECT r.id, r.text, r.every_days, o.uid, o.name,
           (SELECT GROUP_CONCAT(d.date) FROM routine_done AS d
            WHERE d.routine_id = r.id AND d.date <= ?) AS done
    FROM routine AS r JOIN cooperation AS o ON o.id = r.cooperation_id
    WHERE r.automated_with IS NULL"""


def routines(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """All that no tool does by itself, due or not; `count` is how many days ago, 0 for never or today."""
    return [_duty(row, on) for row in connection.execute(ROUTINES, (on.isoformat(),))]


def _duty(row: sqlite3.Row, on: date) -> Duty:
    done = [date.fromisoformat(one) for one in (row["done"] or "").split(",") if one]
    last = max(done, default=None)
    return Duty(
        DutyKind.ROUTINE,
        row["uid"],
        row["name"],
        next_day(last, row["every_days"], on),
        entered=row["id"],
        count=(on - last).days if last else 0,
        words=row["text"],
        every_days=row["every_days"],
        rate=kept_rate(done, row["every_days"], on),
    )
