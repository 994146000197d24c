"""What was planned or drawn and waits: consequences until they are settled, plans that end without a log."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coopitis.domain.activity import Activity
from coopitis.domain.duties import Duty, DutyKind
from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.store.database import Store
from coopitis.store.logbook import activity, add_next

OPEN = """
    SELECT a.id, a.date, a.consequence, o.uid, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE a.consequence <> '' AND a.done AND a.date < :on
      AND a.consequence_done IS NULL AND a.consequence_let_go IS NULL
      AND coalesce(o.uid = :cooperation, TRUE)
    ORDER BY a.date DESC, a.id DESC"""


class Outcome(StrEnum):
    """What became of a consequence."""

    DONE = "done"
    LET_GO = "let_go"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Intention:
    """What the owner wanted to do differently, and the evening (its row id) it was drawn from."""

    row_id: int
    date: date
    words: str


def open_ones(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Those of the days before, the newest first."""
    rows = connection.execute(OPEN, {"on": on.isoformat(), "cooperation": None})
    return [
        Duty(
            DutyKind.CONSEQUENCE,
            row["uid"],
            row["name"],
            date.fromisoformat(row["date"]),
            row_id=row["id"],
            words=row["consequence"],
        )
        for row in rows
    ]


def open_one(store: Store, cooperation_id: str, on: date) -> Intention | None:
    """The newest one of a cooperation; None where all are settled."""
    with store.figures() as connection:
        row = connection.execute(OPEN, {"on": on.isoformat(), "cooperation": cooperation_id}).fetchone()
    return Intention(row["id"], date.fromisoformat(row["date"]), row["consequence"]) if row else None


STEPS = {
    Outcome.DONE: lambda: _("Consequence done"),
    Outcome.LET_GO: lambda: _("Consequence let go"),
    Outcome.OPEN: lambda: _("Consequence still open"),
}


def settle(store: Store, row_id: int, outcome: Outcome, on: date) -> None:
    """Says what became of it on the day, as one step. Raises Refused where its evening is gone."""
    if (found := activity(store, row_id)) is None:
        raise Refused(_("This activity is not there any more."))
    drawn = found[1]
    settled = replace(
        drawn,
        consequence_done=on if outcome is Outcome.DONE else None,
        consequence_let_go=on if outcome is Outcome.LET_GO else None,
    )
    if settled != drawn:
        with store.write(STEPS[outcome]()) as work:
            work.change(settled, drawn)


def miss(store: Store, row_id: int) -> tuple[Activity, Activity | None]:
    """Says that a planned evening did not take place; with it the next one, if there is one."""
    owner, plan = _plan(store, row_id)
    step = _("Missed, {day}").format(day=formats.day(plan.date))
    with store.write(step) as work:
        work.change(replace(plan, missed=True), plan)
        return plan, add_next(work, plan, owner)


def take_out(store: Store, step: str, row_id: int) -> date | None:
    """Removes an activity; of a plan that repeats the next one stands there: its day. Raises Refused."""
    owner, plan = _plan(store, row_id)
    with store.write(step) as work:
        ahead = None if plan.done or plan.missed else add_next(work, plan, owner)
        work.remove(plan)
        return ahead.date if ahead else None


def _plan(store: Store, row_id: int) -> tuple[str, Activity]:
    if found := activity(store, row_id):
        return found
    raise Refused(_("This activity is not there any more."))
