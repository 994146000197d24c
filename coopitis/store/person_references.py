"""Every place that names a person: entries, texts, drafts, undo steps, and paths kept beside the database."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from coopitis.domain.mentions import Called
from coopitis.domain.names import words
from coopitis.paths import preferences_file
from coopitis.settings import load_preferences, save_preferences
from coopitis.store.copies import drop_exports, remembered
from coopitis.store.drafts import read_fields

TEXTS = {
    "cooperation": ("name", "url", "notes"),
    "pre_check": ("expectation", "result_looks_like", "unit", "reasons_anyway", "reason_for_milder"),
    "activity": ("title", "given", "received", "consequence"),
    "result": ("person", "text"),
    "decision": ("reason", "tool"),
    "routine": ("text", "automated_with"),
    "colleague": ("name", "goal", "notes"),
    "kit": ("item", "where"),
}
"""The columns somebody writes in, by table."""

NAMES = {("result", "person"), ("colleague", "name")}
"""The columns that hold names of persons and nothing else."""

DRAFT, STEPS = "draft", "step"

OWN_DRAFT = "colleague "
"""How the name of a form begins in which a colleague is entered."""

EXCERPT = 30
"""So many signs before and behind a name show what it stands in."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of a place without a name; `field` is "" where it is all of an entry."""

    kind: str
    cooperation: str
    entry: str
    field: str


@dataclass(frozen=True, slots=True)
class Trace:
    """The name in one place: the row's key, what the cooperation is called, and what the name stands in."""

    place: Place
    key: Any
    where: str = ""
    text: str = ""


def traces(connection: sqlite3.Connection, called: Called) -> list[Trace]:
    """Everything of whoever is called so, the entries first; rows answer to column names."""
    found = [*_entries(connection, called)]
    people = {one.key for one in found if one.place.kind == "colleague" and not one.place.field}
    return [*found, *_drafts(connection, called, people), *_steps(connection, called, people)]


def in_field(kind: str, field: str, called: Called, text: str) -> list[str]:
    """The spellings of the name in a field: one for names is read as such."""
    return called.among(text) if (kind, field) in NAMES else called.mentions(text)


def _entries(connection: sqlite3.Connection, called: Called) -> Iterator[Trace]:
    for table in ("colleague", *(table for table in TEXTS if table != "colleague")):
        for row in connection.execute(_query(table)):
            yield from _of_row(table, row, called)


def _of_row(table: str, row: sqlite3.Row, called: Called) -> Iterator[Trace]:
    owner, uid, key, where = row["owner"], row["uid"], row["id"], str(row["owner_name"])
    if table == "colleague" and called.is_named(str(row["name"])):
        yield Trace(Place(table, owner, uid, ""), key, where, str(row["name"]))
        return
    for field in TEXTS[table]:
        text = row[field]
        if isinstance(text, str) and (names := in_field(table, field, called, text)):
            yield Trace(Place(table, owner, uid, field), key, where, _excerpt(text, names[0]))


def _query(table: str) -> str:
    columns = ", ".join(f't."{field}"' for field in TEXTS[table])
    owner = "t.id" if table == "cooperation" else "t.cooperation_id"
    return (
        f"SELECT t.id, t.uid, o.uid AS owner, o.name AS owner_name, {columns}"  # noqa: S608
        f" FROM {table} AS t JOIN cooperation AS o ON o.id = {owner} ORDER BY t.id"
    )


def _excerpt(text: str, name: str) -> str:
    at = text.find(name)
    before, behind = text[:at].split(), text[at + len(name) :].split()
    left, right = " ".join(before)[-EXCERPT:], " ".join(behind)[:EXCERPT]
    return " ".join(one for one in (left, name, right) if one)


def _drafts(connection: sqlite3.Connection, called: Called, people: set[int]) -> Iterator[Trace]:
    own = {f"{OWN_DRAFT}{person}" for person in people}
    for row in connection.execute("SELECT form, fields FROM draft ORDER BY form"):
        form, fields = str(row["form"]), read_fields(row["fields"])
        is_hers = form.startswith(OWN_DRAFT) and called.is_named(fields.get("name"))
        if form in own or is_hers:
            yield Trace(Place(DRAFT, "", form, ""), row["form"], text=fields.get("name", ""))
            continue
        for field, text in fields.items():
            kind = "result" if field == "person" else ""
            if names := in_field(kind, field, called, text):
                yield Trace(Place(DRAFT, "", form, field), row["form"], text=_excerpt(text, names[0]))


def _steps(connection: sqlite3.Connection, called: Called, people: set[int]) -> Iterator[Trace]:
    """One for all of them: the newest that knows the name; those before it build on it."""
    rows = connection.execute("SELECT id, label, changes FROM step ORDER BY id").fetchall()
    steps = [(row["id"], str(row["label"]), changes_of(row["changes"])) for row in rows]
    # A label cuts a long name off, so a step is known by whom it was about too, also when that is deleted.
    about = people | {key for _id, _label, changes in steps for key in _deleted(changes, called)}
    knowing = [(step, label) for step, label, changes in steps if _knows(label, changes, called, about)]
    if knowing:
        newest, label = knowing[-1]
        yield Trace(Place(STEPS, "", "", ""), newest, text=label)


def changes_of(stored: Any) -> list[Any]:
    """The changes of a step; none where it is damaged, for undo lets go of what it cannot read."""
    try:
        return [one for one in json.loads(stored) if isinstance(one, list) and len(one) == 3]
    except (ValueError, TypeError, RecursionError):
        return []


def _deleted(changes: list[Any], called: Called) -> Iterator[int]:
    for table, key, old in changes:
        if table == "colleague" and isinstance(old, dict) and called.is_named(str(old.get("name"))):
            yield key


def _knows(label: str, changes: list[Any], called: Called, about: set[int]) -> bool:
    if called.is_mentioned(label):
        return True
    return any(
        (table == "colleague" and isinstance(key, int) and key in about)
        or any(isinstance(text, str) and _names(called, text) for text in _old_texts(old))
        for table, key, old in changes
    )


def _names(called: Called, text: str) -> bool:
    return called.is_mentioned(text) or bool(called.among(text))


def _old_texts(old: Any) -> list[Any]:
    return list(old.values()) if isinstance(old, dict) else []


def once_there(connection: sqlite3.Connection, called: Called) -> Iterator[Place]:
    """The places of entries that only undo could bring back: as steps remember them."""
    owners = {row["id"]: row["uid"] for row in connection.execute("SELECT id, uid FROM cooperation")}
    for row in connection.execute("SELECT changes FROM step"):
        for table, _key, old in changes_of(row["changes"]):
            if table in TEXTS and isinstance(old, dict) and isinstance(old.get("uid"), str):
                owner = old["uid"] if table == "cooperation" else owners.get(old.get("cooperation_id"), "")
                yield from _remembered(table, str(owner), old, called)


def _remembered(table: str, owner: str, old: dict[str, Any], called: Called) -> Iterator[Place]:
    if table == "colleague" and called.is_named(str(old.get("name"))):
        yield Place(table, owner, old["uid"], "")
        return
    for field in TEXTS[table]:
        if isinstance(text := old.get(field), str) and in_field(table, field, called, text):
            yield Place(table, owner, old["uid"], field)


EXPORTS, COPIES_FOLDER = "exports", "copies folder"
"""The kinds of place: one in the list of exports, and the one in the settings."""

NO_WORD = re.compile(r"[\W\d_]+")


def paths_that_name(folder: Path, called: Called) -> Iterator[Trace]:
    """Those that are kept for a data folder and hold the name, as file names are written."""
    for path in remembered(folder):
        if _path_names(path, called):
            yield Trace(Place(EXPORTS, "", path, ""), path, text=path)
    backups = load_preferences(preferences_file(folder)).backups or ""
    if _path_names(backups, called):
        yield Trace(Place(COPIES_FOLDER, "", backups, ""), backups, text=backups)


def forget_paths(folder: Path, places: Collection[Place]) -> None:
    """Takes these out; copies are then kept in the usual folder. Raises OSError where that cannot be."""
    drop_exports(folder, {one.entry for one in places if one.kind == EXPORTS})
    if any(one.kind == COPIES_FOLDER for one in places):
        file = preferences_file(folder)
        save_preferences(replace(load_preferences(file), backups=None), file)


def _path_names(path: str, called: Called) -> bool:
    parts = Path(unquote(path)).parts
    return bool(called.mentions(unquote(path))) or any(_is_called(part, called.name) for part in parts)


def _is_called(part: str, name: str) -> bool:
    """Whether all words of the name stand in it, in whatever order and with whatever between them."""
    spaced, wanted = NO_WORD.sub(" ", part), NO_WORD.sub(" ", name)
    named = set(words(wanted)) if wanted.strip() else set()
    return bool(named) and (named <= set(words(spaced)) or bool(Called(wanted).mentions(spaced)))
