"""Logs beside the database that belong to another file: SQLite would write what they hold into ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from coopitis.store.connecting import connect
from coopitis.store.database_file import DatabaseFile

LOG, SHARED, JOURNAL = "-wal", "-shm", "-journal"
ASIDE = ".set-aside"

MAGIC = bytes.fromhex("d9d505f920a163d7")
"""How a rollback journal begins."""


def log_of(path: Path, kind: str) -> Path:
    """The file of that kind beside the database."""
    return path.with_name(path.name + kind)


def strays(file: DatabaseFile) -> list[Path]:
    """The logs beside the file that are not its own."""
    if len(file.header) < 100:
        return []
    return [*_stray_log(file), *_stray_journal(file)]


def is_read_alone(file: DatabaseFile) -> bool:
    """Whether the file is read without what lies beside it: because that is another's, or would be made."""
    if strays(file):
        return True
    log = log_of(file.path, LOG)
    return file.keeps_log and not (log.exists() and log.stat().st_size)


def set_aside(found: list[Path]) -> None:
    """Renames them, so that nothing is thrown away and SQLite does not find them."""
    for one in found:
        with suppress(OSError):
            one.rename(one.with_name(one.name + ASIDE))


def _stray_log(file: DatabaseFile) -> Iterator[Path]:
    # A file whose header does not speak of a log never has one: it is folded in before the header is changed.
    if not file.keeps_log:
        yield from (log for kind in (LOG, SHARED) if (log := log_of(file.path, kind)).exists())


def _stray_journal(file: DatabaseFile) -> Iterator[Path]:
    """A journal holds pages as they were; the first one tells how far its file had come."""
    journal = log_of(file.path, JOURNAL)
    try:
        content = journal.read_bytes()
    except OSError:
        return
    first = _first_page(content)
    if first is None:
        return
    before, now = (int.from_bytes(page[24:28], "big") for page in (first, file.header))
    if now not in (before, before + 1):
        yield journal


def _first_page(journal: bytes) -> bytes | None:
    if not journal.startswith(MAGIC):
        return None
    sector, size = (int.from_bytes(journal[at : at + 4], "big") for at in (20, 24))
    if not 512 <= size <= 65536 or not 32 <= sector <= 65536:
        return None
    for at in range(sector, len(journal) - size - 7, size + 8):
        if journal[at : at + 4] == b"\x00\x00\x00\x01":
            return journal[at + 4 : at + 4 + size]
    return None


def fold_log_in(file: DatabaseFile) -> None:
    """Brings what lies in the log of an older version into the file, and does without one from then on.

    Where another program is at it, the log stays; nothing is lost by that.
    """
    if not file.keeps_log:
        return
    with suppress(sqlite3.Error), closing(connect(file.path, wait=0)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
