"""What was typed into a form that was left before it was saved.

A form may have several: what is typed anew never takes the place of what was kept before.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from coopitis.store.database import Store
from coopitis.store.database_file import harmless

LOG_FORM, PLANNED_FORM, EDIT_FORM = "log ", "planned ", "edit "
"""How the name of an activity's form begins.

Behind it stands the id of the cooperation it was opened for, if any, or what the planned or edited activity
is known by (its row id).
"""

AGAIN = "\n"
"""Stands between the name of a form and a number in the key of its second draft and every later one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft: its key, and the raw texts by field."""

    key: str
    fields: Mapping[str, str]


def pre_check_form(row_id: int) -> str:
    """Under which name the texts of a pre-check are kept; `row_id` is what its cooperation is known by."""
    return f"pre_check:{row_id}"


def form_of(key: str) -> str:
    """The name of the form that a draft belongs to."""
    return key.partition(AGAIN)[0]


def next_key(form: str, taken: list[Kept]) -> str:
    """A key that no draft of the form has; `taken` are these, the newest first."""
    return f"{form}{AGAIN}{_number(taken[0].key) + 1}" if taken else form


def kept(store: Store, form: str) -> list[Kept]:
    """The drafts of a form, the newest first."""
    asked = "SELECT form, fields FROM draft WHERE form = ? OR substr(form, 1, ?) = ?"
    begins = form + AGAIN
    with store.figures() as connection:
        found = connection.execute(asked, (form, len(begins), begins)).fetchall()
    drafts = [Kept(row["form"], read_fields(row["fields"])) for row in found]
    return sorted(drafts, key=lambda one: _number(one.key), reverse=True)


def draft(store: Store, key: str) -> dict[str, str]:
    """The raw texts by field; empty where there is no such draft."""
    with store.figures() as connection:
        row = connection.execute("SELECT fields FROM draft WHERE form = ?", (key,)).fetchone()
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
    """The keys of all drafts."""
    with store.figures() as connection:
        return [row["form"] for row in connection.execute("SELECT form FROM draft ORDER BY form")]


def keep_draft(store: Store, key: str, fields: Mapping[str, str]) -> None:
    """Keeps the texts in place of what the draft held before."""
    with store.write() as work:
        work.keep_draft(key, fields)


def keep_another(store: Store, form: str, fields: Mapping[str, str]) -> str:
    """Keeps the texts beside other drafts of the form; their key, which they are kept under from now on."""
    with store.write() as work:
        key = next_key(form, kept(store, form))
        work.keep_draft(key, fields)
    return key


def drop_draft(store: Store, form: str) -> None:
    """Lets the draft go, if there is one."""
    if draft(store, form):
        with store.write(draft=form):
            pass


def _number(key: str) -> int:
    """Of the first draft 0; what stands there by damage counts as the oldest."""
    number = key.partition(AGAIN)[2]
    return int(number) if number.isdecimal() and number.isascii() and len(number) < 10 else 0
