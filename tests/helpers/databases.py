"""Files that stand where the database should be, and are none of ours."""

import sqlite3
from contextlib import closing
from pathlib import Path

from coopitis.store.database import open_store


def no_database(path: Path) -> None:
    """A letter."""
    path.write_text("Dear diary,\n" * 1000)


def half_a_database(path: Path) -> None:
    """What a full disk left of one."""
    newer(path)
    path.write_bytes(path.read_bytes()[:10_000])


def another_programs(path: Path) -> None:
    """A database of somebody else, who uses a log too."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE alembic_version (version_num)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.commit()


def newer(path: Path) -> None:
    """One that a later coopitis has migrated."""
    open_store(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


def damaged(path: Path) -> None:
    """One whose table of activities can no longer be read."""
    open_store(path).close()
    damage(path)


def damage(path: Path) -> None:
    """Overwrites the activities in a file that nobody has open."""
    with closing(sqlite3.connect(path)) as connection:
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        pages = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'activity'"
        ).fetchall()
    content = bytearray(path.read_bytes())
    for (page,) in pages:
        content[(page - 1) * size : page * size] = b"\xee" * size
    path.write_bytes(content)
