"""What was begun and left: drafts of a pre-check, and forms of an activity that were not saved."""

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date

from coopitis.domain.duties import Duty, DutyKind
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
    for about, owner in _forms(connection, LOG_FORM).items():
        yield DutyKind.LOG_DRAFT, owner, 0, about


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
