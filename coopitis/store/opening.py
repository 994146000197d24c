"""Which database this program reads and writes, and logs beside it that belong to another file."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from coopitis.language import _
from coopitis.paths import NAME
from coopitis.refusal import FileGone, Newer, Refused, Unusable
from coopitis.store.backup import backups
from coopitis.store.database_errors import GONE, HALF, NO_RIGHTS, READ_ONLY, cause
from coopitis.store.database_file import DatabaseFile, connect
from coopitis.store.schema import is_whole

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


APPLICATION_ID = 0x636F6F70
"""The letters 'coop' in the header of the file: how a coopitis database is told from any other."""

KNOWN = ("0001", "0002", "0003", "0004")
"""The revisions this program can migrate from, oldest first; the last one is what it works on."""

HEAD = KNOWN[-1]


def is_there(path: Path) -> bool:
    """Whether there is a database, or something in its place. Raises Refused where nobody can tell."""
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        if path.is_symlink() or log_of(path, LOG).exists():
            raise FileGone(_(GONE).format(path=path)) from None
        return False
    except NotADirectoryError as error:
        raise _no_folder(path, error) from error
    except OSError as error:
        raise Refused(_(NO_RIGHTS).format(path=path)) from error


def refuse_vanished(path: Path) -> None:
    """Raises FileGone where there is no database, though there was one: a first start makes one, no other."""
    if backups(path):
        raise FileGone(_(GONE).format(path=path))


def open_file(path: Path) -> DatabaseFile:
    """The database as a file, which the caller closes. Raises Refused where it is none or cannot be read."""
    if not path.exists():
        raise FileGone(_(GONE).format(path=path))
    if not path.is_file():
        raise Refused(_("{path} is not a file; choose another folder with --data-dir.").format(path=path))
    try:
        return DatabaseFile(path)
    except OSError as error:
        raise Refused(_(NO_RIGHTS).format(path=path)) from error


def revision_of(file: DatabaseFile, wait: float) -> str | None:
    """The revision of the database in the file, None for an empty one. Writes nothing.

    `wait` is for how many seconds one waits for another program that holds the file.

    Raises Refused for a file that is in use, damaged, no database, another program's, or of a newer coopitis,
    and for one that lacks some of its tables.
    """
    try:
        with closing(connect(file.path, wait, is_read_alone(file))) as connection:
            revision = _revision(file.path, connection)
    except (sqlite3.Error, UnicodeError) as error:
        raise cause(file.path, error) from error
    if revision is not None and revision not in KNOWN:
        text = _(
            "{path} was written by a newer coopitis; update coopitis, or “coopitis restore” puts an earlier "
            "copy back."
        )
        raise Newer(text.format(path=file.path))
    return revision


def check_writable(path: Path) -> None:
    """Raises Refused where the database could be read and not written."""
    if not os.access(path, os.W_OK):
        raise Refused(_(READ_ONLY).format(path=path))


def tighten(path: Path) -> None:
    """Keeps others from reading the database, and from looking into a folder that is for it alone."""
    for one, mode in ((path, 0o600), (path.parent, 0o700)):
        is_ours = one == path or one.name == NAME
        if os.name == "posix" and is_ours and one.stat().st_mode & 0o077:
            # Where it belongs to somebody else, the doctor says so.
            with suppress(OSError):
                one.chmod(mode)


def make_private(path: Path) -> None:
    """Creates the folder for its owner alone (0700) and in it the empty file (0600), where missing."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise _no_folder(path, error) from error


def _no_folder(path: Path, error: OSError) -> Refused:
    text = _("The folder {folder} cannot be written ({reason}); choose another one with --data-dir.")
    return Refused(text.format(folder=path.parent, reason=error.strerror))


def _revision(path: Path, connection: sqlite3.Connection) -> str | None:
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if not tables and not application:
        return None
    if application != APPLICATION_ID or "alembic_version" not in tables:
        text = _("{path} belongs to another program; choose another folder with --data-dir.")
        raise Refused(text.format(path=path))
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    revision = str(row[0]) if row else None
    if revision == HEAD and not is_whole(connection):
        raise Unusable(_(HALF).format(path=path))
    return revision
