"""The demo as of the day of the pictures, built once and copied from then on."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from coopitis.demo import build, terms
from coopitis.store.database import open_store
from coopitis.store.importing import import_histories

DAY = date(2026, 11, 23)


def with_demo(folder: Path, language: str = "en") -> Path:
    """The folder, with the demo's database in it as it is told in that language."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "coopitis.sqlite3").write_bytes(_demo(language))
    return folder


@cache
def _demo(language: str) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "coopitis.sqlite3"
        store = open_store(file)
        import_histories(store, build(DAY, language), terms())
        store.close()
        return file.read_bytes()
