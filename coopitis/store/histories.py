"""Whole histories: a cooperation with all its entries, in the order they were entered."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.store.database import Store
from coopitis.store.rows import E, entry

WITH_SOURCE = "*, (SELECT uid FROM activity WHERE activity.id = activity_id) AS activity"
"""The columns of a result, and the id by which its activity is known outside."""

T = TypeVar("T")


def history(store: Store, cooperation_id: str) -> History | None:
    """The history of one cooperation, None where there is no such one."""
    with store.figures() as connection:
        row = connection.execute("SELECT * FROM cooperation WHERE uid = ?", (cooperation_id,)).fetchone()
        return _read(connection, [row], row["id"])[0] if row else None


def histories(store: Store) -> list[History]:
    """Every history, in the order the cooperations were entered."""
    with store.figures() as connection:
        return _read(connection, connection.execute("SELECT * FROM cooperation ORDER BY id").fetchall(), None)


def _read(connection: sqlite3.Connection, rows: list[sqlite3.Row], only: int | None) -> list[History]:
    checks = _owned(connection, PreCheck, "pre_check", only)
    activities = _owned(connection, Activity, "activity", only)
    results = _by_owner(
        (row["cooperation_id"], entry(Result, row, activity=row["activity"]))
        for row in _rows(connection, "result", only, WITH_SOURCE)
    )
    decisions = _owned(connection, Decision, "decision", only)
    routines = _routines(connection, only)
    colleagues = _owned(connection, Colleague, "colleague", only)
    kit = _owned(connection, KitItem, "kit", only)
    return [
        History(
            cooperation=entry(Cooperation, row),
            pre_checks=checks[row["id"]],
            activities=activities[row["id"]],
            results=results[row["id"]],
            decisions=decisions[row["id"]],
            routines=routines[row["id"]],
            colleagues=colleagues[row["id"]],
            kit=kit[row["id"]],
        )
        for row in rows
    ]


def _owned(connection: sqlite3.Connection, kind: type[E], table: str, only: int | None) -> dict[int, list[E]]:
    rows = _rows(connection, table, only)
    return _by_owner((row["cooperation_id"], entry(kind, row)) for row in rows)


def _rows(
    connection: sqlite3.Connection, table: str, only: int | None, columns: str = "*"
) -> Iterable[sqlite3.Row]:
    owned = "" if only is None else "WHERE cooperation_id = :only"
    query = f"SELECT {columns} FROM {table} {owned} ORDER BY id"  # noqa: S608
    return connection.execute(query, {"only": only})


def _routines(connection: sqlite3.Connection, only: int | None) -> dict[int, list[Routine]]:
    done = _by_owner(
        (row["routine_id"], date.fromisoformat(row["date"]))
        for row in connection.execute("SELECT routine_id, date FROM routine_done ORDER BY date")
    )
    return _by_owner(
        (row["cooperation_id"], entry(Routine, row, done=tuple(done[row["id"]])))
        for row in _rows(connection, "routine", only)
    )


def _by_owner(pairs: Iterable[tuple[int, T]]) -> dict[int, list[T]]:
    owned = defaultdict[Any, list[T]](list)
    for owner, one in pairs:
        owned[owner].append(one)
    return owned
