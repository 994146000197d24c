"""Deleting a person for good: where a person stands in the database, and what becomes of each place."""

import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from coopitis.domain.called import Called
from coopitis.domain.names import person_key, person_keys
from coopitis.language import _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.store.backup import backups
from coopitis.store.database import Store
from coopitis.store.drafts import form_of, read_fields
from coopitis.store.opening import HEAD, open_file, revision_of
from coopitis.store.secure_delete import erasing, wipe

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
        fields = read_fields(row["fields"])
        name = fields.get("name") if row["form"].startswith(OWN_DRAFT) else None
        if form_of(row["form"]) in own or called.is_named(name) or called.among(fields.get("person")):
            yield row["form"]


def _newest_step(connection: sqlite3.Connection, called: Called, entries: set[int]) -> int:
    rows = connection.execute("SELECT id, label, changes FROM step ORDER BY id").fetchall()
    steps = [(row["id"], row["label"], _changes(row["changes"])) for row in rows]
    # A label cuts a long name off, so a step is known by whom it was about too, also when that is deleted.
    about = entries | {
        key
        for _step, _label, changes in steps
        for table, key, old in changes
        if table == "colleague" and old and called.is_named(old["name"])
    }
    return max((step for step, label, changes in steps if _knows(label, changes, called, about)), default=0)


def _changes(stored: str) -> list[Any]:
    try:
        return list(json.loads(stored))
    except (ValueError, TypeError, RecursionError):
        # Undo lets go of what it cannot read.
        return []


def _knows(label: str, changes: list[Any], called: Called, about: set[int]) -> bool:
    if called.is_mentioned(label):
        return True
    return any(
        (table == "colleague" and isinstance(key, int) and key in about)
        or any(isinstance(text, str) and called.is_mentioned(text) for text in (old or {}).values())
        for table, key, old in changes
    )


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was known of the person; `label` stands in the place of the name now.

    Not `wiped` means that another program held the files, and that they keep the name until it is closed;
    `copies` of the database are left as they are.
    """

    traces: Traces
    label: str = ""
    wiped: bool = True
    copies: tuple[Path, ...] = ()


def left_as_they_were(copies: Iterable[Path]) -> Iterator[str]:
    """What is said of copies that may hold the name, a line for each folder."""
    for folder, number in Counter(copy.parent for copy in copies).items():
        said = ngettext(
            "{number} copy of the database was left as it was, in {folder}",
            "{number} copies of the database were left as they were, in {folder}",
            number,
        )
        yield said.format(number=formats.number(number), folder=folder)


def known(store: Store, name: str) -> Traces:
    """What is known of whoever is called so; false where that is nothing."""
    with store.figures() as connection:
        return traces(connection, Called(name))


def forget(store: Store, name: str) -> Forgotten:
    """Deletes whoever is called so, in every cooperation and every backup; no step can bring that back.

    Results stay, with a label in place of the name, so that they come from as many persons as before. Steps
    that know the name go, and those before them, which build on them. Texts that mention it stay as they are.
    """
    called = Called(name)
    found, label = _delete(store, called)
    wiped = not found or wipe(store)
    older = sorted(store.path.parent.glob(f"{store.path.stem}.before-*{store.path.suffix}"))
    copies = (*older, *(one.path for one in backups(store.path)))
    left = tuple(copy for copy in copies if not _is_forgotten_in(copy, called, store.wait))
    return Forgotten(found, label, wiped, left)


def _is_forgotten_in(copy: Path, called: Called, wait: float) -> bool:
    """Deletes the person in a copy of the database; one of an older revision is left as it was."""
    try:
        with closing(open_file(copy)) as file:
            if revision_of(file, wait) != HEAD:
                return False
            other, made = Store(file, wait), copy.stat()
            found, _label = _delete(other, called)
            done = not found or wipe(other)
    except Refused:
        return False
    # It stands for the day it was made on.
    os.utime(copy, ns=(made.st_atime_ns, made.st_mtime_ns))
    return done


def _delete(store: Store, called: Called) -> tuple[Traces, str]:
    with erasing(store) as connection:
        found = traces(connection, called)
        label = _free_label(connection)
        for entry in found.entries:
            connection.execute("DELETE FROM colleague WHERE id = ?", (entry,))
        for person in found.persons:
            connection.execute(
                "UPDATE result SET person = ? WHERE person = ?", (called.out_of_field(person, label), person)
            )
        for form in found.drafts:
            _take_out_of_draft(connection, form, called, label)
        connection.execute("DELETE FROM step WHERE id <= ?", (found.step,))
    return found, label


def _free_label(connection: sqlite3.Connection) -> str:
    """A name nobody has yet."""
    rows = connection.execute("SELECT DISTINCT person FROM result WHERE person IS NOT NULL")
    taken = {key for row in rows for key in person_keys(str(row["person"]))}
    labels = (_("Deleted person {number}").format(number=formats.number(number)) for number in count(1))
    return next(label for label in labels if person_key(label) not in taken)


def _take_out_of_draft(connection: sqlite3.Connection, form: str, called: Called, label: str) -> None:
    """A draft of the person goes; in one of a result the name does."""
    if form.startswith(OWN_DRAFT):
        connection.execute("DELETE FROM draft WHERE form = ?", (form,))
        return
    (text,) = connection.execute("SELECT fields FROM draft WHERE form = ?", (form,)).fetchone()
    fields = read_fields(text)
    fields["person"] = called.out_of_field(fields["person"], label)
    connection.execute(
        "UPDATE draft SET fields = ? WHERE form = ?", (json.dumps(fields, ensure_ascii=False), form)
    )
