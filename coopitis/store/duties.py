"""Everything due on a day, and what comes next when nothing is."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from coopitis.domain.belongings import kept_rate, next_day
from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, nearest_first, one_of_each
from coopitis.domain.estimate import OVER
from coopitis.domain.overview import Overview
from coopitis.domain.recurrence import Cadence
from coopitis.domain.reviews import is_time_for, judgement, money_ends, notice, reviews, to_check
from coopitis.store.consequences import open_ones
from coopitis.store.database import Store
from coopitis.store.duty_queries import ahead, log_forms, pre_checks, to_ask, to_prepare, unlogged
from coopitis.store.inventory import open_inventory

ROUTINES = """
    SELECT r.id, r.text, r.every, o.uid, o.name,
           (SELECT GROUP_CONCAT(d.date) FROM routine_done AS d
            WHERE d.routine_id = r.id AND d.date <= ?) AS done
    FROM routine AS r JOIN cooperation AS o ON o.id = r.cooperation_id
    WHERE r.automated_with IS NULL"""


def routines(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """All that no tool does by itself, due or not; `count` is how many days ago, 0 for never or today."""
    return [_duty(row, on) for row in connection.execute(ROUTINES, (on.isoformat(),))]


def _duty(row: sqlite3.Row, on: date) -> Duty:
    done = [date.fromisoformat(one) for one in (row["done"] or "").split(",") if one]
    last, every = max(done, default=None), Cadence.of(row["every"])
    return Duty(
        DutyKind.ROUTINE,
        row["uid"],
        row["name"],
        next_day(last, every, on),
        row_id=row["id"],
        count=(on - last).days if last else 0,
        words=row["text"],
        every=every,
        rate=kept_rate(done, every, on),
    )


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
        over = {one.cooperation.id for one in overview.standings if one.choice in OVER}
        found = [
            *log_forms(connection, names, on),
            *meetups(connection, overview),
            *(one for one in open_ones(connection, on) if one.cooperation_id not in over),
            *upkeep(connection, overview),
            *judgements(connection, overview),
            *pre_checks(connection, on),
        ]
    ending = [due for one in overview.standings if (due := money_ends(one))]
    dated = nearest_first(one_of_each([*found, *notices(overview), *ending, *stock(store, on)]), on)
    with store.figures() as connection:
        return [*dated, *_estimated(overview, dated), *to_ask(connection, overview, over)]


def _estimated(overview: Overview, due: Iterable[Duty]) -> Iterator[Duty]:
    """What is to be checked, for only an estimate speaks for it; nothing where a check was begun."""
    begun = {one.cooperation_id for one in due if one.kind is DutyKind.PRE_CHECK_DRAFT}
    waiting = [one for one in overview.standings if one.cooperation.id not in begun]
    if check := to_check(waiting, overview.on):
        yield check


def meetups(connection: sqlite3.Connection, overview: Overview) -> Iterable[Duty]:
    """What was planned and not logged, with what the account says of going there."""
    return (_warned(one, overview) for one in unlogged(connection, overview.on))


def _warned(duty: Duty, overview: Overview) -> Duty:
    standing = overview.of(duty.cooperation_id)
    return replace(duty, account=standing.account) if standing else duty


def upkeep(connection: sqlite3.Connection, overview: Overview) -> Iterable[Duty]:
    """Preparations and routines that are due, of what was not dropped."""
    dropped = {one.cooperation.id for one in overview.standings if one.choice is Choice.DROP}
    due = (one for one in routines(connection, overview.on) if one.date <= overview.on)
    open_ones = (_warned(one, overview) for one in to_prepare(connection, overview.on))
    found = [*open_ones, *nearest_first(due, overview.on)]
    return (one for one in found if one.cooperation_id not in dropped)


def judgements(connection: sqlite3.Connection, overview: Overview) -> Iterable[Duty]:
    """Reviews that are due and accounts to decide about."""
    first = first_activities(connection)
    for one in overview.standings:
        if due := judgement(one, overview.terms, first.get(one.cooperation.id), overview.on):
            yield due


def notices(overview: Overview) -> Iterable[Duty]:
    """Memberships to give notice of, or to keep on purpose, within the next days."""
    found = (notice(one, overview.on) for one in overview.standings)
    return (one for one in found if one and is_time_for(one, overview.on))


def stock(store: Store, on: date) -> Iterable[Duty]:
    """The inventory that was begun and is not done."""
    if left := open_inventory(store):
        yield Duty(DutyKind.INVENTORY, "", "", on, count=left)


def first_activities(connection: sqlite3.Connection) -> dict[str, date]:
    """The first day of those cooperations that were never looked at, by id."""
    rows = connection.execute(NEVER_LOOKED_AT).fetchall()
    return {row["uid"]: date.fromisoformat(row["first"]) for row in rows if row["first"]}


def next_ahead(store: Store, overview: Overview) -> Duty | None:
    """The next meetup, review, routine or last day to give notice that lies ahead."""
    with store.figures() as connection:
        found = [one for one in _ahead(connection, overview) if one.date > overview.on]
    return min(found, key=lambda one: one.date, default=None)


def _ahead(connection: sqlite3.Connection, overview: Overview) -> Iterator[Duty]:
    on, first = overview.on, first_activities(connection)
    if meetup := ahead(connection, on):
        yield meetup
    kept = [one for one in overview.standings if one.choice is not Choice.DROP]
    going = {one.cooperation.id for one in kept}
    yield from (one for one in routines(connection, on) if one.cooperation_id in going)
    for one in kept:
        yield from reviews(one, overview.terms, first.get(one.cooperation.id), on)
        if last := notice(one, on):
            yield last
