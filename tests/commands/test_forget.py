"""`coopitis forget NAME` (R9)."""

import json

from helpers.documents import document, written
from helpers.shell import coopitis

FOLDER = ".local/share/coopitis"


def brought_in(home):
    """A colleague called Grace, and a result that came from Ada, who is none."""
    coopitis(home, "import", written(home, document()))


def exported(home):
    coopitis(home, "export", home / "out.json")
    return json.loads((home / "out.json").read_text())["cooperations"][0]


def test_R9_a_colleague_is_deleted_and_it_is_said_what_was(tmp_path):
    brought_in(tmp_path)
    said = coopitis(tmp_path, "forget", "GRÁCE")
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout == (
        "Deleted for good: GRÁCE.\n"
        "  1 entry as a colleague\n"
        "Texts that mention the name were left as they are.\n"
    )
    assert exported(tmp_path)["colleagues"] == []
    assert not [file for file in (tmp_path / FOLDER).iterdir() if b"Grace" in file.read_bytes()]


def test_R9_whoever_only_brought_results_can_be_forgotten_too(tmp_path):
    brought_in(tmp_path)
    before = coopitis(tmp_path, "report", "--json").stdout
    said = coopitis(tmp_path, "forget", "Ada")
    assert (said.returncode, said.stderr) == (0, "")
    assert "  1 result stays, from: Deleted person 1\n" in said.stdout
    assert exported(tmp_path)["results"][0]["person"] == "Deleted person 1"
    assert coopitis(tmp_path, "report", "--json").stdout == before


def test_R9_where_nobody_is_called_so_nothing_is_done(tmp_path):
    brought_in(tmp_path)
    before = exported(tmp_path)
    for name in ("Nobody", "Gra", "c1"):
        said = coopitis(tmp_path, "forget", name)
        assert (said.returncode, said.stdout) == (1, "")
        assert said.stderr == f"Nobody is called “{name}”: neither a colleague nor the source of a result.\n"
    assert exported(tmp_path) == before


def test_R9_a_name_that_is_none_is_refused_or_wrong_usage(tmp_path):
    brought_in(tmp_path)
    assert coopitis(tmp_path, "forget", " ").returncode == 1
    assert coopitis(tmp_path, "forget", "a\x1b]0;x\x07").returncode == 1
    assert coopitis(tmp_path, "forget").returncode == 2
    assert coopitis(tmp_path, "forget", "Ada", "Grace").returncode == 2
    assert exported(tmp_path)["colleagues"][0]["name"] == "Grace"


def test_R9_a_copy_from_before_an_update_is_named(tmp_path):
    brought_in(tmp_path)
    copy = tmp_path / FOLDER / "coopitis.before-0000.sqlite3"
    copy.write_bytes(b"Grace")
    assert (
        f"1 copy of the database was left as it was, in {copy.parent}"
        in coopitis(tmp_path, "forget", "Grace").stdout
    )
    assert copy.read_bytes() == b"Grace"
