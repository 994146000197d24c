"""Puts a backup in place, also where the database went away while it was open; what stood there is kept."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coopitis.files import replacing
from coopitis.language import _
from coopitis.refusal import FileGone, Refused, Unusable
from coopitis.store.backup import Why, back_up, backups, copy, copy_database, holds, is_unchanged, problems
from coopitis.store.database import Store, open_store
from coopitis.store.database_errors import DAMAGED, GONE
from coopitis.store.database_file import connect
from coopitis.store.forgotten import without_the_forgotten
from coopitis.store.opening import (
    ASIDE,
    JOURNAL,
    LOG,
    SHARED,
    is_there,
    log_of,
    open_file,
    revision_of,
    set_aside,
    strays,
)


def put_back(store: Store) -> Store:
    """The database as it was open, in its old place again; what stands there by now is renamed.

    Raises Refused, with nothing changed, where that cannot be.
    """
    _check_whole(store)
    try:
        store.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(store.path) as unfinished:
            _write(store, unfinished)
            put_aside(store.path)
    except OSError as error:
        raise _unwritable(store.path, error) from error
    return open_again(store)


def save_elsewhere(store: Store, path: Path) -> Store:
    """The database as it was open, in a file of another name. Raises Refused where one is there already."""
    _check_whole(store)
    if path.exists():
        raise Refused(_("{path} is there already; choose another name.").format(path=path))
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(path) as unfinished:
            _write(store, unfinished)
    except OSError as error:
        raise _unwritable(path, error) from error
    store.close()
    return open_store(path, store.wait)


def open_again(store: Store) -> Store:
    """What stands in the database's place now. Raises Refused where that is none, and makes none."""
    if not is_there(store.path):
        raise FileGone(_(GONE).format(path=store.path))
    opened = open_store(store.path, store.wait)
    store.close()
    return opened


def put_aside(path: Path) -> Path | None:
    """Renames what stands there, so that nothing is thrown away; the new name, None for nothing."""
    if not path.exists():
        return None
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return path.rename(path.with_name(f"{path.name}.{moment}{ASIDE}"))


def _check_whole(store: Store) -> None:
    if not store.file.is_newest:
        text = _("What you saw in {path} was overwritten; “coopitis restore” puts an earlier copy back.")
        raise Refused(text.format(path=store.path))


def _write(store: Store, target: Path) -> None:
    target.write_bytes(store.file.content())
    with closing(connect(target, wait=0, alone=True)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            text = _("{path} was damaged when it went away; “coopitis restore” puts an earlier copy back.")
            raise Refused(text.format(path=store.path))


def _unwritable(path: Path, error: OSError) -> Refused:
    text = _("{path} cannot be written ({reason}); choose another place.")
    return Refused(text.format(path=path, reason=error.strerror))


WAIT = 10.0
"""Seconds to wait for another program."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back, and where that is which stood there; None where nothing did."""

    source: Path
    kept: Path | None


def put_newest_back(store: Store) -> Store:
    """The newest backup in the place of a database that was overwritten while open. Raises Refused."""
    restore(store.path, newest_to_restore(store.path))
    return open_again(store)


def newest_to_restore(path: Path) -> Path:
    """The newest sound backup that is another state than what is there. Raises Refused without one."""
    for backup in backups(path):
        if not (is_unchanged(path, backup) and _is_sound(path)) and _is_sound(backup.path, alone=True):
            return backup.path
    raise Refused(_("There is no backup of {path} to put back.").format(path=path))


def restore(path: Path, source: Path, now: datetime | None = None) -> Restored:
    """Puts the source in the place of the database, as one transaction that open programs notice.

    Raises Refused, with nothing changed, where the source is no whole database of ours or finds no room.
    """
    _check_source(source)
    sound = path.exists() and _is_sound(path)
    with without_the_forgotten(path, source) as given:
        kept = _write_into(path, given, now or datetime.now(UTC)) if sound else _put(path, given)
    # An older one is brought up to date before anybody reads it.
    open_store(path, WAIT).close()
    return Restored(source, kept)


def _write_into(path: Path, source: Path, now: datetime) -> Path:
    """Overwrites what is there, which open programs see like any other commit."""
    set_aside(_strays_of(path))
    kept = back_up(path, Why.RESTORE, now, WAIT)
    with closing(connect(source, WAIT, alone=True)) as given, closing(connect(path, WAIT)) as taking:
        taking.execute("PRAGMA synchronous = EXTRA")
        copy_database(given, taking, path, WAIT)
    return kept.path if kept else backups(path)[0].path


def _check_source(source: Path) -> None:
    if not source.is_file():
        raise Refused(_("There is no backup {path}; “coopitis backups” lists them.").format(path=source))
    with closing(open_file(source)) as file:
        if revision_of(file, WAIT) is None or not _is_sound(source, alone=True):
            raise Unusable(_(DAMAGED).format(path=source))


def _put(path: Path, source: Path) -> Path | None:
    """Puts a copy there as a file; what stood there, with its logs, is renamed."""
    kept = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with replacing(path) as unfinished:
            copy(source, unfinished, alone=True)
            logs = [log for kind in (LOG, SHARED, JOURNAL) if (log := log_of(path, kind)).exists()]
            kept = put_aside(path)
            set_aside(logs)
    except OSError as error:
        text = _("{path} cannot be written ({reason}); choose another place.")
        raise Refused(text.format(path=path, reason=error.strerror)) from error
    return kept


def _strays_of(path: Path) -> list[Path]:
    with closing(open_file(path)) as file:
        return strays(file)


def _is_sound(path: Path, alone: bool = False) -> bool:
    """Whether it is a database of ours that holds together."""
    try:
        with closing(open_file(path)) as file:
            revision_of(file, WAIT)
        holds(path, alone)
        with closing(connect(path, WAIT, alone)) as connection:
            return next(problems(connection), None) is None
    except Unusable:
        return False
    except (sqlite3.Error, OSError):
        return False
