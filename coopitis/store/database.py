"""The store: one SQLite file, written through SQLModel, read by plain SQL because a start must be quick."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopitis.language import _
from coopitis.refusal import Gone
from coopitis.store.database_errors import NOT_AS_STORED, cause
from coopitis.store.database_file import DatabaseFile, Signature, connect, prepare_to_read
from coopitis.store.opening import (
    HEAD,
    check_writable,
    fold_log_in,
    is_read_alone,
    is_there,
    make_private,
    open_file,
    refuse_vanished,
    revision_of,
    set_aside,
    strays,
    tighten,
)
from coopitis.store.waiting import Waits

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

    from coopitis.store.work import Work


WAIT = 5.0
"""Seconds to wait for another program that is writing, while somebody sits before the screen."""


def open_store(path: Path, wait: float = WAIT) -> Store:
    """The store in that file, made at a first start only, migrated if need be; else Refused."""
    if not is_there(path):
        refuse_vanished(path)
        make_private(path)
    file = open_file(path)
    try:
        check_writable(path)
        tighten(path)
        set_aside(strays(file))
        revision = revision_of(file, wait)
        if revision != HEAD:
            # Alembic takes longer to import than all the rest of the start.
            from coopitis.store.migration import migrate

            migrate(path, revision, wait=wait)
        fold_log_in(file)
    except BaseException:
        file.close()
        raise
    return Store(file, wait)


def read_store(path: Path, wait: float = WAIT) -> Store:
    """The store in that file for reading; nothing is made or changed. Refused where it cannot be read.

    Where there is none yet, or one of an older version, what is read lies in memory.
    """
    if not is_there(path):
        refuse_vanished(path)
        return MemoryStore(path, None)
    file = open_file(path)
    try:
        if revision_of(file, wait) == HEAD:
            return Store(file, wait, alone=is_read_alone(file))
        with closing(connect(path, wait, is_read_alone(file))) as connection:
            return MemoryStore(path, connection)
    except BaseException:
        file.close()
        raise


class Store:
    """Every call opens and closes its own connection, so any thread may call."""

    def __init__(self, file: DatabaseFile, wait: float = WAIT, alone: bool = False) -> None:
        """`alone`: it is only read, as if nobody else wrote, because a trace would be left otherwise."""
        self.file, self.wait, self.alone = file, wait, alone
        self.waits = Waits()
        self._signature = Signature(file.path)

    @property
    def path(self) -> Path:
        """Where the database lies."""
        return self.file.path

    @property
    def is_held_up(self) -> bool:
        """Whether something is to be written that waits for another program."""
        return self.waits.is_held_up

    @contextmanager
    def figures(self) -> Iterator[sqlite3.Connection]:
        """A connection for SQL that only reads, all of it as of one moment; rows answer to column names."""
        try:
            with closing(self.connection()) as connection:
                connection.execute("BEGIN")
                # The first reading takes the lock.
                connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
                self.file.note()
                yield connection
        except (sqlite3.Error, *NOT_AS_STORED) as error:
            if not self.file.is_newest:
                # It was overwritten with what may be no database at all.
                self.file.check()
            raise cause(self.path, error) from error

    def connection(self) -> sqlite3.Connection:
        """A connection that only reads, to be closed by the caller."""
        connection = connect(self.path, self.wait, self.alone)
        prepare_to_read(connection)
        return connection

    @contextmanager
    def write(self, step: str | None = None, draft: str | None = None) -> Iterator[Work]:
        """One transaction, on disk when this returns; with `step`, what it is called, it can be undone.

        `draft` names the form that is saved by it: what was kept of it goes with the same commit.
        Raises Refused, with nothing changed, where the disk or another program stands in the way.
        """
        with self.write_session() as session:
            from coopitis.store.journal import Journal
            from coopitis.store.work import Work

            journal = Journal(session)
            work = Work(session, journal)
            yield work
            if draft is not None:
                work.drop_draft(draft)
            session.flush()
            if step is not None:
                journal.keep(session, step)

    @contextmanager
    def write_session(self) -> Iterator[Session]:
        """A session that is committed at the end, or not at all.

        Raises Refused where the file cannot be written, Gone where a row that is asked for is not there.
        """
        from sqlalchemy.exc import DBAPIError, NoResultFound
        from sqlmodel import Session

        from coopitis.store.engine import driver
        from coopitis.store.figures.ledgers import refresh_readable

        try:
            with ExitStack() as held, Session(self._engine) as session:
                with session.begin():
                    with self.waits.for_lock():
                        session.connection()
                    held.enter_context(self.waits.holding())
                    self.file.check()
                    self.file.note()
                    yield session
                    session.flush()
                    refresh_readable(driver(session.connection()))
                    self.file.check()
                    held.enter_context(self.waits.for_readers())
                self.file.check_again()
                fold_log_in(self.file)
        except NoResultFound as error:
            text = _("This is not there any more, so nothing was saved; go back and look again.")
            raise Gone(text) from error
        except (DBAPIError, sqlite3.Error, UnicodeError) as error:
            if not self.file.is_newest:
                self.file.check()
            raise cause(self.path, getattr(error, "orig", error), writing=True) from error

    def signature(self) -> tuple[Any, ...]:
        """Changes with every commit, whichever program made it, and when another file is put there."""
        return self._signature.read()

    def warm_up(self) -> None:
        """Imports what writing needs, so that the first key that writes does not wait for it."""
        from coopitis.store import journal, work  # noqa: F401

        self._engine.connect().close()

    def close(self) -> None:
        """Lets go of the file."""
        self._signature.close()
        if "_engine" in self.__dict__:
            self._engine.dispose()
        self.file.close()

    @cached_property
    def _engine(self) -> Engine:
        from coopitis.store.engine import make_engine

        return make_engine(self.path, wait=self.wait)


class MemoryStore(Store):
    """A store that is only read, and on no disk."""

    def __init__(self, path: Path, source: sqlite3.Connection | None) -> None:
        """A copy of the source, brought up to date; an empty store where there is none."""
        from coopitis.store.migration import migrated_in_memory

        self._path = path
        self._memory = migrated_in_memory(source)
        prepare_to_read(self._memory)

    @property
    def path(self) -> Path:
        """Where the database lies that it stands for."""
        return self._path

    @contextmanager
    def figures(self) -> Iterator[sqlite3.Connection]:
        """The connection to all that is there."""
        try:
            yield self._memory
        except (sqlite3.Error, *NOT_AS_STORED) as error:
            raise cause(self.path, error) from error

    def close(self) -> None:
        """Lets go of it."""
        self._memory.close()
