"""What was typed into a form that was left before it was saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from coopitis.store.connecting import harmless
from coopitis.store.database import Store

if TYPE_CHECKING:
    pass

LOG_FORM, PLANNED_FORM, EDIT_FORM = "log ", "planned ", "edit "
"""How the name of an activity's form begins.

Behind it stands the id of the cooperation it was opened for, if any, or what the planned or edited activity
is known by (its row id).
"""


def pre_check_form(row_id: int) -> str:
    """Under which name the texts of a pre-check are kept; `row_id` is what its cooperation is known by."""
    return f"pre_check:{row_id}"


def draft(store: Store, form: str) -> dict[str, str]:
    """The raw texts by field; empty where there is no draft."""
    with store.figures() as connection:
        row = connection.execute("SELECT fields FROM draft WHERE form = ?", (form,)).fetchone()
    return read_fields(row["fields"]) if row else {}


def read_fields(stored: Any) -> dict[str, str]:
    """The texts of a draft as it is stored; what is no text is left out, for it is only a draft."""
    try:
        said = json.loads(stored)
    except (ValueError, TypeError, RecursionError):
        return {}
    if not isinstance(said, dict):
        return {}
    return {field: harmless(text) for field, text in said.items() if isinstance(text, str)}


def drafts(store: Store) -> list[str]:
    """The forms that have a draft."""
    with store.figures() as connection:
        return [row["form"] for row in connection.execute("SELECT form FROM draft ORDER BY form")]


def keep_draft(store: Store, form: str, fields: Mapping[str, str]) -> None:
    """Keeps the texts in place of an older draft of the same form."""
    with store.write() as work:
        work.keep_draft(form, fields)


def drop_draft(store: Store, form: str) -> None:
    """Lets the draft go, if there is one."""
    if draft(store, form):
        with store.write(draft=form):
            pass
