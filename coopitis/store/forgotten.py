"""What was forgotten stays so: the places are remembered without the name, and taken out again."""

import sqlite3
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.backup import backups, copy
from coopitis.store.database import Store
from coopitis.store.database_errors import cause
from coopitis.store.database_file import connect, prepare_to_read
from coopitis.store.figures.ledgers import refresh_readable
from coopitis.store.opening import HEAD, open_file, revision_of
from coopitis.store.person_references import DRAFT, STEPS, TEXTS, Place


@contextmanager
def erasing(store: Store) -> Iterator[sqlite3.Connection]:
    """One transaction in plain SQL, outside of the undo journal, that overwrites what it deletes.

    Raises Refused, with nothing changed, where the disk or another program stands in the way.
    """
    store.file.check()
    try:
        with ExitStack() as held, closing(connect(store.path, store.wait)) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA secure_delete = ON")
            with store.waits.for_lock():
                connection.execute("BEGIN IMMEDIATE")
            held.enter_context(store.waits.holding())
            store.file.check()
            with connection:
                yield connection
                refresh_readable(connection)
                store.file.check()
                held.enter_context(store.waits.for_readers())
    except sqlite3.Error as error:
        raise cause(store.path, error, writing=True) from error


def wipe(store: Store) -> bool:
    """Rewrites the file without its free pages; False where another program holds them.

    What was deleted before, and not overwritten then, goes too.
    """
    try:
        with closing(connect(store.path, store.wait)) as connection:
            connection.execute("VACUUM")
            (busy, _pages, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
    except sqlite3.Error:
        return False


WAIT = 10.0
"""Seconds to wait for another program."""

NEEDED = {
    *(("cooperation", "name"), ("result", "text"), ("routine", "text"), ("kit", "item")),
    *(("decision", "reason"), ("colleague", "name")),
}
"""What cannot be empty, so that a word stands in the place of what is taken out."""

ADD = "INSERT OR IGNORE INTO forgotten (kind, cooperation, entry, field) VALUES (?, ?, ?, ?)"
ALL = "SELECT kind, cooperation, entry, field FROM forgotten ORDER BY id"


def remember(connection: sqlite3.Connection, places: Iterable[Place]) -> None:
    """Keeps where someone was named; drafts and undo steps are gone for good anyway."""
    kept = [one for one in places if one.kind not in (DRAFT, STEPS)]
    connection.executemany(ADD, [(one.kind, one.cooperation, one.entry, one.field) for one in kept])


def forgotten(connection: sqlite3.Connection) -> list[Place]:
    """All that is remembered; nothing where the table is not there yet."""
    try:
        return [Place(*row) for row in connection.execute(ALL)]
    except sqlite3.Error:
        return []


def instead(kind: str, field: str) -> str | None:
    """What stands where something was taken out again."""
    if (kind, field) == ("result", "person"):
        return _("Deleted person")
    return "–" if (kind, field) in NEEDED else None


def without(entry: Any, kind: str, owners: Collection[str], places: Collection[Place]) -> Any | None:
    """An entry that comes in, without what was forgotten of it; None where it is all of it.

    `owners` are the ids its cooperation has or had.
    """
    known = [one for one in places if (one.kind, one.entry) == (kind, entry.id)]
    fields = {one.field for one in known if one.cooperation in owners and getattr(entry, one.field or "id")}
    if "" in fields:
        return None
    return replace(entry, **{field: instead(kind, field) for field in fields})


@contextmanager
def without_the_forgotten(path: Path, source: Path) -> Iterator[Path]:
    """A database that is put in the place of another, without what was forgotten in that other.

    A copy, where anything was; the source itself is left as it is. Raises Refused.
    """
    known = _known(path)
    if not known:
        yield source
        return
    with tempfile.TemporaryDirectory(prefix=".coopitis-", dir=path.parent) as folder:
        prepared = Path(folder) / path.name
        copy(source, prepared, alone=True)
        take_out_again(prepared, known)
        yield prepared


def _known(path: Path) -> list[tuple[Place, str | None]]:
    """What was forgotten in a database, each with what stands there now; of a damaged one in its backups."""
    for file in (path, *(one.path for one in backups(path))):
        try:
            with closing(connect(file, WAIT, alone=True)) as connection:
                prepare_to_read(connection)
                connection.execute("SELECT 1 FROM cooperation").fetchone()
                return [(one, _now(connection, one)) for one in forgotten(connection)]
        except sqlite3.Error:
            continue
    return []


def _now(connection: sqlite3.Connection, place: Place) -> str | None:
    if not place.field or place.field not in TEXTS.get(place.kind, ()):
        return None
    row = connection.execute(_one(place, f't."{place.field}"'), (place.entry, place.cooperation)).fetchone()
    return row[0] if row else instead(place.kind, place.field)


def _one(place: Place, columns: str) -> str:
    owner = "t.id" if place.kind == "cooperation" else "t.cooperation_id"
    return (
        f"SELECT {columns} FROM {place.kind} AS t JOIN cooperation AS o ON o.id = {owner}"  # noqa: S608
        " WHERE t.uid = ? AND o.uid = ?"
    )


def take_out_again(path: Path, known: Iterable[tuple[Place, str | None]]) -> None:
    """Takes out of a database what was forgotten, and its drafts and undo steps, which may tell of it."""
    bring_up_to_date(path)
    with closing(open_file(path)) as file:
        store = Store(file, WAIT)
        with erasing(store) as connection:
            for place, now in known:
                _take_out(connection, place, now)
            remember(connection, [place for place, _now in known])
            connection.execute("DELETE FROM draft")
            connection.execute("DELETE FROM step")
        wipe(store)


def bring_up_to_date(path: Path) -> None:
    """Migrates a copy of the database. Raises Refused where it cannot be."""
    with closing(open_file(path)) as file:
        revision = revision_of(file, WAIT)
    if revision == HEAD:
        return
    from sqlalchemy.exc import SQLAlchemyError

    from coopitis.store.engine import make_engine
    from coopitis.store.migration import upgrade

    try:
        upgrade(make_engine(path, wait=WAIT, foreign_keys=False))
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise Refused(_("The copy {path} could not be brought up to date.").format(path=path)) from error


def _take_out(connection: sqlite3.Connection, place: Place, now: str | None) -> None:
    if place.kind not in TEXTS or (place.field and place.field not in TEXTS[place.kind]):
        return
    found = connection.execute(_one(place, "t.id"), (place.entry, place.cooperation)).fetchall()
    for (key,) in found:
        if place.field:
            change = f'UPDATE {place.kind} SET "{place.field}" = ? WHERE id = ?'  # noqa: S608
            connection.execute(change, (now, key))
        else:
            connection.execute(f"DELETE FROM {place.kind} WHERE id = ?", (key,))  # noqa: S608
