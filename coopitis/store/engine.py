"""The SQLAlchemy engine with SQLite's promises switched on."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, Connection


def make_engine(path: Path, *, wait: float = 5.0, foreign_keys: bool = True) -> Engine:
    """An engine whose transactions are real: each locks as it begins, each commit is on disk.

    `wait` is for how many seconds one waits for another program that is writing.
    """
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def _promise(connection: Any, _record: object) -> None:
        # sqlite3's own transaction control begins too late and would not roll back DDL.
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA busy_timeout = {round(wait * 1000)}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
