"""The database as a file: plain connections to it, which one it is, and whether it was written since."""

from __future__ import annotations

import os
import re
import sqlite3
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from coopitis.language import _
from coopitis.refusal import FileGone, FileOverwritten, FileReplaced, Refused

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What a terminal obeys, and half characters; nothing of it is ever stored by coopitis."""


def connect(path: Path, wait: float, alone: bool = False) -> sqlite3.Connection:
    """A connection that waits so many seconds for others; `alone`: as if nobody wrote, leaving no trace."""
    uri = f"file:{quote(str(path))}?{'mode=ro&immutable=1' if alone else 'mode=rw'}"
    return sqlite3.connect(uri, uri=True, timeout=wait, isolation_level=None, check_same_thread=False)


def prepare_to_read(connection: sqlite3.Connection) -> None:
    """For reading only: rows answer to column names, and no text in them is obeyed by a terminal."""
    connection.row_factory = sqlite3.Row
    connection.text_factory = decoded
    connection.execute("PRAGMA query_only = ON")


def decoded(stored: bytes) -> str:
    """A stored text, with a replacement character for each sign that is none or that a terminal obeys."""
    return harmless(stored.decode(errors="replace"))


def harmless(text: str) -> str:
    """The text, with a replacement character for each sign that a terminal obeys."""
    return text if text.isprintable() else OBEYED.sub("\N{REPLACEMENT CHARACTER}", text)


HEADER, MAGIC = 100, b"SQLite format 3\0"
"""So many bytes at the beginning of a database say what it is, and these stand first."""


class DatabaseFile:
    """One open file. It stays open, for closing it lets go of every lock this process holds on it."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where it cannot be read."""
        self.path = path
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._reading = threading.Lock()
        self._close = weakref.finalize(self, os.close, self._handle)
        self._place = _place(os.fstat(self._handle))
        self._seen = 0

    def check(self) -> None:
        """Raises FileGone or FileReplaced where a commit would not land in the file that was opened."""
        try:
            there = _place(self.path.stat())
        except OSError as error:
            text = _("Nothing was saved: {path} was deleted, moved or renamed while it was open.")
            raise FileGone(text.format(path=self.path)) from error
        if there != self._place:
            text = _("Nothing was saved: another file stands in the place of {path} now.")
            raise FileReplaced(text.format(path=self.path))
        if not self.is_newest:
            text = _("Nothing was saved: {path} was overwritten and is older than what you saw.")
            raise FileOverwritten(text.format(path=self.path))

    def check_again(self) -> None:
        """The same right after a commit: it landed, but in a file that went away at that very moment."""
        try:
            self.check()
        except Refused as refusal:
            text = _("{path} went away at the very moment of saving; what you saved went with it.")
            raise type(refusal)(text.format(path=self.path)) from refusal
        # One commit is one change; what is beyond it may be another program's that is not through yet.
        self._seen = max(self._seen, min(self._changes(), self._seen + 1))

    def note(self) -> None:
        """Takes down how far the file has come, for `check`.

        To be called while this process holds a lock on it: without one, the file may show a commit that was
        cut off and that SQLite takes back at the next reading.
        """
        self._seen = max(self._seen, self._changes())

    @property
    def header(self) -> bytes:
        """The first hundred bytes, fewer where there are no more."""
        return self._read(HEADER)

    @property
    def keeps_log(self) -> bool:
        """Whether its last commits may lie in a log beside it, as those of older versions of coopitis do."""
        return self.header[18:20] == b"\x02\x02"

    @property
    def is_newest(self) -> bool:
        """Whether the open file, wherever it lies by now, has not been overwritten with an earlier state."""
        return self._changes() >= self._seen

    def content(self) -> bytes:
        """All of it, also where it was deleted since: an open file goes only when it is closed."""
        return self._read(os.fstat(self._handle).st_size)

    def close(self) -> None:
        """Lets go of it, once nobody reads it."""
        with self._reading:
            self._close()

    def _read(self, size: int) -> bytes:
        with self._reading:
            if not self._close.alive:
                return b""
            os.lseek(self._handle, 0, os.SEEK_SET)
            return os.read(self._handle, size)

    def _changes(self) -> int:
        """How many transactions have changed the file, by SQLite's own counter in its header.

        Of a file that was closed under a thread that still reads, no more than were seen; none where no
        database is left.
        """
        header = self.header
        if not header and not self._close.alive:
            return self._seen
        return int.from_bytes(header[24:28], "big") if header.startswith(MAGIC) else 0


def _place(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_dev, stat.st_ino


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
