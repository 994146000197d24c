"""What is said of a backup: when and why it was made, what it holds, what going back to it changes."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from coopitis.language import N_, _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.store.backup import Backup, Contents, Why, holds
from coopitis.store.database_errors import cause
from coopitis.store.database_file import connect, prepare_to_read

REASONS = {
    Why.TIME: N_("as time went by"),
    Why.MIGRATION: N_("before an update"),
    Why.IMPORT: N_("before an import"),
    Why.MERGE: N_("before a merge"),
    Why.DELETION: N_("before a deletion"),
    Why.RESTORE: N_("before a restore"),
    Why.REPAIR: N_("before a repair"),
}


def reason(backup: Backup) -> str:
    """What it was made before, or that it was its time."""
    return _(REASONS[backup.why])


def moment(taken: datetime) -> str:
    """The day and the minute, where the owner is."""
    here = taken.astimezone()
    return f"{formats.day(here.date())} {here:%H:%M}"


def what_it_holds(backup: Backup) -> str:
    """As "12 groups, 431 evenings, newest 23 Nov 2026"."""
    try:
        return contents(holds(backup.path, alone=True))
    except Refused:
        return _("cannot be read")


def contents(held: Contents) -> str:
    """The same for what any database holds."""
    groups = ngettext("{number} group", "{number} groups", held.cooperations)
    evenings = ngettext("{number} evening", "{number} evenings", held.activities)
    said = [groups.format(number=formats.number(held.cooperations))]
    said.append(evenings.format(number=formats.number(held.activities)))
    if held.newest:
        said.append(_("newest {day}").format(day=formats.day(held.newest)))
    return ", ".join(said)


WAIT = 5.0
"""Seconds to wait for another program."""

EVENINGS = """
    SELECT o.uid AS owner, a.uid, a.date, a.done, a.title, a.given, a.received, a.rate, a.expenses,
           a.preparation, a.travel, a.attendance, a.follow_up
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id"""


@dataclass(frozen=True, slots=True)
class Difference:
    """What goes and what comes with a copy: names of cooperations, and numbers of activities."""

    groups_gone: tuple[str, ...] = ()
    groups_back: tuple[str, ...] = ()
    evenings_gone: int = 0
    evenings_back: int = 0
    evenings_changed: int = 0

    @property
    def is_none(self) -> bool:
        """Whether cooperations and activities are the same in both."""
        return self == Difference()


def difference(path: Path, copy: Path) -> Difference | None:
    """What the copy has otherwise than the database; None where the database cannot be read.

    Raises Refused where the copy cannot be read.
    """
    then = _read(copy, alone=True)
    if isinstance(then, sqlite3.Error):
        raise cause(copy, then)
    now = _read(path)
    if isinstance(now, sqlite3.Error):
        return None
    groups, evenings = zip(now, then, strict=True)
    return Difference(
        groups_gone=_missing(*groups),
        groups_back=_missing(*reversed(groups)),
        evenings_gone=len(evenings[0].keys() - evenings[1].keys()),
        evenings_back=len(evenings[1].keys() - evenings[0].keys()),
        evenings_changed=sum(evenings[0][key] != evenings[1][key] for key in _shared(*evenings)),
    )


Rows = Mapping[Any, Any]


def _read(path: Path, alone: bool = False) -> tuple[Rows, Rows] | sqlite3.Error:
    try:
        with closing(connect(path, WAIT, alone)) as connection:
            prepare_to_read(connection)
            groups = dict(map(tuple, connection.execute("SELECT uid, name FROM cooperation")))
            evenings = {tuple(row[:2]): tuple(row[2:]) for row in connection.execute(EVENINGS)}
    except sqlite3.Error as error:
        return error
    return groups, evenings


def _missing(here: Rows, there: Rows) -> tuple[str, ...]:
    return tuple(sorted((str(here[uid]) for uid in here.keys() - there.keys()), key=str.casefold))


def _shared(here: Rows, there: Rows) -> set[Any]:
    return set(here.keys() & there.keys())
