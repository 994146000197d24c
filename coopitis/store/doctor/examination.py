"""What is wrong with a database, each finding in a sentence, and what mends it."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from pathlib import Path

from sqlmodel import SQLModel

from coopitis.files import replace_file
from coopitis.language import _, formats, ngettext
from coopitis.refusal import Newer, Unusable
from coopitis.store.backup import ONE_ROW, backups, is_unchanged
from coopitis.store.database_errors import DAMAGED
from coopitis.store.database_file import DatabaseFile, connect
from coopitis.store.doctor import words
from coopitis.store.doctor.rules import flaws
from coopitis.store.figures.ledgers import fit
from coopitis.store.opening import HEAD, open_file, revision_of, strays

OLD = timedelta(days=7)
"""A backup older than this is too old where something changed since."""

INDEX = re.compile(r"missing from index|wrong # of entries in index|non-unique entry in index")


class Cure(Enum):
    """What mends a finding."""

    NONE = 0
    """Only the owner can."""
    FILE = 1
    """What lies beside the file or who may read it."""
    INDEX = 2
    """The indexes are made anew."""
    ROWS = 3
    """Rows are mended where they are."""
    SALVAGE = 4
    """What can be read is written into a new file."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence in the owner's language, and what mends it."""

    text: str
    cure: Cure


def examine(path: Path, now: datetime) -> list[Finding]:
    """Everything that is found, the gravest first; nothing is changed. `now` is in UTC.

    Raises Refused where the file is gone, in use, not to be read, or another program's.
    """
    with closing(open_file(path)) as file:
        beside = list(_around(file))
        try:
            revision = revision_of(file, wait=5)
        except Unusable as refusal:
            can_be_read = _is_sqlite(file) and not isinstance(refusal, Newer)
            cure = Cure.SALVAGE if can_be_read else Cure.NONE
            return [Finding(str(refusal), cure), *(_lacks(path) if can_be_read else ()), *beside]
        found = list(_inside(path)) if revision == HEAD else []
    return [*found, *beside, *_backups(path, now)]


def _is_sqlite(file: DatabaseFile) -> bool:
    return file.header.startswith(b"SQLite format 3\0")


def _around(file: DatabaseFile) -> Iterator[Finding]:
    for one in strays(file):
        text = _("{path} belongs to another database and is not read.")
        yield Finding(text.format(path=one), Cure.FILE)
    for one in (file.path, file.path.parent):
        if os.name == "posix" and one.stat().st_mode & 0o077:
            yield Finding(_("{path} can be read by others.").format(path=one), Cure.FILE)


def _inside(path: Path) -> Iterator[Finding]:
    with closing(connect(path, wait=5)) as connection:
        try:
            yield from _structure(connection, path)
            broken = [Finding(words.sentence(flaw), Cure.ROWS) for flaw in flaws(connection)]
            yield from broken
            yield from _references(connection)
            yield from _order(connection)
            if not broken and not fit(connection):
                yield Finding(_("The sums that are kept ready do not fit the entries."), Cure.ROWS)
        except sqlite3.DatabaseError:
            yield Finding(_(DAMAGED).format(path=path), Cure.SALVAGE)


def _structure(connection: sqlite3.Connection, path: Path) -> Iterator[Finding]:
    """What SQLite itself finds, and what is missing of the tables."""
    # The rules find what breaks a check, and say it better.
    connection.execute("PRAGMA ignore_check_constraints = ON")
    said = [row[0] for row in connection.execute("PRAGMA integrity_check(1000)")]
    if others := [one for one in said if one != "ok" and not INDEX.search(one) and not ONE_ROW.search(one)]:
        text = ngettext(
            "{path} is damaged in {number} place.", "{path} is damaged in {number} places.", len(others)
        )
        yield Finding(text.format(path=path, number=formats.number(len(others))), Cure.SALVAGE)
    if any(INDEX.search(one) for one in said):
        yield Finding(_("An index does not fit its table."), Cure.INDEX)
    yield from _missing(connection)


def _lacks(path: Path) -> list[Finding]:
    try:
        with closing(connect(path, wait=5)) as connection:
            return list(_missing(connection))
    except sqlite3.DatabaseError:
        return []


def _missing(connection: sqlite3.Connection) -> Iterator[Finding]:
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in SQLModel.metadata.sorted_tables:
        known = {row[1] for row in connection.execute(f'PRAGMA table_xinfo("{table.name}")')}
        if not known:
            yield Finding(_("The table “{name}” is missing.").format(name=table.name), Cure.SALVAGE)
            continue
        for column in table.columns:
            if column.name not in known:
                text = _("The column “{column}” of “{table}” is missing.")
                yield Finding(text.format(column=column.name, table=table.name), Cure.SALVAGE)
        for index in table.indexes:
            if index.name not in there:
                yield Finding(_("The index “{name}” is missing.").format(name=index.name), Cure.SALVAGE)


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, key, owner, _number in connection.execute("PRAGMA foreign_key_check"):
        text = _("{entry} belongs to something that is not there ({owner}).")
        yield Finding(text.format(entry=words.entry(table, key), owner=owner), Cure.ROWS)
    elsewhere = (
        "SELECT r.id FROM result AS r JOIN activity AS a ON a.id = r.activity_id "
        "WHERE a.cooperation_id <> r.cooperation_id"
    )
    for (key,) in connection.execute(elsewhere):
        text = _("{entry} comes from an activity of another cooperation.")
        yield Finding(text.format(entry=words.entry("result", key)), Cure.ROWS)


def _order(connection: sqlite3.Connection) -> Iterator[Finding]:
    row = connection.execute("SELECT last FROM counter WHERE id = 1").fetchone()
    if row is None or not isinstance(row[0], int) or row[0] < highest(connection):
        yield Finding(
            _("The count of all entries is behind; a new entry would take another's place."), Cure.ROWS
        )


def highest(connection: sqlite3.Connection) -> int:
    """The highest id that an entry has."""
    tables = [table.name for table in SQLModel.metadata.sorted_tables if "uid" in table.columns]
    found = [connection.execute(f'SELECT max(id) FROM "{one}"').fetchone()[0] for one in tables]  # noqa: S608
    done = connection.execute("SELECT max(id) FROM routine_done").fetchone()[0]
    return max((one for one in (*found, done) if isinstance(one, int)), default=0)


def _backups(path: Path, now: datetime) -> Iterator[Finding]:
    known = backups(path)
    if known and now - known[0].taken > OLD and not is_unchanged(path, known[0]):
        day = formats.day(known[0].taken.astimezone().date())
        yield Finding(
            _("The newest backup is of {day}, and something changed since.").format(day=day), Cure.FILE
        )


MARK = ".examined"
"""What the file is called that holds the day, behind the name of the database."""


def examine_once_a_day(path: Path, on: date, now: datetime) -> list[Finding]:
    """What is found, once that day; `now` is in UTC. Raises Refused as examine does."""
    mark = path.with_name(f"{path.name}{MARK}")
    if _day_in(mark) == on.isoformat():
        return []
    found = examine(path, now)
    # Where the day cannot be remembered, the next start looks again.
    with suppress(OSError):
        replace_file(mark, on.isoformat())
    return found


def _day_in(mark: Path) -> str:
    try:
        return mark.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
