"""Takes a step of the journal back, unless that would destroy or double what came in past the journal."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, Connection, Table, func, text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel, col, select

from coopitis.language import _, formats, ngettext
from coopitis.store.journal import Change
from coopitis.store.tables import StepRow


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
    """Takes the newest step back, all of it or nothing; None where there is none.

    The step is let go in any case, so that one which cannot be taken back does not bar those before it.
    """
    step = session.exec(select(StepRow).order_by(col(StepRow.id).desc())).first()
    if step is None:
        return None
    label, changes = step.label, json.loads(step.changes)
    session.delete(step)
    try:
        with session.begin_nested():
            _take_back(session.connection(), changes)
    except _Grown as grown:
        return TakenBack(label, _grown(label, grown.count))
    except (IntegrityError, _Orphaned):
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
