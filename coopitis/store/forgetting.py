"""Deleting a person for good (R9): no row, no step, no draft and no free page keeps the name."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from coopitis.language import _, formats
from coopitis.reading.folded import name_key
from coopitis.reading.person import Called, parts, renamed
from coopitis.store.database import Store
from coopitis.store.traces import OWN_DRAFT, Traces, traces
from coopitis.store.wiping import erasing, wipe


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was known of the person; `labels` stand in the results now, one for each spelling of the name.

    Not `wiped` means that another program held the files, and that they keep the name until it is closed;
    `copies` of the database, made before it was migrated, are left as they are.
    """

    traces: Traces
    labels: tuple[str, ...] = ()
    wiped: bool = True
    copies: tuple[Path, ...] = ()


def known(store: Store, name: str) -> Traces:
    """What is known of whoever is called so; false where that is nothing."""
    with store.figures() as connection:
        return traces(connection, Called(name))


def forget(store: Store, name: str) -> Forgotten:
    """Deletes whoever is called so, in every cooperation; no step can bring that back.

    Results stay, with a label in place of the name, so that they come from as many persons as before. Steps
    that know the name go, and those before them, which build on them. Texts that mention it stay as they are.
    """
    called = Called(name)
    with erasing(store) as connection:
        found = traces(connection, called)
        names = _labels(connection, called, found)
        for entry in found.entries:
            connection.execute("DELETE FROM colleague WHERE id = ?", (entry,))
        for person in found.persons:
            connection.execute(
                "UPDATE result SET person = ? WHERE person = ?", (renamed(person, names), person)
            )
        for form in found.drafts:
            _take_out_of_draft(connection, form, called, names)
        connection.execute("DELETE FROM step WHERE id <= ?", (found.step,))
    copies = store.path.parent.glob(f"{store.path.stem}.before-*{store.path.suffix}")
    return Forgotten(found, tuple(names.values()), not found or wipe(store), tuple(sorted(copies)))


def _labels(connection: sqlite3.Connection, called: Called, found: Traces) -> dict[str, str]:
    """A label nobody has yet for every spelling of the name."""
    spellings = dict.fromkeys(one for person in found.persons for one in called.among(person))
    if not spellings:
        return {}
    rows = connection.execute("SELECT DISTINCT person FROM result WHERE person IS NOT NULL")
    taken = {name_key(part) for row in rows for part in parts(row["person"])}
    return dict(zip(spellings, _free(taken), strict=False))


def _free(taken: Iterable[str]) -> Iterator[str]:
    for number in count(1):
        label = _("Deleted person {number}").format(number=formats.number(number))
        if name_key(label) not in taken:
            yield label


def _take_out_of_draft(
    connection: sqlite3.Connection, form: str, called: Called, names: dict[str, str]
) -> None:
    """A draft of the person goes; in one of a result the name does."""
    if form.startswith(OWN_DRAFT):
        connection.execute("DELETE FROM draft WHERE form = ?", (form,))
        return
    (text,) = connection.execute("SELECT fields FROM draft WHERE form = ?", (form,)).fetchone()
    fields = json.loads(text)
    gone = {one: names.get(one, "") for one in called.among(fields["person"])}
    fields["person"] = renamed(fields["person"], gone)
    connection.execute(
        "UPDATE draft SET fields = ? WHERE form = ?", (json.dumps(fields, ensure_ascii=False), form)
    )
