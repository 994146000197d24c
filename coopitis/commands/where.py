"""`coopitis where`: the folders and files in use."""

from pathlib import Path

from coopitis.language import _
from coopitis.paths import cache_folder, database_file, preferences_file
from coopitis.settings import backups_folder


def run(folder: Path) -> None:
    """Prints a name and a path on each line; whether there is anything at that path is not looked at."""
    places = [
        (_("data folder"), folder),
        (_("database"), database_file(folder)),
        (_("backups"), backups_folder(folder)),
        (_("preferences"), preferences_file(folder)),
        (_("cache"), cache_folder()),
    ]
    width = max(len(name) for name, _path in places)
    for name, path in places:
        print(f"{name:{width}}  {path}")
