"""The installed `coopitis` in a process of its own, at home in a folder of the test."""

import os
import subprocess
import sysconfig
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

COMMAND = str(Path(sysconfig.get_path("scripts"), "coopitis"))
CASES = Path(__file__).parent.parent / "data" / "cases.json"
"""Two published cases as an exchange document."""


def environment(home: Path, **more: str) -> dict[str, str]:
    """Nothing of the machine's own settings, and a home that is empty at first."""
    own = ("XDG_", "LC_", "COOPITIS")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    return kept | {"HOME": str(home), "LANG": "C.UTF-8", "PYTHONUTF8": "0"} | more


FOLDER = ".local/share/coopitis"
"""Where the program keeps its data in a home."""


def with_imported(home: Path, document: Path = CASES) -> None:
    """The home once `coopitis import` brought this in: done once for each, and copied from then on."""
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    file = folder / "coopitis.sqlite3"
    file.write_bytes(_imported(document.read_bytes()))
    file.chmod(0o600)


@cache
def _imported(document: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "in.json").write_bytes(document)
        coopitis(home, "import", home / "in.json").check_returncode()
        (file,) = [one for one in (home / FOLDER).rglob("*") if one.is_file()]
        return file.read_bytes()


def coopitis(
    home: Path, *words: str | Path, typed: str = "", **more: str
) -> subprocess.CompletedProcess[str]:
    """What `coopitis` with these words says and answers; `typed` is its input.

    `more` is added to the environment.
    """
    return subprocess.run(
        [COMMAND, *map(str, words)],
        env=environment(home, **more),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
