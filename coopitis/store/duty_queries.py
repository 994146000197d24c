"""What is due by one kind of row each: drafts, meetups, colleagues."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from coopitis.domain.duties import Duty, DutyKind, about
from coopitis.domain.overview import Overview
from coopitis.store.drafts import EDIT_FORM, LOG_FORM, PLANNED_FORM, form_of

CHECKS = """
    SELECT p.id, p.date, o.uid, o.name,
           (p.expectation IS NOT NULL) + (p.result_looks_like IS NOT NULL)
           + (p.minutes_per_result IS NOT NULL) + (p.rate IS NOT NULL) + (p.max_cost IS NOT NULL)
           + (p.economical IS NOT NULL) + (p.reasons_anyway IS NOT NULL) AS answered
    FROM pre_check AS p JOIN cooperation AS o ON o.id = p.cooperation_id
    WHERE NOT p.complete AND p.date <= ? ORDER BY p.date DESC, p.id DESC"""

FORMS = """
    SELECT substr(form, length(:prefix) + 1) AS about,
           iif(json_valid(fields), json_extract(fields, '$.cooperation'), NULL) AS owner
    FROM draft WHERE substr(form, 1, length(:prefix)) = :prefix ORDER BY length(form), form"""

OWNER = """
    SELECT o.uid FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id WHERE a.id = ?"""


def pre_checks(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Pre-checks that were begun, with the number of their answers."""
    return [
        Duty(
            DutyKind.PRE_CHECK_DRAFT,
            row["uid"],
            row["name"],
            date.fromisoformat(row["date"]),
            row_id=row["id"],
            count=row["answered"],
        )
        for row in connection.execute(CHECKS, (on.isoformat(),))
    ]


def log_forms(connection: sqlite3.Connection, names: Mapping[str, str], on: date) -> list[Duty]:
    """Activities that were typed and not saved; `names` are those of the cooperations by id.

    The form was opened for the activity `row_id`, else for the cooperation in `words`, else for none.
    """
    found = (*_new(connection), *_planned(connection), *_edited(connection))
    return [
        Duty(kind, owner, names[owner], on, row_id=row_id, words=words)
        for kind, owner, row_id, words in found
        if owner in names
    ]


Form = tuple[DutyKind, str, int, str]


def _new(connection: sqlite3.Connection) -> Iterator[Form]:
    for row, owner in _forms(connection, LOG_FORM).items():
        yield DutyKind.LOG_DRAFT, owner, 0, row


def _planned(connection: sqlite3.Connection) -> Iterator[Form]:
    for number, owner in _numbered(connection, PLANNED_FORM).items():
        yield DutyKind.LOG_DRAFT, owner, number, ""


def _edited(connection: sqlite3.Connection) -> Iterator[Form]:
    for number in _numbered(connection, EDIT_FORM):
        if owner := connection.execute(OWNER, (number,)).fetchone():
            yield DutyKind.EDIT_DRAFT, owner["uid"], number, ""


def _forms(connection: sqlite3.Connection, prefix: str) -> dict[str, str]:
    """The forms that have a draft, each once: what they are about, and the cooperation in the newest."""
    found = connection.execute(FORMS, {"prefix": prefix})
    return {form_of(row["about"]): row["owner"] for row in found}


def _numbered(connection: sqlite3.Connection, prefix: str) -> dict[int, str]:
    """The same of forms whose name ends in a number, as all of this kind do."""
    found = _forms(connection, prefix)
    return {int(about): owner for about, owner in found.items() if about.isdecimal()}


PREPARED_BEFORE = timedelta(days=7)
"""So long before a meetup its preparation begins."""

UNLOGGED = """
    SELECT a.id, a.date, o.uid, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND a.date <= ? ORDER BY a.date DESC, a.id DESC"""

AHEAD = """
    SELECT a.id, a.date, o.uid, o.name
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND a.date > ? ORDER BY a.date, a.id LIMIT 1"""

NOT_AT_HAND = """
    SELECT item FROM kit WHERE cooperation_id = o.id AND NOT (kind = 'link' AND ready)
    AND uid NOT IN (SELECT value FROM json_each(a.kit)) ORDER BY id"""
"""What domain.evidence.for_meetup calls not ready."""

PREPARATIONS = """
    SELECT a.id, a.date, o.uid, o.name,
           (SELECT COUNT(*) FROM kit WHERE cooperation_id = o.id) AS total,
           (SELECT COUNT(*) FROM ({open})) AS open,
           (SELECT group_concat(item, ', ') FROM ({open})) AS items
    FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id
    WHERE NOT a.done AND NOT a.missed AND NOT a.prepared AND a.date BETWEEN ? AND ?
    ORDER BY a.date, a.id"""
TO_PREPARE = PREPARATIONS.format(open=NOT_AT_HAND)


def unlogged(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Those that were planned for the day or before it, the newest first."""
    return [_meetup(row) for row in connection.execute(UNLOGGED, (on.isoformat(),))]


def to_prepare(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Those of the day and the next ones that the owner does not call prepared, the next one first.

    `count` of the `total` things in the kit are not ready; `words` are those.
    """
    span = on.isoformat(), (on + PREPARED_BEFORE).isoformat()
    return [_preparation(row) for row in connection.execute(TO_PREPARE, span)]


def ahead(connection: sqlite3.Connection, on: date) -> Duty | None:
    """The next planned meetup after the day."""
    row = connection.execute(AHEAD, (on.isoformat(),)).fetchone()
    return _meetup(row) if row else None


def _meetup(row: sqlite3.Row) -> Duty:
    day = date.fromisoformat(row["date"])
    return Duty(DutyKind.LOG, row["uid"], row["name"], day, row_id=row["id"])


def _preparation(row: sqlite3.Row) -> Duty:
    return Duty(
        DutyKind.PREPARE,
        row["uid"],
        row["name"],
        date.fromisoformat(row["date"]),
        row_id=row["id"],
        count=row["open"],
        total=row["total"],
        words=row["items"] or "",
    )


EVENINGS = 3
"""After so many one could have asked."""

NOBODY_ASKED = """
    SELECT o.uid, COUNT(*) AS evenings
    FROM cooperation AS o JOIN activity AS a ON a.cooperation_id = o.id AND a.done AND a.date <= ?
    WHERE NOT EXISTS (
        SELECT 1 FROM colleague AS c WHERE c.cooperation_id = o.id AND coalesce(c.goal, '') <> ''
    )
    GROUP BY o.id HAVING COUNT(*) >= ? ORDER BY evenings DESC, o.id"""


def to_ask(connection: sqlite3.Connection, overview: Overview, over: Collection[str]) -> list[Duty]:
    """The cooperation with the most such evenings, `total`; `count` is how many others there are.

    `over` are the ids of those where nobody goes any more.
    """
    rows = connection.execute(NOBODY_ASKED, (overview.on.isoformat(), EVENINGS)).fetchall()
    waiting = [row for row in rows if row["uid"] not in over]
    standing = overview.of(waiting[0]["uid"]) if waiting else None
    if standing is None:
        return []
    evenings = waiting[0]["evenings"]
    return [about(standing, DutyKind.ASK, overview.on, count=len(waiting) - 1, total=evenings)]
