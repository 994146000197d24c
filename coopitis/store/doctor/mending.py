"""How a row that breaks a rule is mended: the least that makes it hold, never by deleting an entry."""

import re
import sqlite3
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

from sqlmodel import SQLModel

from coopitis.domain.activity import MINUTES_A_DAY
from coopitis.language import _
from coopitis.store.database_file import OBEYED
from coopitis.store.doctor.rules import Flaw, flaws, key_of, type_of
from coopitis.store.tables.base import NAME_LENGTH, TEXT_LENGTH

ROUNDS = 4
"""Mending one rule may break another, such as a maximum that is taken away from a complete pre-check."""

FALLBACKS: dict[str, Any] = {
    "kind": "other",
    "setting": "live",
    "choice": "undecided",
    "every": "30 days",
    "rate": 0,
    "formerly": "[]",
    "kit": "[]",
}
"""What stands in a column that must not be empty, where nothing tells what did."""

ROWS = {
    "a_stage_is_not_before_its_result": (
        "offered_on = max(offered_on, date), won_on = max(won_on, date), lost_on = max(lost_on, date)"
    ),
    "what_is_won_is_not_lost": "lost_on = NULL",
    "complete_has_a_maximum": "complete = 0",
    "keep_anyway_has_reason_and_review": "choice = 'keep'",
    "an_estimate_is_whole": (
        "estimate_date = NULL, estimate_minutes_per_month = NULL, estimate_results_per_year = NULL, "
        "estimate_rate = NULL, estimate_max_cost = NULL"
    ),
    "compulsory_is_a_fee": "fee_compulsory = 0",
    "a_day_has_24_hours": (
        f"preparation = NULL, travel = NULL, follow_up = NULL, attendance = min(attendance, {MINUTES_A_DAY})"
    ),
}
"""What is set where several columns do not go together."""


def mend_rows(connection: sqlite3.Connection) -> None:
    """Mends what can be mended, within the caller's transaction."""
    for _round in range(ROUNDS):
        found = flaws(connection)
        if not found:
            return
        for flaw in found:
            _mend(connection, flaw)


def _mend(connection: sqlite3.Connection, flaw: Flaw) -> None:
    table, key, kind = flaw.rule.table, key_of(flaw.rule.table), flaw.rule.kind
    where = f'WHERE "{key}" IS ?'
    if table in ("setting", "draft", "step"):
        # Nothing of these is an entry; a step builds on those before it.
        before = "<=" if table == "step" else "IS"
        connection.execute(f'DELETE FROM "{table}" WHERE "{key}" {before} ?', (flaw.key,))  # noqa: S608
    elif kind in ROWS:
        connection.execute(f'UPDATE "{table}" SET {ROWS[kind]} {where}', (flaw.key,))  # noqa: S608
    elif flaw.rule.column:
        value = _mended(connection, flaw)
        connection.execute(f'UPDATE "{table}" SET "{flaw.rule.column}" = ? {where}', (value, flaw.key))  # noqa: S608


def _mended(connection: sqlite3.Connection, flaw: Flaw) -> Any:
    column = SQLModel.metadata.tables[flaw.rule.table].columns[flaw.rule.column]
    value = _read(flaw, type_of(column))
    if value is not None or column.nullable:
        return value
    if type_of(column) is date:
        return _day_before(connection, flaw)
    return _fallback(column.name, type_of(column))


def _read(flaw: Flaw, kind: type) -> Any:
    """What can still be read of the value; None for nothing."""
    if flaw.rule.kind == "is_there_once":
        return str(uuid4())
    return READINGS[kind](flaw.value, flaw.rule.kind) if kind in READINGS else None


def _read_day(value: Any, _kind: str) -> str | None:
    """Without its time; of a month that has fewer days, the last one."""
    found = re.match(r"((?:199|20\d|210)\d)-(\d\d)-(\d\d)", _plain(value))
    year, month, day = (int(part) for part in found.groups()) if found else (0, 0, 0)
    if not (1990 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return date(year, month, min(day, monthrange(year, month)[1])).isoformat()


def _read_text(value: Any, kind: str) -> str | None:
    if value is None or kind in ("is_known", "is_a_list", "is_a_cadence"):
        return None
    text = OBEYED.sub("", _plain(value))
    return text[: NAME_LENGTH if kind == "is_a_name" else TEXT_LENGTH] or None


def _read_whole(value: Any, kind: str) -> int | None:
    readable = isinstance(value, float) and kind == "is_of_its_type" and abs(value) < 10**9
    return round(value) if readable else None


def _read_flag(value: Any, _kind: str) -> int | None:
    return int(bool(value)) if isinstance(value, int | float) else None


READINGS: dict[type, Callable[[Any, str], Any]] = {
    date: _read_day,
    str: _read_text,
    int: _read_whole,
    bool: _read_flag,
}


def _plain(value: Any) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


def _day_before(connection: sqlite3.Connection, flaw: Flaw) -> str:
    """The day of the entry that was made before it, for ids are in the order of entry; else today."""
    table, column = flaw.rule.table, flaw.rule.column
    query = f"""
        SELECT "{column}" FROM "{table}" WHERE id < ? AND date("{column}", '+0 days') = "{column}"
        ORDER BY id DESC LIMIT 1"""  # noqa: S608
    row = connection.execute(query, (flaw.key,)).fetchone()
    return str(row[0]) if row else date.today().isoformat()  # noqa: DTZ011 - the day where the user is


def _fallback(column: str, kind: type) -> Any:
    if column in FALLBACKS:
        return FALLBACKS[column]
    if column == "uid":
        return str(uuid4())
    return 0 if kind in (int, bool) else _("Without a name")
