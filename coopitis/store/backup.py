"""Copies of the database that are made by themselves, whole and checked, and thinned as they grow old."""

import os
import re
import sqlite3
import time
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from coopitis.files import replacing
from coopitis.language import _
from coopitis.refusal import Refused, Unusable
from coopitis.settings import backups_folder
from coopitis.store.database_errors import DAMAGED, IN_USE, cause
from coopitis.store.database_file import connect, prepare_to_read

MOST_BYTES = 500_000_000
"""So much room all backups together may take."""

KEPT_ALWAYS = 3
"""So many of the newest always stay."""

KEPT: tuple[tuple[timedelta, Callable[[datetime], Hashable]], ...] = (
    (timedelta(days=2), lambda taken: taken),
    (timedelta(days=14), lambda taken: taken.date()),
    (timedelta(days=61), lambda taken: taken.isocalendar()[:2]),
    (timedelta(days=365), lambda taken: (taken.year, taken.month)),
)
"""Up to which age the newest of which span stays: every one, then one a day, a week, a month."""


def surplus(taken: Sequence[tuple[datetime, int]], now: datetime) -> set[int]:
    """The positions of those that may go; each has its moment and its bytes, the newest stands first."""
    kept, room = set(_kept([moment for moment, _size in taken], now)), MOST_BYTES
    going = set[int]()
    for position, (_moment, size) in enumerate(taken):
        wanted = position < KEPT_ALWAYS or (position in kept and size <= room)
        room -= size if wanted else 0
        if not wanted:
            going.add(position)
    return going


def _kept(moments: Sequence[datetime], now: datetime) -> Iterator[int]:
    seen = set[Hashable]()
    for position, moment in enumerate(moments):
        span = next((name(moment) for age, name in KEPT if now - moment <= age), None)
        if span is not None and span not in seen:
            seen.add(span)
            yield position


WAIT = 5.0
"""Seconds to wait for another program."""

PAUSE = timedelta(minutes=1)
"""At most one backup in this time, but for those that an undo depends on."""

ONE_ROW = re.compile(r"CHECK constraint failed|NULL value in|NUMERIC value in|TEXT value in|non-\w+ value in")
"""What SQLite says of a single row that breaks a rule."""

MOMENT = "%Y%m%dT%H%M%S%f"


class Why(StrEnum):
    """What a backup was made before, or that it was its time."""

    TIME = "time"
    MIGRATION = "migration"
    IMPORT = "import"
    MERGE = "merge"
    DELETION = "deletion"
    RESTORE = "restore"
    REPAIR = "repair"


ALWAYS = (Why.MIGRATION, Why.RESTORE, Why.REPAIR)
"""What is taken back by means of its backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One of them; `taken` is in UTC."""

    path: Path
    taken: datetime
    why: Why
    size: int


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database holds: cooperations, activities that are done, and the day of the newest of these."""

    cooperations: int = 0
    activities: int = 0
    newest: date | None = None


def backups(path: Path) -> list[Backup]:
    """Those of the database, the newest first; none where their folder cannot be read."""
    pattern = re.compile(rf"{re.escape(path.stem)}-(\d{{8}}T\d{{12}})-({'|'.join(Why)})\.sqlite3")
    found = []
    with suppress(OSError):
        for file in backups_folder(path.parent).iterdir():
            if match := pattern.fullmatch(file.name):
                taken = datetime.strptime(match[1], MOMENT).replace(tzinfo=UTC)
                found.append(Backup(file, taken, Why(match[2]), file.stat().st_size))
    return sorted(found, key=lambda one: one.taken, reverse=True)


def back_up(path: Path, why: Why, now: datetime | None = None, wait: float = WAIT) -> Backup | None:
    """Makes one where something changed since the last, and lets go of old ones; None where none was made.

    Of an empty database none is made, and at most one a minute, but for those in ALWAYS. `now` is in UTC.
    Raises Refused where the disk, another program, or the database itself stands in the way.
    """
    now = now or datetime.now(UTC)
    known = backups(path)
    if not path.exists() or (why not in ALWAYS and not holds(path).cooperations):
        return None
    if known and (is_unchanged(path, known[0]) or _is_too_soon(known[0], why, now)):
        return None
    made = backups_folder(path.parent) / f"{path.stem}-{now.strftime(MOMENT)}-{why}.sqlite3"
    try:
        made.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make(path, made, wait)
    except OSError as error:
        text = _("No backup was made: {folder} cannot be written ({reason}); choose another in the settings.")
        raise Refused(text.format(folder=made.parent, reason=error.strerror)) from error
    new = Backup(made, now, why, made.stat().st_size)
    _thin([new, *known], now)
    return new


def backup_if_due(path: Path, now: datetime) -> Backup | None:
    """Makes one because it is time; see back_up."""
    return back_up(path, Why.TIME, now)


def back_up_quietly(path: Path, why: Why) -> None:
    """Makes one before what can be undone anyway, so that it need not wait for a disk that is not there."""
    with suppress(Refused):
        back_up(path, why)


def is_unchanged(path: Path, backup: Backup) -> bool:
    """Whether the database is what that backup holds: a backup has the time of what it was made of."""
    try:
        return path.stat().st_mtime_ns == backup.path.stat().st_mtime_ns
    except OSError:
        return False


def holds(path: Path, alone: bool = False) -> Contents:
    """What is in a database; `alone` as in connect, for a backup. Raises Refused where it cannot be read."""
    try:
        with closing(connect(path, WAIT, alone)) as connection:
            prepare_to_read(connection)
            (cooperations,) = connection.execute("SELECT COUNT(*) FROM cooperation").fetchone()
            asked = "SELECT COUNT(*), MAX(date) FROM activity WHERE done"
            activities, newest = connection.execute(asked).fetchone()
            return Contents(cooperations, activities, date.fromisoformat(newest) if newest else None)
    except (sqlite3.Error, ValueError, TypeError) as error:
        raise cause(path, error) from error


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection, path: Path, wait: float) -> None:
    """Copies all that is committed, over what the target holds, as one transaction.

    Raises Refused, naming the path, where a program holds one of them longer than so many seconds.
    """
    until = time.monotonic() + wait

    def check_time(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > until:
            raise Refused(_(IN_USE).format(path=path))

    try:
        source.backup(target, progress=check_time, sleep=0.05)
    except (sqlite3.Error, UnicodeError) as error:
        raise cause(path, error) from error


def copy(path: Path, target: Path, alone: bool = False) -> None:
    """A whole copy for its owner alone; an older database at `target` is overwritten. Raises Refused.

    `alone` as in connect.
    """
    target.touch(mode=0o600)
    with closing(connect(path, WAIT, alone)) as source, closing(sqlite3.connect(target)) as copied:
        copy_database(source, copied, path, WAIT)


def _make(path: Path, made: Path, wait: float) -> None:
    with replacing(made) as unfinished:
        before = path.stat()
        with closing(connect(path, wait)) as source, closing(sqlite3.connect(unfinished)) as copied:
            copy_database(source, copied, path, wait)
            if next(problems(copied), None):
                raise Unusable(_(DAMAGED).format(path=path))
        os.utime(unfinished, ns=(before.st_atime_ns, before.st_mtime_ns))


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """What SQLite finds wrong with the pages of a database, in its own words; nothing where they are whole.

    A row that breaks a rule is no damage: it is copied as it is.
    """
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        said = [row[0] for row in connection.execute("PRAGMA quick_check(1000)")]
        yield from (one for one in said if one != "ok" and not ONE_ROW.search(one))
    except (sqlite3.DatabaseError, UnicodeError) as error:
        yield str(error)


def _is_too_soon(newest: Backup, why: Why, now: datetime) -> bool:
    return why not in ALWAYS and now - newest.taken < PAUSE


def _thin(known: list[Backup], now: datetime) -> None:
    for position in surplus([(one.taken, one.size) for one in known], now):
        with suppress(OSError):
            known[position].path.unlink()
