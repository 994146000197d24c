"""What is none of ours, or cannot be written, is refused in one sentence and stays as it is."""

import os
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from helpers.databases import another_programs, half_a_database, newer, no_database

from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.histories import histories

NOBODY = 65534


@pytest.fixture
def path(tmp_path):
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "coopitis.sqlite3"


@pytest.mark.parametrize(
    ("put", "said"),
    [
        (no_database, "is damaged or no coopitis database; .* puts an earlier copy back"),
        (half_a_database, "is damaged or no coopitis database; .* puts an earlier copy back"),
        (another_programs, "belongs to another program; choose another folder"),
        (newer, "was written by a newer coopitis; update coopitis"),
    ],
)
def test_what_is_none_of_ours_is_refused_and_stays_as_it_is(path, put, said):
    put(path)
    before = _content(path.parent)
    with pytest.raises(Refused, match=said) as refused:
        open_store(path)
    assert str(refused.value).count(str(path)) == 1
    assert str(refused.value).count(".\n") == 0
    assert _content(path.parent) == before


def test_an_empty_database_of_another_program_is_not_taken_over(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 42")
    before = _content(path.parent)
    with pytest.raises(Refused, match="belongs to another program"):
        open_store(path)
    assert _content(path.parent) == before


def test_a_folder_in_place_of_the_file_is_refused(path):
    path.mkdir()
    with pytest.raises(Refused, match="is not a file"):
        open_store(path)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "data").write_text("mine")
    with pytest.raises(Refused, match=r"The folder .*data cannot be written \(Not a directory\)"):
        open_store(tmp_path / "data" / "coopitis.sqlite3")
    assert (tmp_path / "data").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_refused():
    with pytest.raises(Refused, match="cannot be written"):
        open_store(Path("/proc/coopitis/coopitis.sqlite3"))


def test_a_folder_that_cannot_be_written_is_refused(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    path.parent.chmod(0o555)
    with _without_privileges(), pytest.raises(Refused, match=r"cannot be written \(Permission denied\)"):
        open_store(Path(path.name))
    assert _content(path.parent) == {}


def test_a_file_that_cannot_be_written_is_refused_and_stays_as_it_is(path, blank, monkeypatch):
    path.write_bytes(blank.read_bytes())
    path.chmod(0o444)
    monkeypatch.chdir(path.parent)
    before = _content(path.parent)
    with _without_privileges(), pytest.raises(Refused, match="cannot be written; give yourself access"):
        open_store(Path(path.name))
    assert _content(path.parent) == before


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_a_database_that_another_program_holds_is_in_use_and_nothing_else(path, journal):
    open_store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute(f"PRAGMA journal_mode = {journal}")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match="is in use by another program; try again") as refused:
            histories(open_store(path, wait=0.05))
        assert "--data-dir" not in str(refused.value)
    assert histories(open_store(path)) == []


def test_an_empty_file_becomes_a_database(path):
    path.touch()
    assert histories(open_store(path)) == []


def test_a_start_that_was_cut_off_is_made_good_by_the_next(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    assert histories(open_store(path)) == []


def test_opening_and_closing_again_leaves_nothing_behind(path):
    open_store(path).close()
    before = _content(path.parent)
    open_store(path).close()
    assert _content(path.parent) == before
    assert list(before) == [path.name]


def test_a_file_that_is_gone_while_it_is_open_is_one_sentence(path):
    store = open_store(path)
    path.unlink()
    path.parent.rmdir()
    with pytest.raises(Refused, match="is gone; put it back where it was"):
        histories(store)


def _content(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@contextmanager
def _without_privileges():
    """As somebody to whom permissions apply, whoever runs the tests."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
