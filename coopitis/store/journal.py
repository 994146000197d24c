"""Remembers the rows a step changes as they were before it."""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import event, inspect
from sqlmodel import Session, SQLModel, col, select

from coopitis.store.tables import CounterRow, DraftRow, StepRow

KEPT = 100
"""So many steps can be undone."""

Change = tuple[str, Any, dict[str, Any] | None]
"""Table, key, and the old values; None for a new row.

With [first, last] as its key it stands for every row of the table that is new within that span of ids.
"""


class Journal:
    """Listens to one session and notes its changes in their order."""

    def __init__(self, session: Session) -> None:
        self.changes: list[Change] = []
        event.listen(session, "before_flush", self._before_flush)

    def note_span(self, tables: Iterable[type[SQLModel]], first: int, last: int) -> None:
        """Notes rows that were inserted past the session: all of these tables with an id of that span.

        A table comes behind the one that owns its rows.
        """
        if first <= last:
            self.changes += [(str(table.__tablename__), [first, last], None) for table in tables]

    def keep(self, session: Session, label: str) -> None:
        """Writes the step, in the same transaction, and lets go of the oldest ones."""
        if not self.changes:
            return
        newest = session.exec(select(StepRow.id).order_by(col(StepRow.id).desc())).first() or 0
        session.add(StepRow(id=newest + 1, label=label, changes=json.dumps(self.changes)))
        for old in session.exec(select(StepRow).where(col(StepRow.id) <= newest + 1 - KEPT)):
            session.delete(old)

    def _before_flush(self, session: Session, *_: object) -> None:
        for row in session.new:
            self._note(row, None)
        for row in session.deleted:
            self._note(row, _before(row))
        for row in session.dirty - session.deleted:
            if session.is_modified(row):
                self._note(row, _before(row))

    def _note(self, row: SQLModel, old: dict[str, Any] | None) -> None:
        # The counter never goes back: what was entered since, outside of any step, keeps its place.
        if not isinstance(row, StepRow | DraftRow | CounterRow):
            (key,) = inspect(row).mapper.primary_key_from_instance(row)
            self.changes.append((str(row.__tablename__), key, old))


def _before(row: SQLModel) -> dict[str, Any]:
    state, old = inspect(row), {}
    for column in row.__table__.columns:  # type: ignore[attr-defined]
        if column.computed is None:
            history = state.attrs[column.key].history
            value = history.deleted[0] if history.deleted else getattr(row, column.key)
            old[column.key] = value.isoformat() if isinstance(value, date) else value
    return old
