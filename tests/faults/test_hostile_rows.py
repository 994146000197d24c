"""Whatever a row holds, set by hand or by damage, reading it shows something or is refused."""

import random
import shutil
import sqlite3
from contextlib import closing

import pytest
from faults.readings import READINGS

from coopitis.cli import main
from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.forgetting import forget
from coopitis.store.undo import undo

VALUES = [
    "",
    "x",
    "2026-02-30",
    "2026-02-30T10:00",
    "-5",
    "[",
    "[1]",
    '{"a": 1}',
    "[" * 2000,
    "evil\x1b]0;title\x07 \x00 \x9b31m \u202e",
    "name" * 5000,
    -1,
    0,
    7,
    2**63 - 1,
    -(2**63),
    1.5,
    float("inf"),
    1e300,
    b"\xff\x00\xfe",
    b"",
    None,
]
CONTROLS = VALUES[9]
CASES = 150
"""So many of all pairs of a column and a value, always the same."""
PARTS = 4
"""So many tests share them."""


def columns(path):
    with closing(sqlite3.connect(path)) as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version'"
        tables = [name for (name,) in connection.execute(asked)]
        return [(table, column) for table in tables for column in _named(connection, table)]


def _named(connection, table):
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def set_by_hand(path, table, column, value):
    """False where even by hand it cannot be."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        try:
            connection.execute(f'UPDATE {table} SET "{column}" = ?', (value,))
        except sqlite3.IntegrityError:
            return False
    return True


def chosen(path):
    pairs = [(table, column, value) for table, column in columns(path) for value in VALUES]
    return random.Random(1).sample(pairs, CASES)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_reading_shows_something_or_is_refused(whole, tmp_path, part):
    path, crashed, read = tmp_path / "coopitis.sqlite3", [], 0
    for table, column, value in chosen(whole)[part::PARTS]:
        shutil.copyfile(whole, path)
        if not set_by_hand(path, table, column, value):
            continue
        store = open_store(path)
        for name, reading in READINGS.items():
            try:
                reading(store)
            except Refused as refusal:
                assert "\n" not in str(refusal)
            except Exception as error:
                crashed.append((table, column, value, name, repr(error)))
            read += 1
        for name, writing in (("undo", undo), ("forget", lambda one: forget(one, "Ada"))):
            try:
                writing(store)
            except Refused:
                pass
            except Exception as error:
                crashed.append((table, column, value, name, repr(error)))
        store.close()
    assert crashed == []
    assert read > 2_000 / PARTS


COMMANDS = [["list"], ["report"], ["report", "--json"]]


@pytest.mark.parametrize("words", COMMANDS)
def test_no_control_character_reaches_the_terminal(whole, tmp_path, capsys, words):
    path = tmp_path / "coopitis.sqlite3"
    for table, column in columns(whole):
        shutil.copyfile(whole, path)
        if set_by_hand(path, table, column, CONTROLS):
            main(["--data-dir", str(tmp_path), *words])
    said = capsys.readouterr()
    for text in (said.out, said.err):
        assert not [sign for sign in text if not sign.isprintable() and sign not in "\n\u202e"]
