"""Entries of a cooperation, whatever their kind: entered, changed, removed or ticked off as one step each."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.database import Store
from coopitis.store.rows import E, Entry, entry


def enter(
    store: Store,
    step: str,
    entry: E,
    cooperation_id: str,
    draft: str | None = None,
    before: E | None = None,
) -> E:
    """Enters it in that cooperation, or overwrites it if it was entered before.

    `draft` as in Store.write, `before` as in Work.change.
    """
    with store.write(step, draft) as work:
        if entry.row_id:
            work.change(entry, before)
            return entry
        return work.add(entry, cooperation_id)


def remove(store: Store, step: str, entry: Entry) -> None:
    """Removes it with what belongs to it."""
    with store.write(step) as work:
        work.remove(entry)


def colleague(store: Store, row_id: int) -> Colleague:
    """The colleague in that row; Refused where it is gone."""
    gone = _("This colleague is not there any more.")
    with store.figures() as connection:
        return entry(Colleague, _row(connection, "SELECT * FROM colleague WHERE id = ?", row_id, gone))


def kit_item(store: Store, row_id: int) -> KitItem:
    """The piece of the kit in that row; Refused where it is gone."""
    gone = _("This piece is not there any more.")
    with store.figures() as connection:
        return entry(KitItem, _row(connection, "SELECT * FROM kit WHERE id = ?", row_id, gone))


def _row(connection: sqlite3.Connection, query: str, row_id: int, gone: str) -> sqlite3.Row:
    row: sqlite3.Row | None = connection.execute(query, (row_id,)).fetchone()
    if row is None:
        raise Refused(gone)
    return row


KIT = """
    SELECT k.* FROM kit AS k JOIN cooperation AS o ON o.id = k.cooperation_id WHERE o.uid = ? ORDER BY k.id"""


def kit(store: Store, cooperation_id: str) -> list[KitItem]:
    """Every piece of it, in the order they were entered."""
    with store.figures() as connection:
        return [entry(KitItem, row) for row in connection.execute(KIT, (cooperation_id,))]


DONE = "SELECT date FROM routine_done WHERE routine_id = ? ORDER BY date"


def routine(store: Store, row_id: int) -> Routine:
    """The routine with the days it was done; Refused where it is gone."""
    gone = _("This routine is not there any more.")
    with store.figures() as connection:
        row = _row(connection, "SELECT * FROM routine WHERE id = ?", row_id, gone)
        days = connection.execute(DONE, (row_id,)).fetchall()
    return entry(Routine, row, done=tuple(date.fromisoformat(one["date"]) for one in days))


def tick_off(store: Store, row_id: int, on: date) -> Routine:
    """Says that the routine was done on the day, as one step that can be undone."""
    return _overwrite(store, row_id, _("Tick off {routine}"), lambda done: done | {on})


def take_back(store: Store, row_id: int, on: date) -> Routine:
    """Says that the routine was not done on the day after all, as one step that can be undone."""
    return _overwrite(store, row_id, _("Take back {routine}"), lambda done: done - {on})


def _overwrite(store: Store, row_id: int, step: str, days: Callable[[set[date]], set[date]]) -> Routine:
    known = routine(store, row_id)
    turned = replace(known, done=tuple(sorted(days(set(known.done)))))
    with store.write(step.format(routine=" ".join(known.text.split())[:60])) as work:
        work.change(turned, known)
    return turned
