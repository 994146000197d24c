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


def test_R9_a_colleague_is_deleted_and_every_place_is_said_first(tmp_path):
    brought_in(tmp_path)
    said = coopitis(tmp_path, "forget", "GRÁCE", "--yes")
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines() == [
        "What is deleted here cannot be brought back.",
        "  Colleague, Monday table: all of the entry",
        "Deleted for good: GRÁCE.",
    ]
    assert exported(tmp_path)["colleagues"] == []
    assert not [
        file for file in (tmp_path / FOLDER).rglob("*") if file.is_file() and b"Grace" in file.read_bytes()
    ]


def test_R9_whoever_only_brought_results_can_be_forgotten_too(tmp_path):
    brought_in(tmp_path)
    before = coopitis(tmp_path, "report", "--json").stdout
    said = coopitis(tmp_path, "forget", "Ada", "--yes")
    assert (said.returncode, said.stderr) == (0, "")
    assert "  1 result stays, from: Deleted person 1\n" in said.stdout
    assert exported(tmp_path)["results"][0]["person"] == "Deleted person 1"
    assert coopitis(tmp_path, "report", "--json").stdout == before


def test_R9_line_by_line_the_owner_decides(tmp_path):
    brought_in(tmp_path)
    exported(tmp_path)

    said = coopitis(tmp_path, "forget", "Grace", typed="n\n")
    assert "Nothing was deleted." in said.stdout
    assert exported(tmp_path)["colleagues"] != []
    said = coopitis(tmp_path, "forget", "Grace", typed="j\n")
    assert f"An export may still name the person: {tmp_path / 'out.json'}\n" in said.stdout
    assert exported(tmp_path)["colleagues"] == []


def test_R9_where_nobody_answers_nothing_is_deleted(tmp_path):
    brought_in(tmp_path)
    said = coopitis(tmp_path, "forget", "Grace")
    assert said.returncode == 1
    assert "--yes takes the name out everywhere" in said.stderr
    assert exported(tmp_path)["colleagues"] != []


def test_R9_where_nobody_is_called_so_nothing_is_done(tmp_path):
    brought_in(tmp_path)
    before = exported(tmp_path)
    for name in ("Nobody", "Gra", "c1"):
        said = coopitis(tmp_path, "forget", name, "--yes")
        assert (said.returncode, said.stdout) == (1, "")
        assert said.stderr == (
            f"“{name}” is named nowhere: neither as a colleague, nor in a result, nor in a text.\n"
        )
    assert exported(tmp_path) == before


def test_R9_a_name_that_is_none_is_refused_or_wrong_usage(tmp_path):
    brought_in(tmp_path)
    assert coopitis(tmp_path, "forget", " ").returncode == 1
    assert coopitis(tmp_path, "forget", "a\x1b]0;x\x07").returncode == 1
    assert coopitis(tmp_path, "forget").returncode == 2
    assert coopitis(tmp_path, "forget", "Ada", "Grace").returncode == 2
    assert exported(tmp_path)["colleagues"][0]["name"] == "Grace"
