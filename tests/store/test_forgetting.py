"""A person who is deleted for good (R9): in no row, no step, no draft, and in no byte of the files."""

import json
import shutil
import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from helpers.cooperations import HOSTILE
from helpers.documents import document, written
from helpers.entries import ON, ago

from coopitis.domain.belongings import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.exchange.reader import read_document
from coopitis.exchange.salvaging import export_beside
from coopitis.exchange.writer import write_document
from coopitis.paths import preferences_file
from coopitis.refusal import Refused
from coopitis.settings import Preferences, load_preferences, save_preferences
from coopitis.store.backup import Why, back_up
from coopitis.store.copies import exports, remember_export
from coopitis.store.database import open_store
from coopitis.store.drafts import draft, drafts, keep_draft
from coopitis.store.entries import enter, remove
from coopitis.store.forgetting import forget, known
from coopitis.store.forgotten import wipe
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.overview import overview
from coopitis.store.restoring import restore
from coopitis.store.undo import undo

FIXTURES = Path(__file__).parent.parent / "fixtures"
NAME = "Änke Brändt"


def lead(number, person):
    return Result(f"r{number}", ago(number), "a lead", person=person)


@pytest.fixture
def told(store):
    """Two cooperations that know her, spelled one way and another, and others."""
    here = History(
        Cooperation("c1", "Breakfast"),
        results=[lead(1, NAME), lead(2, NAME), lead(3, "Bo Berg"), lead(4, f"Bo Berg, {NAME}")],
        colleagues=[Colleague("m1", NAME, "sell: her house", True, "kind"), Colleague("m2", "Bo Berg")],
    )
    there = History(
        Cooperation("c2", "Chamber"),
        results=[lead(1, "anke  brandt"), lead(2, None), lead(3, "Anke Brandtner")],
        colleagues=[Colleague("m1", "ANKE BRANDT")],
    )
    import_histories(store, [here, there], Terms(rate=5_000))
    return store


def content(store):
    """Every byte of the database's files."""
    files = sorted(store.path.parent.glob(f"{store.path.name}*"))
    return b"".join(file.read_bytes() for file in files)


def holds(store, *words):
    """Which of the words are in the files, written plainly or as JSON writes them."""
    written = content(store)
    return [
        word for word in words if word.encode() in written or json.dumps(word).strip('"').encode() in written
    ]


def people(store):
    return [[one.name for one in history.colleagues] for history in histories(store)]


def persons(store):
    return [[one.person for one in history.results] for history in histories(store)]


def test_R9_a_person_goes_everywhere_and_results_stay(told):
    found = forget(told, "anke brandt")
    assert people(told) == [["Bo Berg"], []]
    assert persons(told) == [
        ["Deleted person 1", "Deleted person 1", "Bo Berg", "Bo Berg, Deleted person 1"],
        ["Deleted person 1", None, "Anke Brandtner"],
    ]
    places = [(one.place.kind, one.place.field, one.where) for one in found.done]
    assert places[:2] == [("colleague", "", "Breakfast"), ("colleague", "", "Chamber")]
    assert places[2:] == [("result", "person", "Breakfast")] * 3 + [("result", "person", "Chamber")]
    assert (found.label, found.wiped, found.left) == ("Deleted person 1", True, [])


def test_R9_forgetting_changes_no_figure(told):
    before = overview(told, ON)
    forget(told, NAME)
    assert overview(told, ON) == before
    # Breakfast has 4 results from her and Bo; Chamber 3 from two, and one is nobody's.
    assert {(one.account.results, one.account.persons) for one in before.standings} == {(4, 2), (3, 2)}


def test_R9_the_next_one_gets_a_label_nobody_has(told):
    forget(told, NAME)
    assert forget(told, "Bo Berg").label == "Deleted person 2"


def test_R9_no_byte_of_the_files_keeps_the_name(told):
    anke = histories(told)[0].colleagues[0]
    enter(told, f"Edit {NAME}", replace(anke, notes="a secret"), "c1")
    keep_draft(told, f"colleague {anke.row_id}", {"name": "A. B.", "notes": "a second secret"})
    keep_draft(told, "colleague c2", {"name": NAME, "notes": "a third secret"})
    keep_draft(told, "log c1", {"person": f"Bo Berg, {NAME}", "given": "half a text"})
    with told.write("Take the result out") as work:
        work.remove(histories(told)[0].results[0])
    assert holds(told, NAME, "a secret", "a second secret", "a third secret", "her house") != []
    found = forget(told, NAME)
    assert holds(told, NAME, "anke  brandt", "ANKE BRANDT") == []
    assert holds(told, "a secret", "a second secret", "a third secret", "her house") == []
    assert found.wiped
    assert drafts(told) == ["log c1"]
    assert draft(told, "log c1") == {"person": "Bo Berg, Deleted person 1", "given": "half a text"}


def test_R9_what_was_deleted_long_ago_and_never_overwritten_goes_too(told):
    with closing(sqlite3.connect(told.path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("DELETE FROM result WHERE person LIKE '%ndt'")
        connection.execute("DELETE FROM colleague WHERE name = ?", (NAME,))
        connection.commit()
    assert holds(told, NAME) == [NAME]
    forget(told, NAME)
    assert holds(told, NAME) == []


def test_R9_undo_brings_nobody_back(told):
    forget(told, NAME)
    assert undo(told) is None
    assert "Bo Berg" in people(told)[0]
    assert holds(told, NAME) == []


def test_R9_steps_after_the_last_one_that_knew_the_name_can_still_be_undone(told):
    enter(told, f"Add {NAME}", Colleague("", NAME), "c1")
    bo = histories(told)[0].colleagues[1]
    enter(told, "Accept", replace(bo, accepted=True), "c1")
    forget(told, NAME)
    assert undo(told) == "Accept"
    assert [one.accepted for one in histories(told)[0].colleagues] == [None]
    assert undo(told) is None


def test_R9_one_whom_only_undo_could_bring_back_is_forgotten_too(store):
    import_histories(store, [History(Cooperation("c1", "Breakfast"))], Terms(rate=5_000))
    long = "Maximiliane " + "von Hohen" * 12
    # The labels cut her name off; the steps are known by whom they were about.
    row_id = enter(store, f"Add {long[:30]}", Colleague("", long), "c1")
    remove(store, f"Delete {long[:30]}", row_id)
    assert known(store, long)
    assert [one.key for one in forget(store, long).done if one.place.kind == "step"] == [2]
    assert holds(store, long, long[:30]) == []
    assert undo(store) is None


EVERYWHERE = {
    "cooperation": ("notes", f"{NAME} brought me here"),
    "activity": ("given", "a lift for BRANDT, Änke"),
    "result": ("text", "Anke Brandts house"),
    "decision": ("reason", "because of anke  brandt"),
    "pre_check": ("reasons_anyway", f"Dr. {NAME} says so"),
    "routine": ("text", f"Call {NAME}"),
    "kit": ("item", f"Card for {NAME}"),
    "colleague": ("notes", f"friend of {NAME}"),
}


@pytest.fixture
def everywhere(store):
    """A name in a text of every kind."""
    import_histories(store, *read_document(written(store.path.parent, document())))
    with closing(sqlite3.connect(store.path)) as connection:
        for table, (column, text) in EVERYWHERE.items():
            connection.execute(f"UPDATE {table} SET {column} = ?", (text,))
        connection.commit()
    (store.path.parent / "document.json").unlink()
    return store


def test_R9_texts_that_mention_the_name_lose_it(everywhere):
    found = known(everywhere, NAME)
    assert {(one.place.kind, one.place.field) for one in found} == {
        (table, column) for table, (column, _text) in EVERYWHERE.items()
    }
    forget(everywhere, NAME)
    assert holds(everywhere, NAME, "Änke", "ndts", "BRANDT", "brandt") == []
    (told,) = histories(everywhere)
    assert told.cooperation.notes == "Deleted person 1 brought me here"
    assert told.activities[0].given == "a lift for Deleted person 1"
    assert not known(everywhere, NAME)


def test_R9_the_owner_decides_place_by_place(everywhere):
    back_up(everywhere.path, Why.TIME)
    (notes,) = (one for one in known(everywhere, NAME) if one.place.kind == "cooperation")
    forget(everywhere, NAME, {notes.place})
    (told,) = histories(everywhere)
    assert told.cooperation.notes == f"{NAME} brought me here"
    assert NAME not in told.routines[0].text
    assert [one.place for one in known(everywhere, NAME)][:1] == [notes.place]


def test_R9_an_older_database_among_the_backups_is_brought_up_to_date_and_named_no_more(told):
    folder = told.path.parent / "backups"
    folder.mkdir()
    old = folder / "coopitis-20260101T000000000000-time.sqlite3"
    shutil.copy(FIXTURES / "0001.sqlite3", old)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE activity SET given = ?", (NAME,))
        connection.commit()
    assert forget(told, NAME).left == []
    assert NAME.encode() not in old.read_bytes()
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute(
            "SELECT count(*) FROM activity WHERE given = 'Deleted person 1'"
        ).fetchone()[0]


def test_R9_kept_files_that_cannot_be_read_are_listed_and_go(told):
    damaged = told.path.with_name(told.path.name + ".20260101T000000.set-aside")
    damaged.write_bytes(b"half a page " + NAME.encode())
    other = told.path.with_name(told.path.name + "-wal.set-aside")
    other.write_bytes(b"nothing of hers")
    assert [one.text for one in known(told, NAME) if one.place.kind == "file"] == [str(damaged)]
    assert forget(told, NAME).left == []
    assert (damaged.exists(), other.exists()) == (False, True)


def test_R9_a_damaged_backup_goes(told):
    made = back_up(told.path, Why.TIME)
    made.path.write_bytes(made.path.read_bytes()[:5000])
    forget(told, NAME)
    assert not made.path.exists()


def test_R9_no_file_of_the_data_folder_holds_the_name(told):
    back_up(told.path, Why.TIME)
    keep_draft(told, "log c1", {"given": f"to {NAME}", "person": NAME})
    back_up(told.path, Why.RESTORE)
    forget(told, NAME)
    files = [one for one in told.path.parent.rglob("*") if one.is_file()]
    assert len(files) >= 3
    for word in (NAME, "anke  brandt", "ANKE BRANDT", json.dumps(NAME).strip('"')):
        assert [one for one in files if word.encode() in one.read_bytes()] == []


def test_R9_what_was_forgotten_does_not_come_back_with_an_old_export(told, tmp_path):
    write_document(tmp_path / "old.json", histories(told), Terms(rate=5_000))
    forget(told, NAME)
    first = histories(told)[0]
    with told.write("Delete") as work:
        work.remove(first.results[0])
    import_histories(told, *read_document(tmp_path / "old.json"))
    assert sorted(one.name for history in histories(told) for one in history.colleagues) == ["Bo Berg"]
    assert len(histories(told)[0].results) == 4
    assert NAME not in {one.person for one in histories(told)[0].results}
    assert holds(told, NAME) == []


def test_R9_what_was_forgotten_does_not_come_back_with_a_copy_from_elsewhere(told, tmp_path):
    elsewhere = tmp_path / "stick.sqlite3"
    shutil.copy(told.path, elsewhere)
    forget(told, NAME)
    restore(told.path, elsewhere)
    again = open_store(told.path)
    assert people(again) == [["Bo Berg"], []]
    assert persons(again)[0] == [
        "Deleted person 1",
        "Deleted person 1",
        "Bo Berg",
        "Bo Berg, Deleted person 1",
    ]
    assert holds(again, NAME) == []
    restore(again.path, elsewhere)
    assert people(open_store(told.path)) == [["Bo Berg"], []]


def test_R9_exports_and_folders_out_of_reach_are_named(told, tmp_path):
    write_document(tmp_path / "out.json", histories(told), Terms(rate=5_000))
    remember_export(told.path.parent, tmp_path / "out.json")
    remember_export(told.path.parent, tmp_path / "gone.json")
    away = tmp_path / "away" / "stick"
    save_preferences(Preferences(backups=str(away)), preferences_file(told.path.parent))
    said = forget(told, NAME)
    assert said.exports == [tmp_path / "out.json"]
    assert said.left == [away]


def bytes_that_name(folder, *names):
    """The files of a folder in which one of the names stands, in any way in which a program writes it."""
    ways = {
        way
        for name in names
        for way in (
            *(name.encode(), name.encode("utf-16-le"), name.encode("utf-16-be"), quote(name).encode()),
            *(json.dumps(name)[1:-1].encode(), unicodedata.normalize("NFD", name).encode()),
            *(slug(name).encode(), json.dumps(slug(name))[1:-1].encode()),
        )
    }
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and any(way.lower() in file.read_bytes().lower() for way in ways)
    ]


def slug(name):
    """As one calls a file."""
    return name.replace(" ", "-")


@pytest.mark.parametrize("file", ["Änke-Brändt.json", "for anke brandt/out.json", "Brandt_Anke 2026.json"])
def test_R9_the_list_of_exports_keeps_no_path_that_names_the_person(told, tmp_path, file):
    export, other = tmp_path / file, tmp_path / "others.json"
    export.parent.mkdir(exist_ok=True)
    for one in (export, other):
        write_document(one, histories(told), Terms(rate=5_000))
        remember_export(told.path.parent, one)
    assert [one.text for one in known(told, NAME) if one.place.kind == "exports"] == [str(export)]
    assert forget(told, NAME).exports == [export, other]
    assert exports(told.path.parent) == [other]
    assert bytes_that_name(told.path.parent, NAME, file) == []


def test_R9_a_path_stays_where_the_owner_wants_it(told, tmp_path):
    remember_export(told.path.parent, tmp_path / "Anke Brandt.json")
    (kept,) = (one.place for one in known(told, NAME) if one.place.kind == "exports")
    forget(told, NAME, {kept})
    assert str(tmp_path / "Anke Brandt.json") in (told.path.parent / "exports.json").read_text()


def test_R9_settings_that_name_the_person_let_go_of_the_folder(told, tmp_path):
    folder, settings = tmp_path / "Copies of Änke Brändt", preferences_file(told.path.parent)
    save_preferences(Preferences(theme="nord", backups=str(folder)), settings)
    made = back_up(told.path, Why.TIME).path
    assert made.parent == folder
    said = forget(told, NAME)
    assert said.has_moved
    assert load_preferences(settings) == Preferences(theme="nord")
    assert bytes_that_name(told.path.parent, NAME, folder.name) == []
    assert NAME.encode() not in made.read_bytes()


def test_R9_exports_in_the_data_folder_and_what_was_cut_off_there_go(told):
    folder, content = told.path.parent, told.path.read_bytes()
    write_document(folder / "mine.json", histories(told), Terms(rate=5_000))
    remember_export(folder, folder / "mine.json")
    salvaged, _missing = export_beside(told.path)
    (folder / ".coopitis-cut").mkdir()
    (folder / ".coopitis-cut" / "coopitis.sqlite3").write_bytes(content)
    (folder / ".coopitis-half").write_bytes(content[: len(content) // 2])
    assert len(bytes_that_name(folder, NAME)) == 5
    assert forget(told, NAME).left == []
    assert bytes_that_name(folder, NAME, "anke  brandt") == []
    assert not salvaged.exists()


def test_R9_where_nobody_is_called_so_nothing_changes(told):
    enter(told, "Add Cy", Colleague("", "Cy"), "c1")
    before = histories(told)
    assert not forget(told, "Anke").done
    assert not forget(told, "Brandt").done
    assert histories(told) == before
    assert undo(told) == "Add Cy"


@pytest.mark.parametrize("name", HOSTILE)
def test_R9_any_name_can_be_forgotten(store, name):
    import_histories(store, [History(Cooperation("c1", "Breakfast"))], Terms(rate=5_000))
    enter(store, f"Add {name}", Colleague("", name), "c1")
    forget(store, name)
    assert holds(store, name) == []


def test_R9_a_store_somebody_else_is_writing_is_left_as_it_was(told):
    told.wait = 0.1
    with closing(sqlite3.connect(told.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="Nothing was saved"):
            forget(told, NAME)
    assert people(told) == [[NAME, "Bo Berg"], ["ANKE BRANDT"]]


def test_R9_while_another_program_reads_nothing_is_forgotten_by_half(told):
    told.wait = 0.1
    with closing(sqlite3.connect(told.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM colleague").fetchone()
        with pytest.raises(Refused, match=r"Nothing was saved: .* is in use by another program"):
            forget(told, NAME)
        assert not wipe(told)
    assert people(told) == [[NAME, "Bo Berg"], ["ANKE BRANDT"]]
    assert forget(told, NAME).wiped
    assert holds(told, NAME) == []


def test_a_backup_made_before_names_the_person_no_more_and_can_still_be_put_back(told):
    made = back_up(told.path, Why.TIME)
    assert NAME.encode() in made.path.read_bytes()
    assert forget(told, NAME).left == []
    assert NAME.encode() not in made.path.read_bytes()
    restore(told.path, made.path)
    again = histories(open_store(told.path))
    assert [len(one.results) for one in again] == [len(one.results) for one in histories(told)]
    assert NAME not in {colleague.name for one in again for colleague in one.colleagues}
