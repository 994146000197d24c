"""Copies of a database that may be in use."""

import sqlite3
from pathlib import Path


def copy(path: Path, target: Path) -> None:
    """A whole copy for its owner alone; an older database at `target` is overwritten."""
    target.touch(mode=0o600)
    source, copied = sqlite3.connect(path), sqlite3.connect(target)
    try:
        source.backup(copied)
    finally:
        source.close()
        copied.close()
