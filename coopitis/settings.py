"""What the owner prefers on this machine: the look and the language, nothing that changes a figure."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from coopitis.files import replace_file
from coopitis.paths import preferences_file

USUAL_MINUTES = 30
"""Between two backups, each only where something changed since the last."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each is None while nothing was chosen: `theme` by its name, `language` as in "de".

    `backups` is the folder in which copies of the database are kept; `backup_every` the minutes between two.
    """

    theme: str | None = None
    language: str | None = None
    backups: str | None = None
    backup_every: str | None = None

    @property
    def minutes_between_backups(self) -> int:
        """As it was chosen, or the usual; what is no number of minutes counts as nothing chosen."""
        chosen = self.backup_every or ""
        return max(1, int(chosen)) if chosen.isdecimal() and len(chosen) < 5 else USUAL_MINUTES


def load_preferences(file: Path) -> Preferences:
    """The preferences in the file; what is missing, broken or unknown there has its default."""
    try:
        known = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(known, dict):
        return Preferences()
    names = [field.name for field in fields(Preferences)]
    return Preferences(**{name: known[name] for name in names if isinstance(known.get(name), str)})


def save_preferences(preferences: Preferences, file: Path) -> None:
    """Replaces the file and makes its folder where missing. Raises OSError where that cannot be."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(file, json.dumps(asdict(preferences), indent=1) + "\n")


def backups_folder(folder: Path) -> Path:
    """Where copies of the database in a data folder are kept: where the owner prefers, else inside it."""
    preferred = load_preferences(preferences_file(folder)).backups
    return Path(preferred).expanduser() if preferred else folder / "backups"
