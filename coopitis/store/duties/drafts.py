"""What was begun and left: drafts of a pre-check, and forms of an activity that were not saved."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import Any

from coopitis.domain.duties import Duty, DutyKind
from coopitis.store.drafts import LOG_FORM

CHECKS = """
    SELECT p.id, p.date, o.uid, o.name,
           (p.expectation IS NOT NULL) + (p.result_looks_like IS NOT NULL)
           + (p.minutes_per_result IS NOT NULL) + (p.rate IS NOT NULL) + (p.max_cost IS NOT NULL)
           + (p.economical IS NOT NULL) + (p.reasons_anyway IS NOT NULL) AS answered
    FROM pre_check AS p JOIN cooperation AS o ON o.id = p.cooperation_id
    WHERE NOT p.complete AND p.date <= ? ORDER BY p.date DESC, p.id DESC"""

FORMS = """
    SELECT substr(form, length(?1) + 1) AS about, fields FROM draft WHERE substr(form, 1, length(?1)) = ?1"""

OF_ACTIVITY = """
    SELECT a.id, o.uid FROM activity AS a JOIN cooperation AS o ON o.id = a.cooperation_id WHERE a.id = ?"""


def pre_checks(connection: sqlite3.Connection, on: date) -> list[Duty]:
    """Pre-checks that were begun, with the number of their answers."""
    return [
        Duty(
            DutyKind.PRE_CHECK_DRAFT,
            row["uid"],
            row["name"],
            date.fromisoformat(row["date"]),
            entered=row["id"],
            count=row["answered"],
        )
        for row in connection.execute(CHECKS, (on.isoformat(),))
    ]


def log_forms(connection: sqlite3.Connection, names: Mapping[str, str], on: date) -> list[Duty]:
    """Activities that were typed and not saved; `names` are those of the cooperations by id.

    The form was opened for the activity `entered`, else for the cooperation in `words`, else for none.
    """
    rows = connection.execute(FORMS, (LOG_FORM,)).fetchall()
    found = (_form(connection, row["about"], json.loads(row["fields"])) for row in rows)
    return [
        Duty(kind, owner, names[owner], on, entered=entered, words=words)
        for kind, owner, entered, words in found
        if owner in names
    ]


def _form(
    connection: sqlite3.Connection, about: str, fields: Mapping[str, Any]
) -> tuple[DutyKind, str, int, str]:
    activity = connection.execute(OF_ACTIVITY, (about,)).fetchone() if about.isdecimal() else None
    kind = DutyKind.LOG_DRAFT if "cooperation" in fields else DutyKind.EDIT_DRAFT
    owner = fields.get("cooperation") or (activity["uid"] if activity else "")
    return (kind, owner, activity["id"], "") if activity else (kind, owner, 0, about)
