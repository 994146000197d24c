"""Whether a database was written since one last looked."""

import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from coopitis.store.connecting import connect

Place = tuple[int, int]


class Signature:
    """A value that changes with every commit, told by one connection that is kept for it and never waits."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._kept: sqlite3.Connection | None = None
        self._place: Place | None = None
        self._written, self._connected, self._version = 0, 0, 0

    def read(self) -> tuple[Any, ...]:
        """The value, for comparing it with an earlier one only."""
        with self._lock:
            place = self._look()
            if place != self._place:
                self._let_go()
                self._place = place
            if place is not None:
                # While another program commits, what was known a moment ago still holds.
                with suppress(sqlite3.Error):
                    self._version = self._ask()
            return self._place, self._written, self._connected, self._version

    def close(self) -> None:
        """Lets go of the connection."""
        with self._lock:
            self._let_go()

    def _ask(self) -> int:
        if self._kept is None:
            self._kept = connect(self.path, wait=0)
            self._connected += 1
        return int(self._kept.execute("PRAGMA data_version").fetchone()[0])

    def _look(self) -> Place | None:
        try:
            stat = self.path.stat()
        except OSError:
            return None
        # A copy that was written over the file may have come as far by SQLite's own count.
        self._written = stat.st_mtime_ns
        return stat.st_dev, stat.st_ino

    def _let_go(self) -> None:
        if self._kept is not None:
            self._kept.close()
            self._kept = None
