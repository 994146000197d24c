"""Deleting so that the file does not keep what is gone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.database import Store


@contextmanager
def erasing(store: Store) -> Iterator[sqlite3.Connection]:
    """One transaction in plain SQL, outside of the undo journal, that overwrites what it deletes.

    Raises Refused, with nothing changed, where the disk or another program stands in the way.
    """
    try:
        connect = sqlite3.connect(store.path, timeout=store.wait, isolation_level=None)
        with closing(connect) as connection:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN IMMEDIATE")
            with connection:
                yield connection
    except sqlite3.DatabaseError as error:
        text = _("Nothing was saved: {path} cannot be written now ({reason}); try again.")
        raise Refused(text.format(path=store.path, reason=error)) from error


def wipe(store: Store) -> bool:
    """Rewrites the file without its free pages and empties the log; False where another program holds them.

    What was deleted before, and not overwritten then, goes too.
    """
    try:
        with closing(sqlite3.connect(store.path, timeout=store.wait, isolation_level=None)) as connection:
            connection.execute("VACUUM")
            (busy, _pages, _moved) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
    except sqlite3.OperationalError:
        return False
