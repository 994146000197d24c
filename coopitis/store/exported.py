"""Which exports were written from a database, so that they can be named when someone is forgotten."""

import json
from contextlib import suppress
from pathlib import Path

from coopitis.files import replace_file

MOST = 200
"""So many of the newest are remembered."""


def _file(folder: Path) -> Path:
    return folder / "exports.json"


def remember_export(folder: Path, export: Path) -> None:
    """Keeps the path of an export; where that cannot be, it is simply not named later."""
    with suppress(OSError):
        if folder.is_dir():
            known = [one for one in _read(folder) if one != str(export.absolute())]
            replace_file(_file(folder), json.dumps([*known, str(export.absolute())][-MOST:], indent=1) + "\n")


def exports(folder: Path) -> list[Path]:
    """Those that are still there."""
    with suppress(OSError):
        return [path for one in _read(folder) if (path := Path(one)).is_file()]
    return []


def _read(folder: Path) -> list[str]:
    try:
        known = json.loads(_file(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in known if isinstance(one, str)] if isinstance(known, list) else []
