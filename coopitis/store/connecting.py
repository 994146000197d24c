"""Plain connections to a database that is there; none of them ever makes a file."""

import re
import sqlite3
from pathlib import Path
from urllib.parse import quote

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
