"""`coopitis forget NAME` (R9)."""

import json

from helpers.documents import document, written
from helpers.shell import coopitis, with_imported

FOLDER = ".local/share/coopitis"


def brought_in(home):
    """A colleague called Grace, and a result that came from Ada, who is none."""
    with_imported(home, written(home, document()))


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


def test_R9_where_there_is_no_database_none_is_made(tmp_path):
    assert coopitis(tmp_path, "forget", "Grace", "--yes").returncode == 1
    assert list(tmp_path.iterdir()) == []


def test_R9_a_name_that_is_none_is_refused_or_wrong_usage(tmp_path):
    brought_in(tmp_path)
    assert coopitis(tmp_path, "forget", " ").returncode == 1
    assert coopitis(tmp_path, "forget", "a\x1b]0;x\x07").returncode == 1
    assert coopitis(tmp_path, "forget").returncode == 2
    assert coopitis(tmp_path, "forget", "Ada", "Grace").returncode == 2
    assert exported(tmp_path)["colleagues"][0]["name"] == "Grace"


JOINED = [
    *("Carla O'Berg & Dirk Foss", "Dirk Foss / Carla O'Berg", "Carla O'Berg + Dirk Foss"),
    *("Dirk Foss and Carla O'Berg", "Carla O'Berg und Dirk Foss", "Dirk Foss; O'Berg, Carla"),
]
"""Fields for several, of whom one stays."""

ALONE = [
    *("CARLA  O'BERG", "Cárla O'Berg", "Carla O’Berg", "Carla Oʼberg", "Carla O`Berg", "O'Berg, Carla"),
    *("Dr. Carla O'Berg", "Frau Prof. Dr. Carla O'Berg", "Carla O'Berg (Acme)", "O'Berg, Dr. Carla"),
    *("“Carla O'Berg”", "«Carla O'Berg»"),
]
"""Spellings of one."""


def with_persons(home, *persons, note="nothing"):
    """A result that came from each of these, and that mentions a note."""
    told = document()
    known = told["cooperations"][0]["results"]
    known[:] = [
        known[0] | {"id": f"r{number}", "order": 10 + number, "person": one, "text": note.format(person=one)}
        for number, one in enumerate(persons)
    ]
    coopitis(home, "import", written(home, told))


def test_R9_one_of_several_in_a_field_is_forgotten_and_the_other_stays(tmp_path):
    with_persons(tmp_path, *JOINED)
    assert coopitis(tmp_path, "forget", "Carla O'Berg", "--yes").returncode == 0
    for one in exported(tmp_path)["results"]:
        assert "Dirk Foss" in one["person"]
        assert "Deleted person 1" in one["person"]
        assert "berg" not in one["person"].casefold()


def test_R9_a_person_is_forgotten_in_every_spelling(tmp_path):
    with_persons(tmp_path, *ALONE, note="a call of {person}, on Monday")
    assert coopitis(tmp_path, "forget", "Carla O'Berg", "--yes").returncode == 0
    left = exported(tmp_path)["results"]
    assert len(left) == len(ALONE)
    for one in left:
        assert "Deleted person 1" in one["person"]
        assert "Deleted person 1" in one["text"]
        assert "berg" not in (one["person"] + one["text"]).casefold()


def test_R9_the_longer_names_are_said_to_whoever_types_a_part(tmp_path):
    with_persons(tmp_path, "Carla Berg & Dirk Foss")
    said = coopitis(tmp_path, "forget", "carla", "--yes")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == (
        "Nobody is called “carla” and no more; there is: Carla Berg. Type the whole name.\n"
    )


def test_R9_where_the_given_name_stands_alone_is_said_and_left_to_the_owner(tmp_path):
    with_persons(tmp_path, "Berg, Carla", note="Carla rang")
    said = coopitis(tmp_path, "forget", "Carla Berg", "--yes")
    assert "“Carla” alone still stands in 1 place; whether it is the same person, you know.\n" in said.stdout
    assert exported(tmp_path)["results"][0]["text"] == "Carla rang"
    assert coopitis(tmp_path, "forget", "Carla", "--yes").returncode == 0
    assert exported(tmp_path)["results"][0]["text"] == "Deleted person 2 rang"
