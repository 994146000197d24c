"""Remembers the rows a step changes as they were before it, so that it can be undone."""

import json
from datetime import date
from typing import Any

from sqlalchemy import Connection, event, inspect, text
from sqlmodel import Session, SQLModel, col, select

from coopitis.store.tables import CounterRow, DraftRow, StepRow

KEPT = 100
"""So many steps can be undone."""


class Journal:
    """Listens to one session; `changes` are (table, key, old values or None for a new row), in order."""

    def __init__(self, session: Session) -> None:
        self.changes: list[tuple[str, Any, dict[str, Any] | None]] = []
        event.listen(session, "before_flush", self._before_flush)

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

    def keep(self, session: Session, label: str) -> None:
        """Writes the step, in the same transaction, and lets go of the oldest ones."""
        if not self.changes:
            return
        newest = session.exec(select(StepRow.id).order_by(col(StepRow.id).desc())).first() or 0
        session.add(StepRow(id=newest + 1, label=label, changes=json.dumps(self.changes)))
        for old in session.exec(select(StepRow).where(col(StepRow.id) <= newest + 1 - KEPT)):
            session.delete(old)


def undo_newest(session: Session) -> str | None:
    """Puts back the rows of the newest step; its label, or None where there is nothing to undo."""
    step = session.exec(select(StepRow).order_by(col(StepRow.id).desc())).first()
    if step is None:
        return None
    connection = session.connection()
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    for table, key, old in reversed(json.loads(step.changes)):
        _put_back(connection, SQLModel.metadata.tables[table], key, old)
    session.delete(step)
    return step.label


def _put_back(connection: Connection, table: Any, key: Any, old: dict[str, Any] | None) -> None:
    (known_by,) = table.primary_key.columns
    row = known_by == key
    if old is None:
        connection.execute(table.delete().where(row))
        return
    typed = {name: _typed(table.c[name], value) for name, value in old.items()}
    if not connection.execute(table.update().where(row).values(typed)).rowcount:
        connection.execute(table.insert().values(typed))


def _before(row: SQLModel) -> dict[str, Any]:
    state, old = inspect(row), {}
    for column in row.__table__.columns:  # type: ignore[attr-defined]
        if column.computed is None:
            history = state.attrs[column.key].history
            value = history.deleted[0] if history.deleted else getattr(row, column.key)
            old[column.key] = value.isoformat() if isinstance(value, date) else value
    return old


def _typed(column: Any, value: Any) -> Any:
    return date.fromisoformat(value) if value is not None and column.type.python_type is date else value
