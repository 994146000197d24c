"""The store: one SQLite file, written through SQLModel, read by plain SQL because a start must be quick."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopitis.language import _
from coopitis.refusal import Gone, Refused
from coopitis.store.opening import HEAD, make_private, revision_of, unreadable

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlmodel import Session

    from coopitis.store.work import Work


WAIT = 5.0
"""Seconds to wait for another program that is writing."""


def open_store(path: Path, wait: float = WAIT) -> Store:
    """The store in that file, made or migrated if need be; Refused where that cannot be."""
    revision = revision_of(path, wait)
    if revision != HEAD:
        make_private(path)
        # Alembic takes longer to import than all the rest of the start.
        from coopitis.store.migration import migrate

        migrate(path, revision)
    return Store(path, wait)


class Store:
    """Every call opens and closes its own connection, so any thread may call."""

    def __init__(self, path: Path, wait: float = WAIT) -> None:
        self.path, self.wait = path, wait

    @contextmanager
    def figures(self) -> Iterator[sqlite3.Connection]:
        """A connection for SQL that only reads, all of it as of one moment; rows answer to column names."""
        try:
            with closing(sqlite3.connect(self.path, timeout=self.wait, isolation_level=None)) as connection:
                connection.row_factory = sqlite3.Row
                connection.execute("PRAGMA query_only = ON")
                connection.execute("BEGIN")
                yield connection
        except sqlite3.DatabaseError as error:
            raise unreadable(self.path, error) from error

    @contextmanager
    def write(self, step: str | None = None, draft: str | None = None) -> Iterator[Work]:
        """One transaction, on disk when this returns; with `step`, what it is called, it can be undone.

        `draft` names the form that is saved by it: what was kept of it goes with the same commit.
        Raises Refused, with nothing changed, where the disk or another program stands in the way.
        """
        with self.write_session() as session:
            from coopitis.store.drafts import remove_draft
            from coopitis.store.journal import Journal
            from coopitis.store.work import Work

            journal = Journal(session)
            yield Work(session, journal)
            if draft is not None:
                remove_draft(session, draft)
            session.flush()
            if step is not None:
                journal.keep(session, step)

    @contextmanager
    def write_session(self) -> Iterator[Session]:
        """A session that is committed at the end, or not at all.

        Raises Refused where the file cannot be written, Gone where a row that is asked for is not there.
        """
        from sqlalchemy.exc import DatabaseError, IntegrityError, NoResultFound, OperationalError
        from sqlmodel import Session

        try:
            with Session(self._engine) as session, session.begin():
                yield session
        except NoResultFound as error:
            text = _("This is not there any more, so nothing was saved; go back and look again.")
            raise Gone(text) from error
        except (IntegrityError, OperationalError) as error:
            text = _("Nothing was saved: {path} cannot be written now ({reason}); try again.")
            raise Refused(text.format(path=self.path, reason=error.orig)) from error
        except DatabaseError as error:
            text = _("Nothing was saved: {path} is damaged ({reason}); put back a copy of it.")
            raise Refused(text.format(path=self.path, reason=error.orig)) from error

    def signature(self) -> tuple[Any, ...]:
        """Changes with every commit, whichever program made it."""
        return _stamp(self.path), _stamp(self.path.with_name(self.path.name + "-wal"))

    def warm_up(self) -> None:
        """Imports what writing needs, so that the first key that writes does not wait for it."""
        from coopitis.store import journal, work  # noqa: F401

        self._engine.connect().close()

    def close(self) -> None:
        """Lets go of the file."""
        if "_engine" in self.__dict__:
            self._engine.dispose()

    @cached_property
    def _engine(self) -> Engine:
        from coopitis.store.engine import make_engine

        return make_engine(self.path, wait=self.wait)


def _stamp(file: Path) -> tuple[int, int] | None:
    """When the file was changed and how long it is; None where it is not there."""
    # Any other program may take the log away at any moment, so nothing but the look itself can tell.
    try:
        stat = file.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
