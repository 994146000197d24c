"""Activities across all cooperations, newest first, a page at a time."""

import datetime
import sqlite3
from dataclasses import dataclass
from datetime import date

from coopitis.domain.activity import Activity, Came
from coopitis.language import _, formats
from coopitis.store import entries
from coopitis.store.database import Store
from coopitis.store.figures import activities as figures
from coopitis.store.figures.activities import Totals, Wanted

__all__ = ["ActivityLine", "Totals", "Wanted", "page", "remove", "totals"]


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One activity as a list shows it: time in minutes, cost in cents, and how many results came of it."""

    entered: int
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
        return figures.totals(connection, wanted, on)


def page(store: Store, wanted: Wanted, offset: int, limit: int) -> list[ActivityLine]:
    """At most `limit` of the wanted activities, newest first, from the offset on."""
    with store.figures() as connection:
        return [_line(row) for row in figures.page(connection, wanted, offset, limit)]


def remove(store: Store, line: ActivityLine) -> None:
    """Removes the activity; its results stay, without their source. One step that can be undone."""
    step = _("Delete {name}, {day}").format(name=line.name, day=formats.day(line.date))
    entries.remove(store, step, Activity("", line.date, entered=line.entered))


def _line(row: sqlite3.Row) -> ActivityLine:
    return ActivityLine(
        entered=row["id"],
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
