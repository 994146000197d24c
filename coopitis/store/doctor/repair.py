"""Mends what the doctor found: a copy first, which coopitis restore puts back."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coopitis.files import replacing
from coopitis.language import _
from coopitis.refusal import Refused, Unusable
from coopitis.store.backup import Why, back_up
from coopitis.store.database_errors import NOTHING, cause
from coopitis.store.database_file import connect
from coopitis.store.doctor.examination import Cure, Finding, examine, highest
from coopitis.store.doctor.mending import mend_rows
from coopitis.store.doctor.salvage import Salvaged, salvage
from coopitis.store.figures.ledgers import rebuild
from coopitis.store.opening import open_file, set_aside, strays
from coopitis.store.restoring import put_aside


@dataclass(frozen=True, slots=True)
class Repaired:
    """Where the copy is, None where there was nothing to copy; what was salvaged, and what is left."""

    kept: Path | None
    left: list[Finding]
    salvaged: list[Salvaged] = field(default_factory=list)


def repair(path: Path, now: datetime) -> Repaired:
    """Mends all that can be mended. Raises Refused where the file cannot be read or written at all."""
    found = examine(path, now)
    cures = {finding.cure for finding in found}
    salvaged: list[Salvaged] = []
    try:
        if Cure.FILE in cures:
            _mend_file(path)
        kept = None
        if Cure.SALVAGE in cures:
            kept, salvaged = _salvage(path)
        elif cures & {Cure.INDEX, Cure.ROWS}:
            kept = _copied(path, now)
        if cures & {Cure.INDEX, Cure.ROWS, Cure.SALVAGE}:
            _mend_inside(path)
    except OSError as error:
        text = _("{path} cannot be written ({reason}); choose another place.")
        raise Refused(text.format(path=path, reason=error.strerror)) from error
    except sqlite3.Error as error:
        raise cause(path, error, writing=True) from error
    if cures - {Cure.NONE}:
        with suppress(Refused):
            back_up(path, Why.TIME, now)
    return Repaired(kept, examine(path, now), salvaged)


def _mend_file(path: Path) -> None:
    with closing(open_file(path)) as file:
        set_aside(strays(file))
    path.chmod(0o600)
    path.parent.chmod(0o700)


def _copied(path: Path, now: datetime) -> Path | None:
    made = back_up(path, Why.REPAIR, now)
    return made.path if made else None


def _salvage(path: Path) -> tuple[Path | None, list[Salvaged]]:
    with replacing(path) as unfinished:
        found = salvage(path, unfinished)
        if not any(one.read for one in found if one.is_entered):
            # An empty database in its place would look like a first start.
            raise Unusable(_(NOTHING).format(path=path))
        kept = put_aside(path)
    return kept, found


def _mend_inside(path: Path) -> None:
    with closing(connect(path, wait=5)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN IMMEDIATE")
        with suppress(sqlite3.IntegrityError):
            # Two rows may claim the same place, until one of them is mended.
            connection.execute("REINDEX")
        mend_rows(connection)
        connection.execute("REINDEX")
        _mend_references(connection)
        connection.execute("INSERT OR REPLACE INTO counter (id, last) VALUES (1, ?)", (_last(connection),))
        rebuild(connection)
        connection.execute("COMMIT")


def _mend_references(connection: sqlite3.Connection) -> None:
    """What lost its cooperation gets a new one, so that no entry is thrown away."""
    for table, key, owner, _number in connection.execute("PRAGMA foreign_key_check").fetchall():
        if owner == "activity":
            connection.execute("UPDATE result SET activity_id = NULL WHERE id = ?", (key,))
        elif owner == "routine":
            connection.execute("DELETE FROM routine_done WHERE id = ?", (key,))
        else:
            _adopt(connection, table, key)
    connection.execute(
        "UPDATE result SET activity_id = NULL WHERE activity_id IN "
        "(SELECT id FROM activity WHERE cooperation_id <> result.cooperation_id)"
    )


def _adopt(connection: sqlite3.Connection, table: str, key: int) -> None:
    (owner,) = connection.execute(f'SELECT cooperation_id FROM "{table}" WHERE id = ?', (key,)).fetchone()  # noqa: S608
    if not isinstance(owner, int) or owner <= 0:
        owner = highest(connection) + 1
        connection.execute(f'UPDATE "{table}" SET cooperation_id = ? WHERE id = ?', (owner, key))  # noqa: S608
    connection.execute(
        "INSERT OR IGNORE INTO cooperation (id, uid, name, kind, setting, formerly, fee_compulsory, "
        "notice_every_year, measurable) VALUES (?, ?, ?, 'other', 'live', '[]', 0, 0, 1)",
        (owner, f"found-{owner}", _("Found again {number}").format(number=owner)),
    )


def _last(connection: sqlite3.Connection) -> int:
    row = connection.execute("SELECT last FROM counter WHERE id = 1").fetchone()
    return max(highest(connection), row[0] if row and isinstance(row[0], int) else 0)
