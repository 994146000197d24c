"""What is known of every cooperation as of a day: its ledger, the promise in force, the newest decision."""

import sqlite3
from datetime import date
from typing import TypeVar

from coopitis.domain.account import RECENT
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.overview import Known
from coopitis.domain.pre_check import PreCheck
from coopitis.store.figures.ledgers import KeptLines
from coopitis.store.rows import entry

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
