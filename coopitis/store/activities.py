"""Activities across all cooperations, newest first, a page at a time, with the SQL behind them."""

import datetime
import json
import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

from coopitis.domain.activity import Came
from coopitis.domain.names import folded
from coopitis.language import _, formats
from coopitis.store.consequences import take_out
from coopitis.store.database import Store

OF_THE_DAYS = "a.date >= :since"
# The plus keeps SQLite from walking by cooperation and then sorting everything for every page.
BY_NAME = " AND +a.cooperation_id IN (SELECT id FROM cooperation WHERE contains(name, :name))"
OF_ONE = " AND a.cooperation_id = (SELECT id FROM cooperation WHERE uid = :cooperation_id)"

PAGE = """
    SELECT a.id, a.date, a.title, a.given, a.received, a.expected_came,
           a.minutes, a.cost, a.planned, a.prepared, a.done, o.uid, o.name,
           (SELECT COUNT(*) FROM result AS r WHERE r.activity_id = a.id) AS results
    FROM (
        SELECT a.id FROM activity AS a WHERE {wanted}
        ORDER BY a.date DESC, a.id DESC LIMIT :limit OFFSET :offset
    ) AS found
    JOIN activity AS a ON a.id = found.id
    JOIN cooperation AS o ON o.id = a.cooperation_id
    ORDER BY a.date DESC, a.id DESC"""

TOTALS = """
    SELECT COUNT(*) AS entries,
           coalesce(SUM(spent), 0) AS done,
           coalesce(SUM(spent * minutes), 0) AS minutes,
           coalesce(SUM(spent * cost), 0) AS cost
    FROM (SELECT a.done AND a.date <= :on AS spent, a.minutes, a.cost FROM activity AS a WHERE {wanted})"""


# How many stand above the newest one that waits to be logged or, where none does, above what is past.
ABOVE = """
    WITH waiting AS (
        SELECT date, id FROM (
            SELECT a.date, a.id FROM activity AS a WHERE {wanted} AND NOT a.done AND a.date <= :on
            ORDER BY a.date DESC, a.id DESC LIMIT 1)
        UNION ALL SELECT :on, 9223372036854775807 LIMIT 1)
    SELECT COUNT(*) FROM activity AS a, waiting
    WHERE {wanted} AND (a.date, a.id) > (waiting.date, waiting.id)"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which activities: from a day on; of cooperations whose name holds a text, or of a single one."""

    since: date | None = None
    name: str = ""
    cooperation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """How many entries fit; and of those that are done by the day, how many, their minutes and cost."""

    entries: int
    done: int
    minutes: int
    cost: int


def read_totals(connection: sqlite3.Connection, wanted: Wanted, on: date) -> Totals:
    """What the wanted activities add up to as of the day."""
    row = ask(connection, TOTALS, wanted, on=on.isoformat()).fetchone()
    return Totals(**row)


def read_page(connection: sqlite3.Connection, wanted: Wanted, offset: int, limit: int) -> list[sqlite3.Row]:
    """So many of the wanted activities, newest first, from the offset on."""
    return ask(connection, PAGE, wanted, offset=offset, limit=limit).fetchall()


def ask(connection: sqlite3.Connection, query: str, wanted: Wanted, **more: Any) -> sqlite3.Cursor:
    """Asks a query in which `{wanted}` stands for the conditions on the activity `a`; `{whose}` are those
    that have nothing to do with its day, each after an AND.
    """
    connection.create_function("contains", 2, _contains, deterministic=True)
    since = wanted.since.isoformat() if wanted.since else ""
    values = {"since": since, "name": folded(wanted.name), "cooperation_id": wanted.cooperation_id}
    whose = (BY_NAME if wanted.name else "") + (OF_ONE if wanted.cooperation_id else "")
    return connection.execute(query.format(wanted=OF_THE_DAYS + whose, whose=whose), values | more)


def _contains(name: str, text: str) -> bool:
    return text in folded(name)


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity as a list shows it: time in minutes, cost in cents, and how many results came of it."""

    row_id: int
    cooperation_id: str
    name: str
    date: datetime.date
    title: str | None
    given: str | None
    received: str | None
    came: Came | None
    minutes: int
    cost: int
    planned: bool
    prepared: bool
    done: bool
    results: int


def totals(store: Store, wanted: Wanted, on: date) -> Totals:
    """What the wanted activities add up to; of what is not done, or dated after `on`, only the number."""
    with store.figures() as connection:
        return read_totals(connection, wanted, on)


def place_to_begin(store: Store, wanted: Wanted, on: date) -> int:
    """The place of the newest one that waits to be logged, else of the newest that is not ahead."""
    with store.figures() as connection:
        return int(ask(connection, ABOVE, wanted, on=on.isoformat()).fetchone()[0])


def page(store: Store, wanted: Wanted, offset: int, limit: int) -> list[ActivityLine]:
    """At most `limit` of the wanted activities, newest first, from the offset on."""
    with store.figures() as connection:
        return [_line(row) for row in read_page(connection, wanted, offset, limit)]


def remove(store: Store, line: ActivityLine) -> date | None:
    """Removes the activity; its results stay, without their source. One step that can be undone.

    In the place of a plan that repeats stands the next one; gives its day.
    """
    step = _("Delete {name}, {day}").format(name=line.name, day=formats.day(line.date))
    return take_out(store, step, line.row_id)


def _line(row: sqlite3.Row) -> ActivityLine:
    return ActivityLine(
        row_id=row["id"],
        cooperation_id=row["uid"],
        name=row["name"],
        date=date.fromisoformat(row["date"]),
        title=row["title"],
        given=row["given"],
        received=row["received"],
        came=Came(row["expected_came"]) if row["expected_came"] else None,
        minutes=row["minutes"],
        cost=row["cost"],
        planned=bool(row["planned"]),
        prepared=bool(row["prepared"]),
        done=bool(row["done"]),
        results=row["results"],
    )


DAY = timedelta(days=1)

# Nothing where the oldest day is none: a row may have been set by hand.
OLDEST = "SELECT max(date(MIN(a.date)), '1990-01-01') FROM activity AS a WHERE {wanted}"

IN_SPANS = """
    SELECT (SELECT COUNT(*) FROM activity AS a
            WHERE a.date >= span.value ->> 0 AND a.date < span.value ->> 1{whose})
    FROM json_each(:spans) AS span ORDER BY span.key"""


class Part(Enum):
    """What a span is called."""

    AHEAD = auto()
    THIS_WEEK = auto()
    LAST_WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Some days, from the first to before the end."""

    part: Part
    first: date
    end: date


def spans(on: date, oldest: date) -> list[Span]:
    """All days down to the oldest, newest first: what is ahead, two weeks by themselves, then months."""
    week = on - timedelta(days=on.weekday())
    known = [
        Span(Part.AHEAD, on + DAY, date.max),
        Span(Part.THIS_WEEK, week, on + DAY),
        Span(Part.LAST_WEEK, week - 7 * DAY, week),
    ]
    while (end := known[-1].first) > oldest:
        known.append(Span(Part.MONTH, (end - DAY).replace(day=1), end))
    return known


def counted(store: Store, wanted: Wanted, on: date) -> list[tuple[Span, int]]:
    """The spans as of the day, each with how many of the wanted activities lie in it."""
    with store.figures() as connection:
        oldest = ask(connection, OLDEST, wanted).fetchone()[0]
        asked = spans(on, date.fromisoformat(oldest) if oldest else on)
        since = wanted.since or date.min
        days = json.dumps([(max(one.first, since).isoformat(), one.end.isoformat()) for one in asked])
        counts = ask(connection, IN_SPANS, wanted, spans=days).fetchall()
        return [(one, row[0]) for one, row in zip(asked, counts, strict=True)]
