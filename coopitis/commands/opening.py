"""The store of a data folder, open for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coopitis.paths import database_file
from coopitis.store.database import Store, open_store, read_store

PATIENCE = 60.0
"""Seconds a command waits for its turn to write; it is often started by no one who could try again."""


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """For writing. Raises Refused where the database cannot be opened or written."""
    store = open_store(database_file(folder), PATIENCE)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def read(folder: Path) -> Iterator[Store]:
    """For reading only: makes and changes nothing. Raises Refused where the database cannot be read."""
    store = read_store(database_file(folder), PATIENCE)
    try:
        yield store
    finally:
        store.close()
