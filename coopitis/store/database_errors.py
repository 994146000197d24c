"""What stands in the way of the database, in the owner's words: never SQL, never SQLite's own English."""

import sqlite3
from pathlib import Path

from coopitis.language import N_, _
from coopitis.refusal import FileGone, FileReplaced, Refused, Unusable

IN_USE = N_("{path} is in use by another program; try again in a moment.")
FULL = N_("The disk that {path} lies on is full; make room and try again.")
DISK = N_("The disk reports an error at {path}; copy the file to another disk.")
READ_ONLY = N_("{path} cannot be written; give yourself access to it, or copy it to where you may write.")
CUT_OFF = N_("{path} was cut off while it was being saved; open it once where it can be written.")
NO_RIGHTS = N_("{path} cannot be opened; give yourself access to it and to its folder.")
DAMAGED = N_(
    "{path} is damaged or no coopitis database; “coopitis restore” puts an earlier copy back, "
    "“coopitis doctor” says what is wrong."
)
NOTHING = N_(
    "{path} is damaged or no coopitis database: nothing in it can be read; “coopitis restore” puts an "
    "earlier copy back."
)
HALF = N_("{path} lacks some of its tables; “coopitis restore” puts an earlier copy back.")
GONE = N_("{path} is gone; put it back where it was, or “coopitis restore” puts an earlier copy there.")
MOVED = N_("{path} was moved away or replaced; open it again.")
RULES = N_("{path} does not take this entry, for it breaks a rule of the database; look at it and try again.")
ENTRY = N_("{path} holds an entry that cannot be read; “coopitis doctor --repair” mends it.")
ELSE = N_("{path} cannot be used now; “coopitis doctor” says more.")

NOT_AS_STORED = (ValueError, TypeError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What reading a row raises in which something was set by hand or by damage."""

_BY_CODE: dict[int, tuple[type[Refused], str]] = {
    sqlite3.SQLITE_BUSY: (Refused, IN_USE),
    sqlite3.SQLITE_LOCKED: (Refused, IN_USE),
    sqlite3.SQLITE_PROTOCOL: (Refused, IN_USE),
    sqlite3.SQLITE_FULL: (Refused, FULL),
    sqlite3.SQLITE_IOERR: (Refused, DISK),
    sqlite3.SQLITE_IOERR_SHORT_READ: (Unusable, DAMAGED),
    sqlite3.SQLITE_READONLY: (Refused, READ_ONLY),
    sqlite3.SQLITE_READONLY_DBMOVED: (FileReplaced, MOVED),
    sqlite3.SQLITE_READONLY_ROLLBACK: (Refused, CUT_OFF),
    sqlite3.SQLITE_PERM: (Refused, NO_RIGHTS),
    sqlite3.SQLITE_CORRUPT: (Unusable, DAMAGED),
    sqlite3.SQLITE_NOTADB: (Unusable, DAMAGED),
    sqlite3.SQLITE_FORMAT: (Unusable, DAMAGED),
    sqlite3.SQLITE_ERROR: (Unusable, HALF),
    sqlite3.SQLITE_SCHEMA: (Unusable, HALF),
    sqlite3.SQLITE_CONSTRAINT: (Refused, RULES),
}


def cause(path: Path, error: BaseException | None, writing: bool = False) -> Refused:
    """The sentence for an error of SQLite, or for a value that cannot have been stored by coopitis.

    With `writing` it says that nothing was saved.
    """
    kind, text = _known(path, getattr(error, "sqlite_errorcode", None) or 0)
    if isinstance(error, UnicodeError):
        # What SQLite says of a damaged file may quote bytes of it, which Python cannot read.
        kind, text = Unusable, DAMAGED
    elif isinstance(error, NOT_AS_STORED):
        kind, text = Unusable, ENTRY
    if text is HALF and "no such" not in str(error):
        text = ELSE
    sentence = _(text).format(path=path)
    return kind(_("Nothing was saved: {why}").format(why=sentence) if writing else sentence)


def _known(path: Path, code: int) -> tuple[type[Refused], str]:
    # The low byte says what kind of error it is, the others which of that kind.
    plain = code & 0xFF
    if plain == sqlite3.SQLITE_CANTOPEN:
        return (Refused, NO_RIGHTS) if path.exists() else (FileGone, GONE)
    return _BY_CODE.get(code) or _BY_CODE.get(plain) or (Refused, ELSE)
