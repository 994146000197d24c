"""Where things lie. Functions only: nothing is looked up or created on import."""

import os
from pathlib import Path

import platformdirs

NAME = "coopitis"

VARIABLE = "COOPITIS_DATA_DIR"
"""The environment's variable that moves the data folder."""


def data_folder(override: str | Path | None = None) -> Path:
    """The folder of the data, absolute: the override, else the environment's, else the platform's."""
    chosen = override or os.environ.get(VARIABLE)
    if not chosen:
        return _usual_data_folder()
    # A shell leaves "--data-dir=~/x" as it is, and a folder called "~" is nobody's wish.
    return Path(os.path.expanduser(chosen)).absolute()  # noqa: PTH111 - Path.expanduser raises for "~nobody"


def shown(path: Path) -> str:
    """The path as a person writes it, with `~` for the home folder."""
    home = Path.home()
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)


def database_file(folder: Path) -> Path:
    """The database in a data folder."""
    return folder / "coopitis.sqlite3"


def preferences_file(folder: Path) -> Path:
    """The preferences that go with a data folder: inside it where it was chosen, so that it is whole."""
    usual = folder == _usual_data_folder()
    return (platformdirs.user_config_path(NAME, appauthor=False) if usual else folder) / "preferences.json"


def cache_folder() -> Path:
    """Where things lie that can be made again."""
    return platformdirs.user_cache_path(NAME, appauthor=False)


def _usual_data_folder() -> Path:
    return platformdirs.user_data_path(NAME, appauthor=False)
