"""Deleting a person for good: in the database and in every copy of it that is known."""

import json
import os
import sqlite3
from collections.abc import Collection, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from coopitis.domain.mentions import Called
from coopitis.domain.names import given_name, is_part, person_key, person_keys, persons, words
from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.store.copies import databases, exports, others, out_of_reach
from coopitis.store.database import Store
from coopitis.store.drafts import read_fields
from coopitis.store.forgotten import bring_up_to_date, erasing, remember, wipe
from coopitis.store.opening import open_file
from coopitis.store.person_references import (
    COPIES_FOLDER,
    DRAFT,
    NAMES,
    STEPS,
    Place,
    Trace,
    forget_paths,
    once_there,
    paths_that_name,
    traces,
)

COPIES, FILE = "copies", "file"
"""The kinds of place outside of the database: every backup together, and a file that cannot be read."""

LONGEST = {("cooperation", "name"): 200, ("colleague", "name"): 200}
LONGEST_TEXT = 10_000


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was done: the places the name was taken out of, and the `label` that stands in some of them now.

    Not `wiped` means that another program held the files, and that they keep the name until it is closed.
    `left` are copies and folders that could not be reached, `exports` files that may name the person. Only
    the owner knows whose `given` name stands `alone` in so many places. Where the folder of copies was called
    like the person, it `has_moved`: the usual one is used from now on.
    """

    done: list[Trace]
    label: str = ""
    wiped: bool = True
    left: list[Path] = field(default_factory=list)
    exports: list[Path] = field(default_factory=list)
    given: str = ""
    alone: int = 0
    has_moved: bool = False


def known(store: Store, name: str) -> list[Trace]:
    """Every place that names whoever is called so; the copies and kept paths last, where anything is known.

    Of a path alone one word says nothing: many a folder is called so.
    """
    called = Called(name)
    with store.figures() as connection:
        found = traces(connection, called)
    copies = databases(store.path)
    names = {person_key(name), name, *(one.text for one in found)}
    unread = [one for one in others(store.path) if _may_hold(one, called, names)]
    if not found and not any(_names(copy, called) for copy in copies):
        copies = []
    if copies:
        found.append(Trace(Place(COPIES, "", "", ""), len(copies)))
    files = (Trace(Place(FILE, "", str(one), ""), one, text=str(one)) for one in unread)
    paths = paths_that_name(store.path.parent, called) if found or len(words(name)) > 1 else ()
    return [*found, *files, *paths]


NAMED = """
    SELECT name FROM colleague UNION SELECT person FROM result WHERE person <> '' ORDER BY 1"""


def near(store: Store, name: str) -> list[str]:
    """The longer names that this may be a part of."""
    with store.figures() as connection:
        fields = [str(row[0]) for row in connection.execute(NAMED)]
    return list(dict.fromkeys(one for text in fields for one in persons(text) if is_part(name, one)))


def _names(copy: Path, called: Called) -> bool:
    """Whether a copy names the person; one that cannot be read may."""
    try:
        with closing(open_file(copy)) as file, Store(file, 1.0).figures() as connection:
            return bool(traces(connection, called))
    except Refused:
        return True


def _may_hold(file: Path, called: Called, names: Iterable[str]) -> bool:
    try:
        content = file.read_bytes()
    except OSError:
        return True
    text = content.decode("utf-8", "ignore")
    spellings = {way for one in names if one for way in (one, json.dumps(one)[1:-1])}
    return bool(called.mentions(text)) or any(one.encode("utf-8", "replace") in content for one in spellings)


def forget(store: Store, name: str, keep: Collection[Place] = ()) -> Forgotten:
    """Deletes whoever is called so, in every cooperation and every copy; no step can bring that back.

    Results stay, with a label in place of the name. Steps that know the name go, and those before them, which
    build on them. What is in `keep` is left as it is, in the copies too.
    """
    called = Called(name)
    done, label, places = _take_out(store, called, set(keep), None)
    files = [one for one in known_files(store) if Place(FILE, "", str(one), "") not in keep]
    left = out_of_reach(store.path)
    if Place(COPIES, "", "", "") not in keep:
        for copy in databases(store.path):
            there = _take_out_of_copy(copy, called, set(keep), label, store.wait)
            if there is None:
                left.append(copy)
            else:
                places |= there
    left += [one for one in files if _may_hold(one, called, [name]) and not _deleted(one)]
    written = exports(store.path.parent)
    paths = {one.place for one in paths_that_name(store.path.parent, called)} - set(keep)
    if not _paths_are_gone(store.path.parent, paths):
        left.append(store.path.parent)
    if places:
        with erasing(store) as connection:
            remember(connection, places)
    given = given_name(name)
    alone = _alone(store, given, keep) if given else 0
    wiped = wipe(store) if done else True
    has_moved = any(one.kind == COPIES_FOLDER for one in paths)
    return Forgotten(done, label, wiped, left, written, given, alone, has_moved)


def _paths_are_gone(folder: Path, places: Collection[Place]) -> bool:
    try:
        forget_paths(folder, places)
    except OSError:
        return False
    return True


def _alone(store: Store, given: str, keep: Collection[Place]) -> int:
    with store.figures() as connection:
        return sum(one.place not in keep for one in traces(connection, Called(given)))


def known_files(store: Store) -> list[Path]:
    """Kept files beside the database that are none."""
    return others(store.path)


def _deleted(file: Path) -> bool:
    with suppress(OSError):
        file.unlink()
    return not file.exists()


def _take_out_of_copy(
    copy: Path, called: Called, keep: set[Place], label: str, wait: float
) -> set[Place] | None:
    """The places in a copy; None where nothing could be done. One of an older revision is migrated."""
    try:
        made = copy.stat()
        bring_up_to_date(copy)
        with closing(open_file(copy)) as file:
            store = Store(file, wait)
            done, _label, places = _take_out(store, called, keep, label)
            whole = wipe(store)
        # It stands for the day it was made on.
        os.utime(copy, ns=(made.st_atime_ns, made.st_mtime_ns))
    except (Refused, OSError):
        return set() if _deleted_if_damaged(copy) else None
    return places if whole or not done else None


def _deleted_if_damaged(copy: Path) -> bool:
    """Deletes a copy that cannot be read: what nobody can put back must not hold a name."""
    try:
        with closing(open_file(copy)) as file, Store(file, 1.0).figures() as connection:
            connection.execute("SELECT count(*) FROM cooperation").fetchone()
    except Refused:
        return _deleted(copy)
    return False


def _take_out(
    store: Store, called: Called, keep: set[Place], label: str | None
) -> tuple[list[Trace], str, set[Place]]:
    with erasing(store) as connection:
        found = [one for one in traces(connection, called) if one.place not in keep]
        named = label or _free_label(connection)
        places = {one.place for one in found}
        if Place(STEPS, "", "", "") in places:
            places |= set(once_there(connection, called)) - keep
        for one in found:
            _erase(connection, one, called, named)
        remember(connection, places)
    return found, named, places


def _erase(connection: sqlite3.Connection, trace: Trace, called: Called, label: str) -> None:
    kind, column = trace.place.kind, trace.place.field
    if kind == STEPS:
        connection.execute("DELETE FROM step WHERE id <= ?", (trace.key,))
    elif kind == DRAFT:
        _take_out_of_draft(connection, trace, called, label)
    elif not column:
        connection.execute(f"DELETE FROM {kind} WHERE id = ?", (trace.key,))  # noqa: S608
    else:
        (text,) = connection.execute(f'SELECT "{column}" FROM {kind} WHERE id = ?', (trace.key,)).fetchone()  # noqa: S608
        change = f'UPDATE {kind} SET "{column}" = ? WHERE id = ?'  # noqa: S608
        connection.execute(change, (_without(kind, column, text, called, label), trace.key))


def _without(kind: str, column: str, text: str, called: Called, label: str) -> str:
    """The text without the name; what would grow too long gets a dash for a label."""
    taken_out = called.out_of_field if (kind, column) in NAMES else called.out_of_text
    left = taken_out(text, label)
    return left if len(left) <= LONGEST.get((kind, column), LONGEST_TEXT) else taken_out(text, "–")


def _take_out_of_draft(connection: sqlite3.Connection, trace: Trace, called: Called, label: str) -> None:
    """A draft of the person goes; in one of anything else the name does."""
    if not trace.place.field:
        connection.execute("DELETE FROM draft WHERE form = ?", (trace.key,))
        return
    (stored,) = connection.execute("SELECT fields FROM draft WHERE form = ?", (trace.key,)).fetchone()
    fields = read_fields(stored)
    kind = "result" if trace.place.field == "person" else ""
    fields[trace.place.field] = _without(kind, trace.place.field, fields[trace.place.field], called, label)
    text = json.dumps(fields, ensure_ascii=False)
    connection.execute("UPDATE draft SET fields = ? WHERE form = ?", (text, trace.key))


def _free_label(connection: sqlite3.Connection) -> str:
    """A name nobody has yet."""
    rows = connection.execute("SELECT DISTINCT person FROM result WHERE person IS NOT NULL")
    taken = {key for row in rows for key in person_keys(str(row["person"]))}
    labels = (_("Deleted person {number}").format(number=formats.number(number)) for number in count(1))
    return next(label for label in labels if person_key(label) not in taken)
