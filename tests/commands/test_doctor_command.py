"""`coopitis doctor [--repair]`."""

import sqlite3
from contextlib import closing

from helpers.shell import coopitis, with_imported

from coopitis.store.backup import Why, back_up

FOLDER = ".local/share/coopitis"


def broken(home, *statements):
    with_imported(home)
    with closing(sqlite3.connect(home / FOLDER / "coopitis.sqlite3", isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def test_what_is_in_order_is_said_to_be(tmp_path):
    broken(tmp_path)
    said = coopitis(tmp_path, "doctor")
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines() == [
        "There is no backup yet; the dashboard makes one when it opens.",
        f"{tmp_path}/{FOLDER}/coopitis.sqlite3 is in order.",
    ]


def test_findings_are_named_and_counted_and_mended_when_asked_for(tmp_path):
    broken(tmp_path, "UPDATE activity SET attendance = -60 WHERE id = (SELECT min(id) FROM activity)")
    said = coopitis(tmp_path, "doctor")
    assert said.returncode == 1
    assert "“attendance” is negative" in said.stdout
    assert said.stderr == "1 thing is wrong; “coopitis doctor --repair” mends what can be mended.\n"
    mended = coopitis(tmp_path, "doctor", "--repair")
    assert mended.returncode == 0
    assert "The file as it was is kept: " in mended.stdout
    assert coopitis(tmp_path, "doctor").returncode == 0
    assert coopitis(tmp_path, "restore").returncode == 0
    assert coopitis(tmp_path, "doctor").returncode == 1


def test_what_cannot_be_mended_is_left_and_said(tmp_path):
    (tmp_path / FOLDER).mkdir(parents=True, mode=0o700)
    (tmp_path / FOLDER / "coopitis.sqlite3").write_text("Dear diary")
    (tmp_path / FOLDER / "coopitis.sqlite3").chmod(0o600)
    said = coopitis(tmp_path, "doctor", "--repair")
    assert said.returncode == 1
    assert "Left: " in said.stdout
    assert said.stderr == "1 thing is wrong; “coopitis restore” puts an earlier copy back.\n"


def test_where_nothing_can_be_read_nothing_empty_takes_its_place(tmp_path):
    with_imported(tmp_path)
    file = tmp_path / FOLDER / "coopitis.sqlite3"
    back_up(file, Why.TIME)
    file.write_bytes(rest := file.read_bytes()[:6000])
    said = coopitis(tmp_path, "doctor", "--repair")
    assert said.returncode == 1
    assert said.stderr.endswith("nothing in it can be read; “coopitis restore” puts an earlier copy back.\n")
    assert file.read_bytes() == rest
    assert coopitis(tmp_path, "restore").returncode == 0
    assert "Weekly business breakfast" in coopitis(tmp_path, "list").stdout


def test_without_a_database_it_says_so_and_makes_nothing(tmp_path):
    said = coopitis(tmp_path, "doctor")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == "There is no cooperation yet; start coopitis and enter one.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_vanished_is_no_first_start(tmp_path):
    with_imported(tmp_path)
    (path,) = (tmp_path / FOLDER).glob("*.sqlite3")
    back_up(path, Why.TIME)
    path.unlink()
    said = coopitis(tmp_path, "doctor")
    assert (said.returncode, said.stdout) == (1, "")
    assert "is gone; put it back where it was" in said.stderr
    assert not path.exists()
