"""A new database from what can still be read of a damaged one, counting what is missing."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import SQLModel

from coopitis.store.database_file import connect, decoded
from coopitis.store.doctor.rules import entries, key_of
from coopitis.store.migration import migrate

MOST_IDS = 2_000_000
"""So many ids are tried one by one."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How many rows of a table were read, and of how many more one knows that they were there."""

    table: str
    read: int
    missing: int

    @property
    def is_entered(self) -> bool:
        """Whether somebody entered these rows, and the program did not make them by itself."""
        return "uid" in SQLModel.metadata.tables[self.table].columns


def salvage(path: Path, target: Path) -> list[Salvaged]:
    """Writes all that can be read into a new database at `target`, which is there and empty."""
    migrate(target, None)
    with closing(connect(path, wait=5)) as damaged, closing(connect(target, wait=5)) as whole:
        damaged.text_factory = decoded
        # Also where the list of the tables is damaged itself.
        damaged.execute("PRAGMA writable_schema = ON")
        whole.execute("PRAGMA ignore_check_constraints = ON")
        whole.execute("PRAGMA foreign_keys = OFF")
        whole.execute("BEGIN")
        found = [_copy(damaged, whole, table.name) for table in entries()]
        whole.execute("COMMIT")
    return found


def _copy(damaged: sqlite3.Connection, whole: sqlite3.Connection, table: str) -> Salvaged:
    names = _columns(damaged, table) & _columns(whole, table)
    key = key_of(table)
    if key not in names:
        return Salvaged(table, 0, 0)
    columns = ", ".join(f'"{name}"' for name in sorted(names))
    known = dict[Any, tuple[Any, ...]]()
    for query, values in _questions(damaged, table, key, columns):
        with suppress(sqlite3.Error):
            for found, *row in damaged.execute(query, values):
                known.setdefault(found, tuple(row))
    places = ", ".join("?" * len(names))
    read = 0
    for row in known.values():
        with suppress(sqlite3.Error):
            whole.execute(f'INSERT OR REPLACE INTO "{table}" ({columns}) VALUES ({places})', row)  # noqa: S608
            read += 1
    return Salvaged(table, read, max(0, _counted(damaged, table) - read))


def _questions(
    damaged: sqlite3.Connection, table: str, key: str, columns: str
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """From the front, from the back, and around the damage one by one."""
    rows = f'SELECT "{key}", {columns} FROM "{table}" NOT INDEXED'  # noqa: S608
    yield rows, ()
    yield f'{rows} ORDER BY "{key}" DESC', ()
    if key == "id":
        for number in range(1, min(_last(damaged), MOST_IDS) + 1):
            yield f'{rows} WHERE "{key}" = ?', (number,)


def _last(damaged: sqlite3.Connection) -> int:
    """The highest id there can be, by the counter or by what can be read."""
    found = [0]
    for query in ("SELECT last FROM counter", "SELECT max(id) FROM activity", "SELECT max(id) FROM step"):
        with suppress(sqlite3.Error):
            found += [row[0] for row in damaged.execute(query) if isinstance(row[0], int)]
    return max(found)


def _counted(damaged: sqlite3.Connection, table: str) -> int:
    """How many rows an index knows of, which may be whole where the table is not."""
    found = [0]
    for (index,) in _all(damaged, "SELECT name FROM pragma_index_list(?) WHERE NOT partial", table):
        with suppress(sqlite3.Error):
            asked = f'SELECT COUNT(*) FROM "{table}" INDEXED BY "{index}"'  # noqa: S608
            found += [row[0] for row in damaged.execute(asked)]
    return max(found)


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {name for (name,) in _all(connection, "SELECT name FROM pragma_table_info(?)", table)}


def _all(connection: sqlite3.Connection, query: str, value: str) -> list[tuple[Any, ...]]:
    try:
        return connection.execute(query, (value,)).fetchall()
    except sqlite3.Error:
        return []
