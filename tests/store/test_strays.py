"""Logs of another file beside the database never meet it; its own are folded in."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from coopitis.domain.cooperation import Cooperation
from coopitis.store.database import open_store, read_store
from coopitis.store.histories import histories

CUT_OFF = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE cooperation SET name = 'half'")
if sys.argv[2] == "wal":
    connection.execute("COMMIT")
else:
    connection.execute("CREATE TABLE big (x)")
    for n in range(500):
        connection.execute("INSERT INTO big VALUES (randomblob(4000))")
os.kill(os.getpid(), signal.SIGKILL)
"""
"""Leaves a log with a commit in it, or a journal of a transaction that was cut off."""


def cut_off(path: Path, kind: str) -> None:
    run = subprocess.run([sys.executable, "-c", CUT_OFF, path, kind], check=False)
    assert run.returncode == -signal.SIGKILL


@pytest.fixture
def table(store):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
    store.close()
    return store.path


@pytest.fixture
def elder(table):
    """The same database as an older coopitis kept it, with a log."""
    with closing(sqlite3.connect(table)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    return table


def names(open_it, path):
    store = open_it(path)
    try:
        return [one.cooperation.name for one in histories(store)]
    finally:
        store.close()


@pytest.mark.parametrize("open_it", [read_store, open_store])
def test_its_own_log_is_read(elder, open_it):
    cut_off(elder, "wal")
    assert elder.with_name(f"{elder.name}-wal").stat().st_size
    assert names(open_it, elder) == ["half"]


def test_after_the_first_opening_there_is_no_log_any_more(elder):
    open_store(elder).close()
    assert [file.name for file in elder.parent.iterdir()] == [elder.name]
    store = open_store(elder)
    with store.write() as work:
        work.add(Cooperation("d", "Forum"))
    copy = elder.with_name("copy.sqlite3")
    shutil.copyfile(elder, copy)
    assert names(read_store, copy) == ["Table", "Forum"]
    store.close()


def test_while_an_older_program_has_it_open_the_log_is_folded_in_after_each_save(elder):
    with closing(sqlite3.connect(elder)) as other:
        other.execute("SELECT count(*) FROM cooperation").fetchone()
        store = open_store(elder)
        with store.write() as work:
            work.add(Cooperation("d", "Forum"))
        copy = elder.with_name("copy.sqlite3")
        shutil.copyfile(elder, copy)
        assert names(read_store, copy) == ["Table", "Forum"]
        store.close()


@pytest.mark.parametrize("open_it", [read_store, open_store])
def test_its_own_journal_takes_back_what_was_cut_off(table, open_it):
    cut_off(table, "journal")
    assert table.with_name(f"{table.name}-journal").stat().st_size
    assert names(open_it, table) == ["Table"]


@pytest.mark.parametrize("kind", ["wal", "journal"])
@pytest.mark.parametrize("open_it", [read_store, open_store])
def test_another_files_log_does_not_meet_it(table, tmp_path, kind, open_it):
    other = tmp_path / "other.sqlite3"
    shutil.copyfile(table, other)
    store = open_store(other)
    for n in range(5):
        with store.write() as work:
            work.add(Cooperation(f"o{n}", f"Other {n}"))
    store.close()
    if kind == "wal":
        with closing(sqlite3.connect(other)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
    cut_off(other, kind)
    beside = table.with_name(f"{table.name}-{kind}")
    shutil.copyfile(other.with_name(f"{other.name}-{kind}"), beside)
    before = (table.read_bytes(), beside.read_bytes())
    assert names(open_it, table) == ["Table"]
    kept = beside if open_it is read_store else beside.with_name(f"{beside.name}.set-aside")
    assert (table.read_bytes(), kept.read_bytes()) == before
