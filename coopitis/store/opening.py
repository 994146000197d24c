"""Which database this program reads and writes."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from coopitis.language import _
from coopitis.refusal import Refused

APPLICATION_ID = 0x636F6F70
"""The letters 'coop' in the header of the file: how a coopitis database is told from any other."""

KNOWN = ("0001", "0002")
"""The revisions this program can migrate from, oldest first; the last one is what it works on."""

HEAD = KNOWN[-1]


def revision_of(path: Path, wait: float = 5.0) -> str | None:
    """The revision of the database in the file, None for a new or empty one. Writes nothing.

    `wait` is for how many seconds one waits for another program that holds the file.

    Raises Refused for a file that is in use, damaged, no database, another program's, or of a newer coopitis.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    if not path.is_file():
        raise Refused(_("{path} is not a file; choose another folder with --data-dir.").format(path=path))
    if not os.access(path, os.R_OK | os.W_OK):
        raise Refused(_("{path} cannot be written; give yourself access to it.").format(path=path))
    try:
        revision = _read_revision(path, wait)
    except sqlite3.DatabaseError as error:
        raise unreadable(path, error) from error
    if revision is not None and revision not in KNOWN:
        raise Refused(
            _("{path} was written by a newer coopitis; update coopitis to open it.").format(path=path)
        )
    return revision


def unreadable(path: Path, error: sqlite3.DatabaseError) -> Refused:
    """The sentence for a file that cannot be read: for now, or because there is something wrong with it."""
    if isinstance(error, sqlite3.OperationalError):
        text = _("{path} cannot be read now ({reason}); try again when no other program uses it.")
    else:
        # Perhaps it is the owner's only data, so nothing here may invite to throw it away.
        text = _(
            "{path} is damaged or no coopitis database ({reason}); put back a copy of it, or choose another "
            "folder with --data-dir."
        )
    return Refused(text.format(path=path, reason=error))


def make_private(path: Path) -> None:
    """Creates the folder for its owner alone (0700) and in it the empty file (0600), where missing."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise Refused(
            _("The folder {folder} cannot be written ({reason}); choose another one with --data-dir.").format(
                folder=path.parent, reason=error.strerror
            )
        ) from error


def _read_revision(path: Path, wait: float) -> str | None:
    # Without a log beside it the file is whole; read as immutable, none is left behind by looking.
    mode = "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"
    connection = sqlite3.connect(f"file:{quote(str(path))}?{mode}", uri=True, timeout=wait)
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        if not tables and not application:
            return None
        if application != APPLICATION_ID or "alembic_version" not in tables:
            text = _("{path} belongs to another program; choose another folder with --data-dir.")
            raise Refused(text.format(path=path))
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else None
    finally:
        connection.close()
