"""The SQLAlchemy engine with SQLite's promises switched on."""

import sqlite3
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Engine, QueuePool, create_engine, event
from sqlalchemy.engine import Connection

from coopitis.store.database_file import connect


def make_engine(path: Path, *, wait: float = 5.0, foreign_keys: bool = True) -> Engine:
    """An engine whose transactions are real: each locks as it begins, each commit is on disk.

    The file has to be there. `wait` is for how many seconds one waits for another program that is writing.
    """
    engine = create_engine("sqlite://", creator=lambda: connect(path, wait), poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def _promise(connection: Any, _record: object) -> None:
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        # EXTRA also brings to disk that the journal is gone, without which the last commit would be undone.
        connection.execute("PRAGMA synchronous = EXTRA")
        # A page that is written before its time would keep everybody out until the commit.
        connection.execute("PRAGMA cache_spill = OFF")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # SQLite knows by a counter in the file whether its pages in memory are of now. A copy that was
        # written over the file may have come as far, and would then be mixed with what it replaced.
        connection.exec_driver_sql("PRAGMA shrink_memory")
        # sqlite3's own transaction control begins too late and would not roll back DDL.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def driver(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection under it, in the same transaction."""
    return cast(sqlite3.Connection, connection.connection.driver_connection)
