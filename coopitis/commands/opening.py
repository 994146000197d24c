"""The store of a data folder, open for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coopitis.paths import database_file
from coopitis.store.database import Store, open_store


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """Raises Refused where the database cannot be opened or read."""
    store = open_store(database_file(folder))
    try:
        yield store
    finally:
        store.close()
