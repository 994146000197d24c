"""What earlier programs wrote is migrated with every entry in it, wherever the migration is cut off."""

import json
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random

import pytest

from coopitis.domain.result import Stage
from coopitis.exchange.reader import read_document
from coopitis.exchange.writer import document, write_document
from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.drafts import drafts
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.opening import HEAD, KNOWN
from coopitis.store.terms import terms
from coopitis.store.undo import undo

FIXTURES = Path(__file__).parent.parent / "fixtures"
TABLES = (
    *("cooperation", "pre_check", "activity", "result", "decision", "routine", "routine_done"),
    *("colleague", "kit", "draft", "counter"),
)
RENAMED = {"0001": {"result": {"stage"}, "routine": {"every_days"}}}
"""The columns that a revision had and the newest one has not; each has its own test."""


def renamed(revision: str, table: str) -> set[str]:
    return RENAMED.get(revision, {}).get(table, set())


old = pytest.mark.parametrize("revision", KNOWN[:-1])


@pytest.fixture
def path(tmp_path, revision) -> Path:
    """A copy of the database that the program of that revision wrote."""
    return Path(shutil.copy(FIXTURES / f"{revision}.sqlite3", tmp_path / "coopitis.sqlite3"))


def ask(path: Path, query: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def columns(path: Path, table: str) -> set[str]:
    return {name for (name,) in ask(path, f"SELECT name FROM pragma_table_xinfo('{table}')")}


def rows(path: Path, table: str, names: set[str]) -> list[tuple]:
    wanted = ", ".join(f'"{name}"' for name in sorted(names))
    return ask(path, f"SELECT {wanted} FROM {table} ORDER BY 1, 2")


def test_every_revision_before_this_one_has_its_database():
    assert {one.stem for one in FIXTURES.glob("*.sqlite3")} >= set(KNOWN[:-1])
    for one in FIXTURES.glob("*.sqlite3"):
        assert one.stat().st_size < 400_000


@old
def test_every_row_is_there_as_it_was(path, revision):
    before = FIXTURES / f"{revision}.sqlite3"
    open_store(path).close()
    assert ask(path, "SELECT version_num FROM alembic_version") == [(HEAD,)]
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    for table in TABLES:
        names = columns(before, table) - renamed(revision, table)
        assert rows(path, table, names) == rows(before, table, names), table
    settings = set(ask(before, "SELECT name, value FROM setting"))
    assert settings <= set(ask(path, "SELECT name, value FROM setting"))
    assert len(ask(before, "SELECT * FROM activity")) > 250


@old
def test_the_copy_made_first_is_the_old_file(path, revision):
    open_store(path).close()
    (copied,) = (path.parent / "backups").glob("coopitis-*-migration.sqlite3")
    assert list(_dump(copied)) == list(_dump(FIXTURES / f"{revision}.sqlite3"))


@old
def test_drafts_and_undo_steps_come_along(path):
    labels = [label for (label,) in ask(path, "SELECT label FROM step ORDER BY id DESC")]
    store = open_store(path)
    assert len(drafts(store)) > 1
    assert [undo(store) for _label in labels] == labels
    assert histories(store) == []


@old
def test_what_was_written_goes_out_and_in_again(path, tmp_path):
    store = open_store(path)
    write_document(tmp_path / "out.json", histories(store), terms(store))
    again = open_store(tmp_path / "again.sqlite3")
    import_histories(again, *read_document(tmp_path / "out.json"))
    assert document(histories(again), terms(again)) == (tmp_path / "out.json").read_text()


@pytest.mark.parametrize("revision", ["0001"])
def test_a_stage_has_the_day_of_its_result_and_a_routine_its_days(path, revision):
    stages = dict(ask(path, "SELECT id, stage FROM result"))
    often = dict(ask(path, "SELECT id, every_days || ' days' FROM routine"))
    everything = histories(open_store(path))
    results = [one for told in everything for one in told.results]
    assert {one.row_id: one.stage for one in results} == stages
    assert set(stages.values()) == {"lead", "offer", "won", "lost"}
    for one in results:
        assert set(one.stages.values()) == {one.date}
        assert len(one.stages) == (1 if one.stage is Stage.LEAD else 2)
    assert {one.row_id: str(one.every) for told in everything for one in told.routines} == often


@pytest.mark.parametrize("revision", ["0001"])
def test_what_an_old_undo_step_puts_back_has_the_new_columns(path, revision):
    store, found = open_store(path), []
    while (label := undo(store)) and label != "Delete a result that is won":
        found.append(label)
    assert "Delete a cooperation with all it has" in found
    changes = json.loads(ask(FIXTURES / "0001.sqlite3", "SELECT changes FROM step WHERE id = 3")[0][0])
    (was,) = [old for table, _key, old in changes if table == "result"]
    (again,) = [one for told in histories(store) for one in told.results if one.id == was["uid"]]
    assert (again.stage, again.won_on, again.won) == (Stage.WON, date.fromisoformat(was["date"]), was["won"])


PROGRAM = """
import os, signal, sys
from itertools import count
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from coopitis.store import migration
from coopitis.store.database import open_store

statements = count(1)

@event.listens_for(Engine, "before_cursor_execute")
def _cut(*_):
    if next(statements) == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

print("begins", flush=True)
open_store(Path(sys.argv[1])).close()
"""
NEVER = 10**6


CUTS = {"0001": (1, 8, 21, 34, 55), "0002": (1, 3, 5, 7)}


@pytest.mark.parametrize(("revision", "statement"), [(one, n) for one in CUTS for n in CUTS[one]])
def test_a_migration_cut_off_at_a_statement_leaves_the_old_file(path, revision, statement):
    said = subprocess.run([sys.executable, "-c", PROGRAM, str(path), str(statement)], stdout=subprocess.PIPE)
    assert said.returncode == -signal.SIGKILL
    assert ask(path, "SELECT version_num FROM alembic_version") == [(revision,)]
    assert list(_dump(path)) == list(_dump(FIXTURES / f"{revision}.sqlite3"))
    _is_whole(path, revision)


@old
@pytest.mark.parametrize("moment", range(4))
def test_a_migration_killed_at_any_moment_leaves_the_old_file_or_the_new_one(path, revision, moment):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path), str(NEVER)], stdout=subprocess.PIPE
    ) as migrating:
        migrating.stdout.readline()
        time.sleep(Random(moment).uniform(0, 0.25))
        migrating.send_signal(signal.SIGKILL)
    assert ask(path, "SELECT version_num FROM alembic_version") in ([(revision,)], [(HEAD,)])
    _is_whole(path, revision)


def _is_whole(path: Path, revision: str) -> None:
    """The next start has everything, and no half of a table."""
    assert ask(path, "PRAGMA integrity_check") == [("ok",)]
    open_store(path).close()
    before = FIXTURES / f"{revision}.sqlite3"
    for table in TABLES:
        names = columns(before, table) - renamed(revision, table)
        assert rows(path, table, names) == rows(before, table, names), table
    assert not ask(path, "SELECT name FROM sqlite_master WHERE name LIKE '%old%' OR name LIKE '%tmp%'")


def _dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def drop_a_table(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE kit")


def drop_a_column(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE decision DROP COLUMN balance")


def say_it_is_new(connection: sqlite3.Connection) -> None:
    connection.execute(f"UPDATE alembic_version SET version_num = '{HEAD}'")


@pytest.mark.parametrize("harm", [drop_a_table, drop_a_column])
def test_half_a_schema_is_refused_with_one_sentence(store, harm):
    store.close()
    with closing(sqlite3.connect(store.path)) as connection, connection:
        harm(connection)
    before = store.path.read_bytes()
    with pytest.raises(Refused, match="lacks some of its tables") as refused:
        open_store(store.path)
    assert str(store.path) in str(refused.value)
    assert store.path.read_bytes() == before


@old
@pytest.mark.parametrize("harm", [drop_a_table, say_it_is_new])
def test_half_an_old_schema_is_refused_and_stays_as_it_is(path, harm):
    with closing(sqlite3.connect(path)) as connection, connection:
        harm(connection)
    before = _dump(path)
    with pytest.raises(Refused):
        open_store(path)
    assert _dump(path) == before
