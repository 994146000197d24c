"""Deleting so that the file does not keep what is gone."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager

from coopitis.store.causes import cause
from coopitis.store.connecting import connect
from coopitis.store.database import Store
from coopitis.store.figures.ledgers import refresh_readable


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
