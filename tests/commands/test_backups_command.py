"""`coopitis backups` and `coopitis restore`."""

import json

from helpers.shell import coopitis, with_imported

FOLDER = ".local/share/coopitis"


def reported(home):
    said = coopitis(home, "report", "--json").stdout
    return [one["name"] for one in json.loads(said)["cooperations"]]


def with_two_imports(home):
    """The cases, then one more cooperation, before which a backup was made."""
    with_imported(home)
    cooperation = {"id": "c", "name": "Forum", "kind": "other", "setting": "live"}
    more = {"format": "coopitis", "version": 1, "currency": "EUR", "cooperations": [cooperation]}
    (home / "more.json").write_text(json.dumps(more))
    coopitis(home, "import", home / "more.json")


def test_each_backup_has_its_line(tmp_path):
    with_two_imports(tmp_path)
    said = coopitis(tmp_path, "backups")
    (line,) = said.stdout.splitlines()
    assert "2 groups, " in line
    assert " evenings, newest " in line
    assert line.endswith("before an import")
    assert (tmp_path / FOLDER / "backups" / line.split()[0]).is_file()


def test_without_one_it_says_so_and_makes_nothing(tmp_path):
    said = coopitis(tmp_path, "backups")
    assert (said.returncode, said.stdout) == (0, "")
    assert f"no backup yet in {tmp_path}/{FOLDER}/backups" in said.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_restore_and_the_way_back(tmp_path):
    with_two_imports(tmp_path)
    before = reported(tmp_path)
    said = coopitis(tmp_path, "restore")
    assert said.returncode == 0
    assert "Put back: coopitis-" in said.stdout
    assert "(2 groups, " in said.stdout
    assert len(reported(tmp_path)) == len(before) - 1
    kept = said.stdout.split("“coopitis restore ")[1].split("”")[0]
    assert coopitis(tmp_path, "restore", kept).returncode == 0
    assert reported(tmp_path) == before


def test_a_file_by_its_path(tmp_path):
    with_two_imports(tmp_path)
    one, other = tmp_path / FOLDER / "coopitis.sqlite3", tmp_path / "copy.sqlite3"
    other.write_bytes(one.read_bytes())
    coopitis(tmp_path, "restore")
    assert coopitis(tmp_path, "restore", other).returncode == 0
    assert len(reported(tmp_path)) == 3


def test_a_broken_database_is_kept(tmp_path):
    with_two_imports(tmp_path)
    (tmp_path / FOLDER / "coopitis.sqlite3").write_text("Dear diary")
    assert "coopitis restore" in coopitis(tmp_path, "list").stderr
    said = coopitis(tmp_path, "restore")
    kept = said.stdout.split("is kept as ")[1].strip().rstrip(".")
    assert (tmp_path / kept).read_text() == "Dear diary"
    assert len(reported(tmp_path)) == 2


def test_without_a_backup_there_is_nothing_to_put_back(tmp_path):
    said = coopitis(tmp_path, "restore")
    assert (said.returncode, said.stdout) == (1, "")
    assert "There is no backup" in said.stderr
    assert coopitis(tmp_path, "restore", "nothing.sqlite3").returncode == 1
    assert list(tmp_path.iterdir()) == []
