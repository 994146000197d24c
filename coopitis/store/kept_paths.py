"""Paths that are kept beside the database, of exports and of the copies' folder: they may hold a name."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from coopitis.domain.called import Called
from coopitis.domain.names import words
from coopitis.paths import preferences_file
from coopitis.settings import load_preferences, save_preferences
from coopitis.store.copies import drop_exports, remembered
from coopitis.store.traces import Place, Trace

EXPORTS, COPIES_FOLDER = "exports", "copies folder"
"""The kinds of place: one in the list of exports, and the one in the settings."""

NO_WORD = re.compile(r"[\W\d_]+")


def paths_that_name(folder: Path, called: Called) -> Iterator[Trace]:
    """Those that are kept for a data folder and hold the name, as file names are written."""
    for path in remembered(folder):
        if _names(path, called):
            yield Trace(Place(EXPORTS, "", path, ""), path, text=path)
    backups = load_preferences(preferences_file(folder)).backups or ""
    if _names(backups, called):
        yield Trace(Place(COPIES_FOLDER, "", backups, ""), backups, text=backups)


def forget_paths(folder: Path, places: Collection[Place]) -> None:
    """Takes these out; copies are then kept in the usual folder. Raises OSError where that cannot be."""
    drop_exports(folder, {one.entry for one in places if one.kind == EXPORTS})
    if any(one.kind == COPIES_FOLDER for one in places):
        file = preferences_file(folder)
        save_preferences(replace(load_preferences(file), backups=None), file)


def _names(path: str, called: Called) -> bool:
    parts = Path(unquote(path)).parts
    return bool(called.mentions(unquote(path))) or any(_is_called(part, called.name) for part in parts)


def _is_called(part: str, name: str) -> bool:
    """Whether all words of the name stand in it, in whatever order and with whatever between them."""
    spaced, wanted = NO_WORD.sub(" ", part), NO_WORD.sub(" ", name)
    named = set(words(wanted)) if wanted.strip() else set()
    return bool(named) and (named <= set(words(spaced)) or bool(Called(wanted).mentions(spaced)))
