"""Every file that may hold what the database held: backups, kept files, logs that were set aside."""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from coopitis.files import replace_file
from coopitis.settings import backups_folder
from coopitis.store.backup import backups
from coopitis.store.opening import APPLICATION_ID, ASIDE

MAGIC = b"SQLite format 3\0"


def databases(path: Path) -> list[Path]:
    """Other files of this database, whatever they were kept for, that are databases too."""
    kept = [one for one in _beside(path) if _is_ours(one)]
    return [*dict.fromkeys([*(one.path for one in backups(path)), *kept])]


def others(path: Path) -> list[Path]:
    """Kept files that are no database: damaged ones, logs that were set aside, exports in the folder."""
    return [one for one in _beside(path) if not _is_ours(one)]


def out_of_reach(path: Path) -> list[Path]:
    """Folders in which copies may lie that cannot be read now."""
    folder = backups_folder(path.parent)
    try:
        list(folder.iterdir())
    except FileNotFoundError:
        return [] if folder.parent == path.parent else [folder]
    except OSError:
        return [folder]
    return []


def _beside(path: Path) -> list[Path]:
    # What was salvaged is called after the database; what was cut off lies in a file or folder of its own.
    patterns = (
        *(f"{path.name}*{ASIDE}", f"{path.stem}.before-*{path.suffix}", f"{path.stem}-*.json"),
        *(".coopitis-*", ".coopitis-*/*"),
    )
    folders = {path.parent, backups_folder(path.parent)}
    found = {one for one in exports(path.parent) if path.parent in one.parents}
    for folder in folders:
        for pattern in patterns:
            with suppress(OSError):
                found |= {one for one in folder.glob(pattern) if one.is_file()}
    return sorted(found)


def _is_ours(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(100)
    except OSError:
        return False
    return head.startswith(MAGIC) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


MOST = 200
"""So many of the newest are remembered."""


def _file(folder: Path) -> Path:
    return folder / "exports.json"


def remember_export(folder: Path, export: Path) -> None:
    """Keeps the path of an export; where that cannot be, it is simply not named later."""
    with suppress(OSError):
        if folder.is_dir():
            known = [one for one in remembered(folder) if one != str(export.absolute())]
            replace_file(_file(folder), json.dumps([*known, str(export.absolute())][-MOST:], indent=1) + "\n")


def exports(folder: Path) -> list[Path]:
    """Those that are still there."""
    with suppress(OSError):
        return [path for one in remembered(folder) if (path := Path(one)).is_file()]
    return []


def drop_exports(folder: Path, paths: Collection[str]) -> None:
    """Lets go of these paths. Raises OSError where that cannot be."""
    if paths:
        known = [one for one in remembered(folder) if one not in paths]
        replace_file(_file(folder), json.dumps(known, indent=1) + "\n")


def remembered(folder: Path) -> list[str]:
    """The paths of all that are remembered, also of those that are gone."""
    try:
        known = json.loads(_file(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in known if isinstance(one, str)] if isinstance(known, list) else []
