"""`coopitis export` and `coopitis import`."""

import json
from hashlib import sha256

import pytest
from helpers.documents import document, written
from helpers.shell import CASES, coopitis, with_imported

from coopitis.store.database import open_store
from coopitis.store.histories import histories
from coopitis.store.undo import undo

DATABASE = ".local/share/coopitis/coopitis.sqlite3"


def test_an_import_says_what_came_and_what_was_here(tmp_path):
    first, second = coopitis(tmp_path, "import", CASES), coopitis(tmp_path, "import", CASES)
    assert (first.returncode, first.stdout, first.stderr) == (
        0,
        "126 entries imported, 0 were here already.\n",
        "",
    )
    assert second.stdout == "0 entries imported, 126 were here already.\n"


def test_an_import_can_be_undone_in_the_dashboard(tmp_path):
    coopitis(tmp_path, "import", CASES)
    store = open_store(tmp_path / DATABASE)
    assert undo(store) == f"Import {CASES.name}"
    assert histories(store) == []


def test_export_import_export_gives_the_same_bytes_and_the_same_report(tmp_path):
    one, other = tmp_path / "one", tmp_path / "other"
    for home in (one, other):
        home.mkdir()
    coopitis(one, "import", CASES)
    exported = coopitis(one, "export", one / "a.json")
    assert (exported.returncode, exported.stdout, exported.stderr) == (0, "", "")
    coopitis(other, "import", one / "a.json")
    coopitis(other, "export", other / "b.json")
    assert (one / "a.json").read_bytes() == (other / "b.json").read_bytes()
    reports = [coopitis(home, "report", "--json", "--on", "2025-05-08").stdout for home in (one, other)]
    assert reports[0] == reports[1]


def test_an_empty_store_is_exported_too(tmp_path):
    coopitis(tmp_path, "export", tmp_path / "a.json")
    said = json.loads((tmp_path / "a.json").read_text())
    assert said == {"format": "coopitis", "version": 2, "currency": "EUR", "cooperations": []}


def test_a_refused_import_changes_nothing(tmp_path):
    with_imported(tmp_path)
    before = sha256((tmp_path / DATABASE).read_bytes()).digest()
    flawed = written(tmp_path, document("cooperations.0.kit.0.kind", "brochure"))
    said = coopitis(tmp_path, "import", flawed)
    assert (said.returncode, said.stdout, said.stderr.count("\n")) == (1, "", 1)
    assert "cooperations[0].kit[0].kind: must be one of" in said.stderr
    assert sha256((tmp_path / DATABASE).read_bytes()).digest() == before


def test_a_refused_import_into_nothing_makes_nothing(tmp_path):
    coopitis(tmp_path, "import", written(tmp_path, "{"))
    assert not (tmp_path / DATABASE).exists()


def test_another_currency_is_refused(tmp_path):
    with_imported(tmp_path)
    said = coopitis(tmp_path, "import", written(tmp_path, document("currency", "USD")))
    assert (said.returncode, said.stdout) == (1, "")
    assert "USD" in said.stderr


@pytest.mark.parametrize("command", ["export", "import"])
@pytest.mark.parametrize("name", ["a.csv", "a.ics", "json", "a.json.bak", "/dev/null"])
def test_any_other_ending_is_refused(tmp_path, command, name):
    said = coopitis(tmp_path, command, name)
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr == f"{name} does not end in .json; no other kind of file is read or written.\n"


@pytest.mark.parametrize("file", ["/proc/a.json", "/nowhere/a.json"])
def test_an_export_that_cannot_be_written_is_refused(tmp_path, file):
    said = coopitis(tmp_path, "export", file)
    assert (said.returncode, said.stdout) == (1, "")
    assert f"{file} cannot be written" in said.stderr
