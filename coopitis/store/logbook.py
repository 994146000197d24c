"""Writing down what was done, as one step; and what was done lately: where logging begins."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coopitis.domain.activity import Activity, Met, following, is_of, likely
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.store.database import Store
from coopitis.store.merging import relocate
from coopitis.store.rows import entry
from coopitis.store.terms import write_terms

if TYPE_CHECKING:
    from coopitis.store.work import Work


OVER = (Choice.DROP, Choice.AUTOMATE)
"""Where nobody goes any more no plan follows."""


def add_next(work: Work, plan: Activity, owner: str) -> Activity | None:
    """Enters the plan that follows this one; None where it does not repeat, or the series is over."""
    from sqlmodel import col, select

    from coopitis.store.tables import ActivityRow, CooperationRow, DecisionRow

    if plan.every is None:
        return None
    session = work.session
    group = session.exec(select(CooperationRow.id).where(CooperationRow.uid == owner)).one()
    newest_first = col(DecisionRow.date).desc(), col(DecisionRow.id).desc()
    decided = select(DecisionRow.choice).where(DecisionRow.cooperation_id == group)
    if session.exec(decided.order_by(*newest_first)).first() in OVER:
        return None
    series = select(col(ActivityRow.date)).where(
        ActivityRow.cooperation_id == group,
        ActivityRow.every == str(plan.every),
        ActivityRow.planned_on == plan.planned_on,
    )
    found = following(plan, {plan.date, *session.exec(series)})
    return work.add(found, owner) if found else None


MOST_PLANS = 50
"""So many of the newest plans that were not logged are offered."""

LOOKED_AT = 200
"""So many of the newest activities tell what is likely; a habit older than that is none."""

RECENT = """
    SELECT o.uid, a.date, a.done, a.id
    FROM (SELECT * FROM activity WHERE date <= :on AND NOT missed AND cooperation_id {which}
          ORDER BY date DESC, id DESC LIMIT :most) AS a
    JOIN cooperation AS o ON o.id = a.cooperation_id"""
DROPPED = """
    (SELECT id FROM cooperation AS one WHERE 'drop' = (
     SELECT choice FROM decision WHERE cooperation_id = one.id ORDER BY date DESC, id DESC LIMIT 1))"""
KEPT_THEN_DROPPED = tuple(RECENT.format(which=which + DROPPED) for which in ("NOT IN", "IN"))

NEWEST = """
    SELECT a.* FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE o.uid = :cooperation AND {condition} ORDER BY a.date DESC, a.id DESC LIMIT :most"""
LAST = NEWEST.format(condition="a.done AND a.date <= :on")
OPEN = NEWEST.format(condition="NOT a.done AND NOT a.missed AND a.date <= :on")
ANY = NEWEST.format(condition="TRUE")
ONE = NEWEST.format(condition="a.uid = :also")

ACTIVITY = """
    SELECT a.*, o.uid AS cooperation FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE a.id = ?"""

RESULT = """
    SELECT r.*, a.uid AS activity, o.uid AS cooperation
    FROM result AS r JOIN cooperation AS o ON o.id = r.cooperation_id
    LEFT JOIN activity AS a ON a.id = r.activity_id
    WHERE r.id = ?"""


@dataclass(frozen=True, slots=True)
class LastTime:
    """The newest activity that is done, and those that were planned and wait to be logged, the newest first.

    `newest` is the day of the newest of all, also of one that lies ahead.
    """

    done: Activity | None = None
    plans: Sequence[Activity] = ()
    newest: date | None = None

    def planned_for(self, day: date) -> Activity | None:
        """The one that waits and was planned for that day."""
        return next((one for one in self.plans if one.date == day), None)

    def repeated_on(self, day: date) -> Activity | None:
        """An earlier one that waits and repeats on that day."""
        return next((one for one in self.plans if is_of(one, day)), None)


def likely_to_log(store: Store, on: date) -> Met | None:
    """What the owner most likely wants to log on the day; None where nothing was ever logged.

    What was dropped only where there is nothing else.
    """
    with store.figures() as connection:
        values = {"on": on.isoformat(), "most": LOOKED_AT}
        found = (map(_met, connection.execute(query, values)) for query in KEPT_THEN_DROPPED)
        return next((one for met in found if (one := likely(met, on))), None)


def _met(row: sqlite3.Row) -> Met:
    return Met(row["uid"], date.fromisoformat(row["date"]), bool(row["done"]), row["id"])


def last_time(store: Store, cooperation_id: str, on: date) -> LastTime:
    """How it was the last time in a cooperation, as of the day."""
    waiting = {"cooperation": cooperation_id, "on": on.isoformat(), "most": MOST_PLANS}
    with store.figures() as connection:
        newest = _newest(connection, ANY, cooperation_id, on)
        return LastTime(
            done=_newest(connection, LAST, cooperation_id, on),
            plans=[entry(Activity, row) for row in connection.execute(OPEN, waiting)],
            newest=newest.date if newest else None,
        )


def is_logged_on(store: Store, cooperation_id: str, day: date) -> bool:
    """Whether an evening of that day is there."""
    with store.figures() as connection:
        newest = _newest(connection, LAST, cooperation_id, day)
        return newest is not None and newest.date == day


def latest(store: Store, cooperation_id: str, on: date, most: int, also: str | None = None) -> list[Activity]:
    """At most so many done activities of a cooperation, the newest first; and the one with the id `also`."""
    values = {"cooperation": cooperation_id, "on": on.isoformat(), "most": most, "also": also}
    with store.figures() as connection:
        rows = connection.execute(LAST, values).fetchall()
        if also not in {row["uid"] for row in rows}:
            rows += connection.execute(ONE, values).fetchall()
    return [entry(Activity, row) for row in rows]


def activity(store: Store, row_id: int) -> tuple[str, Activity] | None:
    """An activity with the id of its cooperation; None where it is gone."""
    with store.figures() as connection:
        row = connection.execute(ACTIVITY, (row_id,)).fetchone()
        return (row["cooperation"], entry(Activity, row)) if row else None


def result(store: Store, row_id: int) -> tuple[str, Result] | None:
    """A result with the id of its cooperation; None where it is gone."""
    with store.figures() as connection:
        row = connection.execute(RESULT, (row_id,)).fetchone()
        return (row["cooperation"], entry(Result, row, activity=row["activity"])) if row else None


KNOWN = "SELECT name FROM colleague UNION SELECT person FROM result WHERE person <> ''"


def known_persons(store: Store) -> list[str]:
    """Every colleague by name, and every field that says from whom a result came."""
    with store.figures() as connection:
        return [str(row[0]) for row in connection.execute(KNOWN)]


def _newest(connection: sqlite3.Connection, query: str, cooperation_id: str, on: date) -> Activity | None:
    values = {"cooperation": cooperation_id, "on": on.isoformat(), "most": 1}
    row = connection.execute(query, values).fetchone()
    return entry(Activity, row) if row else None


def log(
    store: Store,
    step: str,
    activity: Activity,
    to: str,
    results: Sequence[Result] = (),
    terms: Terms | None = None,
    draft: str | None = None,
    before: Activity | None = None,
    new: Cooperation | None = None,
) -> Activity:
    """Enters the activity, or overwrites it if it was entered before; adds its results and new terms.

    One that was entered in another cooperation moves to this one, with its results. A plan that repeats and
    is done now is followed by the next one. `draft` as in Store.write, `before` as in Work.change. `new` is
    the cooperation `to` where that is entered with the activity.
    """
    with store.write(step, draft) as work:
        if new is not None:
            work.add(new)
        if terms is not None:
            write_terms(work.session, terms)
        if activity.row_id:
            work.change(activity, before)
            relocate(work, activity.row_id, to)
        else:
            activity = work.add(activity, to)
        if before and activity.done and not before.done:
            plan = replace(activity, date=before.date, planned_on=before.planned_on, every=before.every)
            add_next(work, plan, to)
        for result in results:
            work.add(replace(result, activity=activity.id), to)
    return activity


def answer(store: Store, activity: Activity, before: Activity) -> None:
    """Keeps what the owner says of it afterwards; that goes with the step that logged it.

    `before` as in Work.change.
    """
    with store.write() as work:
        work.change(activity, before)
