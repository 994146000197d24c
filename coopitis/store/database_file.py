"""The database as a file: which one it is, how far it had come, and whether it still stands there."""

from __future__ import annotations

import os
import threading
import weakref
from pathlib import Path

from coopitis.language import _
from coopitis.refusal import FileGone, FileOverwritten, FileReplaced, Refused

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
