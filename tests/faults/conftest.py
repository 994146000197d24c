"""A database that holds one of everything, and what must hold of it after any fault."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from helpers.documents import document, written

from coopitis.exchange.reader import read_document
from coopitis.store.database import open_store
from coopitis.store.drafts import keep_draft
from coopitis.store.importing import import_histories


@pytest.fixture(scope="session")
def whole(tmp_path_factory) -> Path:
    """Made once; copied by whoever changes it."""
    folder = tmp_path_factory.mktemp("whole")
    store = open_store(folder / "coopitis.sqlite3")
    histories, terms = read_document(written(folder, document()))
    import_histories(store, histories, terms, "Import")
    for form in ("log c1", "planned 3", "edit 3", "inventory", "colleague 5", "result"):
        keep_draft(store, form, {"cooperation": "c1", "person": "Ada", "name": "Ada", "answered": "{}"})
    store.close()
    return store.path


@pytest.fixture
def path(whole, tmp_path) -> Path:
    """A copy of it in a folder of its own."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return Path(shutil.copy(whole, folder / "coopitis.sqlite3"))


def titles(path: Path) -> list[str]:
    """The titles of all evenings that were logged by a test, in their order; the file must be whole."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        asked = "SELECT title FROM activity WHERE title LIKE 'logged %' ORDER BY id"
        return [title for (title,) in connection.execute(asked)]
