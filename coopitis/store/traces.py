"""Where a person stands in the database: entries as a colleague, results, the undo journal, drafts."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coopitis.reading.person import Called

COLLEAGUES = """
    SELECT c.id, c.name, o.name AS cooperation FROM colleague AS c
    JOIN cooperation AS o ON o.id = c.cooperation_id ORDER BY c.id"""

PERSONS = "SELECT person, count(*) AS results FROM result WHERE person <> '' GROUP BY person ORDER BY min(id)"

OWN_DRAFT = "colleague "
"""How the name of a form begins in which a colleague is entered."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What is known of a person: keys of rows and drafts, and texts as they are spelled there.

    `step` is the newest step of the undo journal that knows the name, 0 for none.
    """

    entries: tuple[int, ...]
    cooperations: tuple[str, ...]
    persons: tuple[str, ...]
    results: int
    drafts: tuple[str, ...]
    step: int

    def __bool__(self) -> bool:
        return bool(self.entries or self.persons or self.drafts or self.step)


def traces(connection: sqlite3.Connection, called: Called) -> Traces:
    """Everything of whoever is called so."""
    entries = [row for row in connection.execute(COLLEAGUES) if called.is_named(row["name"])]
    persons = [row for row in connection.execute(PERSONS) if called.among(row["person"])]
    keys = {row["id"] for row in entries}
    return Traces(
        entries=tuple(sorted(keys)),
        cooperations=tuple(dict.fromkeys(row["cooperation"] for row in entries)),
        persons=tuple(row["person"] for row in persons),
        results=sum(row["results"] for row in persons),
        drafts=tuple(_drafts(connection, called, keys)),
        step=_newest_step(connection, called, keys),
    )


def _drafts(connection: sqlite3.Connection, called: Called, entries: set[int]) -> Iterator[str]:
    own = {f"{OWN_DRAFT}{entry}" for entry in entries}
    for row in connection.execute("SELECT form, fields FROM draft ORDER BY form"):
        fields = json.loads(row["fields"])
        name = fields.get("name") if row["form"].startswith(OWN_DRAFT) else None
        if row["form"] in own or called.is_named(name) or called.among(fields.get("person")):
            yield row["form"]


def _newest_step(connection: sqlite3.Connection, called: Called, entries: set[int]) -> int:
    rows = connection.execute("SELECT id, label, changes FROM step ORDER BY id").fetchall()
    steps = [(row["id"], row["label"], json.loads(row["changes"])) for row in rows]
    # A label cuts a long name off, so a step is known by whom it was about too, also when that is deleted.
    about = entries | {
        key
        for _step, _label, changes in steps
        for table, key, old in changes
        if table == "colleague" and old and called.is_named(old["name"])
    }
    return max((step for step, label, changes in steps if _knows(label, changes, called, about)), default=0)


def _knows(label: str, changes: list[Any], called: Called, about: set[int]) -> bool:
    if called.is_mentioned(label):
        return True
    return any(
        (table == "colleague" and isinstance(key, int) and key in about)
        or any(isinstance(text, str) and called.is_mentioned(text) for text in (old or {}).values())
        for table, key, old in changes
    )
