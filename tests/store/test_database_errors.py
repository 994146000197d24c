"""A sentence for each cause, in the owner's language: no SQL, none of SQLite's English, what to do."""

import re
import sqlite3

import pytest

from coopitis.language import choose
from coopitis.refusal import FileGone, FileReplaced, Refused, Unusable
from coopitis.store import database_errors
from coopitis.store.database_errors import cause

CAUSES = [
    (sqlite3.SQLITE_BUSY, Refused, "is in use by another program"),
    (sqlite3.SQLITE_LOCKED, Refused, "is in use by another program"),
    (sqlite3.SQLITE_FULL, Refused, "is full; make room"),
    (sqlite3.SQLITE_IOERR_WRITE, Refused, "The disk reports an error"),
    (sqlite3.SQLITE_IOERR_SHORT_READ, Unusable, "is damaged"),
    (sqlite3.SQLITE_READONLY, Refused, "cannot be written; give yourself access"),
    (sqlite3.SQLITE_READONLY_DBMOVED, FileReplaced, "was moved away or replaced"),
    (sqlite3.SQLITE_READONLY_ROLLBACK, Refused, "was cut off while it was being saved"),
    (sqlite3.SQLITE_CANTOPEN, FileGone, "is gone; put it back"),
    (sqlite3.SQLITE_CORRUPT, Unusable, "is damaged"),
    (sqlite3.SQLITE_NOTADB, Unusable, "is damaged"),
    (sqlite3.SQLITE_ERROR, Unusable, "lacks some of its tables"),
    (sqlite3.SQLITE_CONSTRAINT_CHECK, Refused, "breaks a rule of the database"),
    (sqlite3.SQLITE_NOMEM, Refused, "cannot be used now"),
]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("writing", [False, True])
@pytest.mark.parametrize(("code", "kind", "said"), CAUSES)
def test_each_has_its_sentence(tmp_path, code, kind, said, writing, language):
    error = sqlite3.OperationalError("no such table: activity")
    error.sqlite_errorcode = code
    choose(language, {})
    refused = cause(tmp_path / "coopitis.sqlite3", error, writing)
    assert type(refused) is kind
    assert str(tmp_path / "coopitis.sqlite3") in str(refused)
    assert "no such" not in str(refused)
    assert re.search(r"\.$", str(refused))
    if language == "en":
        assert said in str(refused)
        assert str(refused).startswith("Nothing was saved: ") == writing


def test_what_is_there_and_cannot_be_opened_lacks_rights(tmp_path):
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    assert "give yourself access" in str(cause(tmp_path, error))


def test_an_error_without_a_code_has_a_sentence_too(tmp_path):
    assert database_errors.ELSE.format(path=tmp_path) == str(
        cause(tmp_path, sqlite3.ProgrammingError("closed"))
    )
