"""Commands that read: they make nothing, and they do not need to write."""

import json
import os
import shutil
import sqlite3
from contextlib import closing, contextmanager

import pytest
from helpers.shell import CASES, coopitis, with_imported

import coopitis as package
from coopitis.cli import main
from coopitis.store.database import read_store
from coopitis.store.histories import histories

DATABASE = ".local/share/coopitis/coopitis.sqlite3"
READING = [["list"], ["report"], ["report", "--json"], ["export", "a.json"]]
NOBODY = 65534


@contextmanager
def without_privileges():
    """As somebody to whom permissions apply, whoever runs the tests."""
    if os.geteuid() != 0:
        yield
        return
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        if not os.access(package.__file__, os.R_OK):
            pytest.skip("the package lies in a folder that only root may enter")
        yield
    finally:
        os.setresuid(0, 0, 0)


@pytest.mark.parametrize("words", READING)
def test_where_there_is_nothing_they_show_nothing_and_make_nothing(tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    said = coopitis(tmp_path, *words)
    assert said.returncode == 0
    assert [file.name for file in tmp_path.iterdir()] == ([words[1]] if words[0] == "export" else [])


def test_an_empty_export_is_a_document(tmp_path):
    coopitis(tmp_path, "export", tmp_path / "a.json")
    assert json.loads((tmp_path / "a.json").read_text())["cooperations"] == []


@pytest.mark.parametrize("words", READING)
def test_they_work_on_what_cannot_be_written(tmp_path, monkeypatch, capsys, words):
    """In a folder and on a file that may only be read."""
    with_imported(tmp_path)
    (tmp_path / "out").mkdir(mode=0o777)
    (tmp_path / "out").chmod(0o777)
    data = tmp_path / "data"
    data.mkdir()
    shutil.copyfile(tmp_path / DATABASE, data / "coopitis.sqlite3")
    (data / "coopitis.sqlite3").chmod(0o444)
    data.chmod(0o555)
    _let_in(tmp_path)
    monkeypatch.chdir(tmp_path / "out")
    # What they import may lie where only the owner gets at.
    for command in (words, ["import", str(CASES)]):
        main(["--data-dir", str(tmp_path / "warm"), *command])
    (tmp_path / "out" / "a.json").unlink(missing_ok=True)
    with without_privileges():
        assert main(["--data-dir", str(data), *words]) == 0
        assert main(["--data-dir", str(data), "import", str(CASES)]) == 1
    assert "cannot be written; give yourself access" in capsys.readouterr().err
    assert [file.name for file in data.iterdir()] == ["coopitis.sqlite3"]


def test_what_may_not_be_read_is_one_sentence(tmp_path, capsys):
    coopitis(tmp_path, "--data-dir", tmp_path / "data", "import", CASES)
    (tmp_path / "data").chmod(0o755)
    _let_in(tmp_path)
    with without_privileges():
        assert main(["--data-dir", str(tmp_path / "data"), "list"]) == 1
    assert "cannot be opened; give yourself access to it" in capsys.readouterr().err


def test_a_database_of_an_older_version_is_read_as_it_is_now_and_stays_as_it_is(tmp_path, monkeypatch):
    """It is brought up to date in memory."""
    with_imported(tmp_path)
    path = tmp_path / DATABASE
    told = histories(read_store(path))
    monkeypatch.setattr("coopitis.store.database.HEAD", "later")
    before = path.read_bytes()
    assert histories(read_store(path)) == told
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_log_of_an_older_version_is_not_made_by_reading(tmp_path):
    with_imported(tmp_path)
    path = tmp_path / DATABASE
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
    before = path.read_bytes()
    assert len(histories(read_store(path))) == 2
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def _let_in(folder):
    """Anybody may pass through the folders above."""
    for one in (folder, *folder.parents):
        if one.stat().st_uid == os.geteuid() and len(one.parts) > 2:
            one.chmod(one.stat().st_mode | 0o011)
