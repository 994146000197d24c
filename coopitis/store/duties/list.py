"""Everything due on a day."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, newest_first, one_of_each
from coopitis.domain.notices import is_time_for, notice
from coopitis.domain.overview import Overview
from coopitis.domain.reviews import judgement
from coopitis.store.database import Store
from coopitis.store.duties.drafts import log_forms, pre_checks
from coopitis.store.duties.meetups import to_prepare, unlogged
from coopitis.store.duties.routines import routines
from coopitis.store.inventory import open_inventory

# The day of the first activity of what was never looked at, nor decided about.
NEVER_LOOKED_AT = """
    SELECT o.uid, (SELECT MIN(a.date) FROM activity AS a WHERE a.cooperation_id = o.id AND a.done) AS first
    FROM cooperation AS o
    WHERE NOT EXISTS (SELECT 1 FROM decision WHERE cooperation_id = o.id)
      AND NOT EXISTS (SELECT 1 FROM pre_check WHERE cooperation_id = o.id AND complete)"""


def duties(store: Store, overview: Overview) -> list[Duty]:
    """Everything due on the overview's day, the newest on top, one line for each cooperation and kind."""
    on = overview.on
    names = {one.cooperation.id: one.cooperation.name for one in overview.standings}
    with store.figures() as connection:
        found = [
            *log_forms(connection, names, on),
            *unlogged(connection, on),
            *upkeep(connection, overview),
            *judgements(connection, overview),
            *pre_checks(connection, on),
        ]
    return newest_first(one_of_each([*found, *notices(overview), *stock(store, on)]), on)


def upkeep(connection: sqlite3.Connection, overview: Overview) -> Iterable[Duty]:
    """Preparations and routines that are due, of what was not dropped."""
    dropped = {one.cooperation.id for one in overview.standings if one.choice is Choice.DROP}
    due = (one for one in routines(connection, overview.on) if one.date <= overview.on)
    found = [*to_prepare(connection, overview.on), *newest_first(due, overview.on)]
    return (one for one in found if one.cooperation_id not in dropped)


def judgements(connection: sqlite3.Connection, overview: Overview) -> Iterable[Duty]:
    """Reviews that are due and accounts to decide about."""
    first = first_activities(connection)
    for one in overview.standings:
        if due := judgement(one, overview.terms, first.get(one.cooperation.id), overview.on):
            yield due


def notices(overview: Overview) -> Iterable[Duty]:
    """Memberships to give notice of, or to keep on purpose, within the next days."""
    found = filter(None, map(notice, overview.standings))
    return (one for one in found if is_time_for(one, overview.on))


def stock(store: Store, on: date) -> Iterable[Duty]:
    """The inventory that was begun and is not done."""
    if left := open_inventory(store):
        yield Duty(DutyKind.INVENTORY, "", "", on, count=left)


def first_activities(connection: sqlite3.Connection) -> dict[str, date]:
    """The first day of those cooperations that were never looked at, by id."""
    rows = connection.execute(NEVER_LOOKED_AT).fetchall()
    return {row["uid"]: date.fromisoformat(row["first"]) for row in rows if row["first"]}
