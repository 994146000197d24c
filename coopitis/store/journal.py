"""The undo journal: remembers the rows a step changes as they were, and takes a step back."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Table, event, func, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, select

from coopitis.language import _, formats, ngettext
from coopitis.store.database_errors import NOT_AS_STORED
from coopitis.store.database_file import harmless
from coopitis.store.own_steps import is_own, meet, this_program
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
        changes = json.dumps(self.changes)
        session.add(StepRow(id=newest + 1, label=label, changes=changes, program=this_program()))
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


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What the step was called; `why_not` is empty where it was taken back."""

    label: str
    why_not: str = ""


class _Orphaned(Exception):
    """What would be put back belongs to something that is gone."""


class _Grown(Exception):
    """So many entries hang on what the step made that are in no step."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


def take_back_newest(session: Session) -> TakenBack | None:
    """Takes the newest own step back, all of it or nothing; None where there is none.

    The step is let go in any case, so that one which cannot be taken back does not bar those before it.
    """
    newest_first = list(session.exec(select(StepRow).order_by(col(StepRow.id).desc())))
    step = next((one for one in newest_first if is_own(one.program)), None)
    if step is None:
        return None
    label, changes = harmless(str(step.label)), step.changes
    later = [one.changes for one in newest_first if one.id > step.id]
    session.delete(step)
    if any(meet(changes, other) for other in later):
        return TakenBack(label, _overtaken(label))
    try:
        with session.begin_nested():
            _take_back(session.connection(), json.loads(changes))
    except _Grown as grown:
        return TakenBack(label, _grown(label, grown.count))
    except (IntegrityError, _Orphaned, *NOT_AS_STORED):
        return TakenBack(label, _overtaken(label))
    return TakenBack(label)


def _take_back(connection: Connection, changes: list[Change]) -> None:
    connection.execute(text("PRAGMA defer_foreign_keys = ON"))
    for table, key, old in reversed(changes):
        if old is None:
            _delete(connection, SQLModel.metadata.tables[table], key)
        else:
            _put_back(connection, SQLModel.metadata.tables[table], key, old)
    # What is deferred would come up only when it is too late to let the step go.
    if connection.execute(text("PRAGMA foreign_key_check")).first():
        raise _Orphaned


def _delete(connection: Connection, table: Table, key: Any) -> None:
    (known_by,) = table.primary_key.columns
    rows = known_by.between(*key) if isinstance(key, list) else known_by == key
    # What the step itself made below them is gone by now; the cascade must not take anything else.
    doomed = select(known_by).where(rows)
    hanging = (select(func.count()).where(column.in_(doomed)) for column in _belonging_to(table))
    if count := sum(connection.execute(query).scalar_one() for query in hanging):
        raise _Grown(count)
    connection.execute(table.delete().where(rows))


def _belonging_to(table: Table) -> Iterator[Column[Any]]:
    """The columns that name a row of the table as the owner of theirs."""
    for other in SQLModel.metadata.tables.values():
        for key in other.foreign_keys:
            if key.ondelete == "CASCADE" and key.column.table is table:
                yield key.parent


def _put_back(connection: Connection, table: Table, key: Any, old: dict[str, Any]) -> None:
    (known_by,) = table.primary_key.columns
    typed = {name: _typed(table.c[name], value) for name, value in old.items()}
    if not connection.execute(table.update().where(known_by == key).values(typed)).rowcount:
        connection.execute(table.insert().values(typed))


def _typed(column: Any, value: Any) -> Any:
    return date.fromisoformat(value) if value is not None and column.type.python_type is date else value


def _grown(label: str, count: int) -> str:
    said = ngettext(
        "“{step}” is not undone, for {count} entry has come to it since; delete it in the list instead.",
        "“{step}” is not undone, for {count} entries have come to it since; delete it in the list instead.",
        count,
    )
    return said.format(step=label, count=formats.number(count))


def _overtaken(label: str) -> str:
    said = _(
        "“{step}” is not undone, for what it is about came in anew or is gone; Ctrl+Z goes on before it."
    )
    return said.format(step=label)
