"""A file that is gone, renamed, replaced or older is noticed before anything is called saved."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from coopitis.domain.cooperation import Cooperation
from coopitis.refusal import FileGone, FileReplaced, Refused
from coopitis.store.database import open_store
from coopitis.store.drafts import keep_draft
from coopitis.store.forgetting import forget
from coopitis.store.histories import histories
from coopitis.store.restoring import open_again, put_back, save_elsewhere
from coopitis.store.undo import undo


@pytest.fixture
def table(store):
    """A store that holds a table and has been written to."""
    enter(store, "Table")
    return store


def enter(store, name):
    with store.write(f"Add {name}") as work:
        work.add(Cooperation("", name))


def names(store):
    return [one.cooperation.name for one in histories(store)]


def names_in(path):
    with closing(sqlite3.connect(path)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM cooperation ORDER BY id")]


def delete(path):
    path.unlink()


def rename(path):
    path.rename(path.with_name("renamed.sqlite3"))


def move_the_folder(path):
    path.parent.rename(path.parent.with_name("elsewhere"))


def replace(path):
    """Another database of ours is moved over it."""
    other = open_store(path.with_name("other.sqlite3"))
    enter(other, "Other")
    other.close()
    other.path.replace(path)


def copy_back(path):
    """The copy from before is written over it, into the same file."""
    shutil.copyfile(path.with_name("copy.sqlite3"), path)


WRITES = [
    lambda store: enter(store, "Lost"),
    undo,
    lambda store: keep_draft(store, "log ", {"given": "a tip"}),
    lambda store: forget(store, "Ada"),
]
HAPPENED = [
    (delete, FileGone, "was deleted, moved or renamed"),
    (rename, FileGone, "was deleted, moved or renamed"),
    (move_the_folder, FileGone, "was deleted, moved or renamed"),
    (replace, FileReplaced, "another file stands in the place"),
    (copy_back, FileReplaced, "was overwritten and is older than what you saw"),
]


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize(("happens", "kind", "said"), HAPPENED)
def test_it_is_noticed_before_anything_is_called_saved(store, write, happens, kind, said):
    shutil.copyfile(store.path, store.path.with_name("copy.sqlite3"))
    enter(store, "Table")
    happens(store.path)
    there = store.path.read_bytes() if store.path.exists() else None
    with pytest.raises(kind, match=f"^Nothing was saved: .*{said}"):
        write(store)
    assert (store.path.read_bytes() if store.path.exists() else None) == there


def test_a_file_that_goes_while_it_is_written_is_noticed_too(table):
    with pytest.raises(FileGone, match="Nothing was saved"), table.write() as work:
        work.add(Cooperation("", "Lost"))
        table.path.rename(table.path.with_name("renamed.sqlite3"))
    assert names_in(table.path.with_name("renamed.sqlite3")) == ["Table"]


def test_reading_what_is_gone_makes_nothing(table):
    table.path.unlink()
    with pytest.raises(FileGone, match="is gone; put it back where it was"):
        names(table)
    assert list(table.path.parent.iterdir()) == []


def test_what_another_program_commits_is_no_replacement(table):
    other = open_store(table.path)
    for n in range(5):
        enter(other, f"Other {n}")
        enter(table, f"Mine {n}")
    other.close()
    assert len(names(table)) == 11


@pytest.mark.parametrize("happens", [delete, rename, replace])
def test_it_can_be_put_back_where_it_was(table, happens):
    happens(table.path)
    again = put_back(table)
    enter(again, "Saved")
    assert names_in(table.path) == ["Table", "Saved"]
    assert table.path.stat().st_mode & 0o777 == 0o600
    again.close()


def test_what_stood_in_its_place_is_kept_under_another_name(table):
    replace(table.path)
    put_back(table).close()
    (aside,) = table.path.parent.glob("*.set-aside")
    assert names_in(aside) == ["Other"]


def test_the_folder_may_be_gone_too(table):
    move_the_folder(table.path)
    put_back(table).close()
    assert names_in(table.path) == ["Table"]


@pytest.mark.parametrize("happens", [delete, rename, replace])
def test_it_can_be_saved_elsewhere(table, happens, tmp_path):
    happens(table.path)
    again = save_elsewhere(table, tmp_path / "new" / "mine.sqlite3")
    enter(again, "Saved")
    assert names_in(tmp_path / "new" / "mine.sqlite3") == ["Table", "Saved"]
    again.close()


def test_elsewhere_nothing_is_overwritten(table, tmp_path):
    taken = tmp_path / "taken.sqlite3"
    taken.write_text("mine")
    delete(table.path)
    with pytest.raises(Refused, match="is there already"):
        save_elsewhere(table, taken)
    assert taken.read_text() == "mine"


def test_what_is_there_now_can_be_opened(table):
    replace(table.path)
    again = open_again(table)
    enter(again, "Saved")
    assert names(again) == ["Other", "Saved"]
    again.close()


def test_what_was_overwritten_cannot_be_put_back_but_what_is_there_can_be_opened(table):
    shutil.copyfile(table.path, table.path.with_name("copy.sqlite3"))
    enter(table, "Newer")
    copy_back(table.path)
    with pytest.raises(Refused, match="was overwritten"):
        put_back(table)
    assert names(open_again(table)) == ["Table"]


def test_a_copy_that_came_as_far_is_not_mixed_with_what_it_overwrote(table):
    """A copy that was changed elsewhere as often: by SQLite's count it is the same state."""
    shutil.copyfile(table.path, table.path.with_name("copy.sqlite3"))
    elsewhere = open_store(table.path.with_name("copy.sqlite3"))
    for number in range(60):
        enter(table, f"Here {number}")
        enter(elsewhere, f"There {number}")
    elsewhere.close()
    assert table.path.read_bytes()[24:28] == elsewhere.path.read_bytes()[24:28]
    before = table.signature()
    copy_back(table.path)
    assert table.signature() != before
    enter(table, "Saved")
    assert names_in(table.path) == ["Table", *(f"There {number}" for number in range(60)), "Saved"]
    with closing(sqlite3.connect(table.path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_link_to_a_disk_that_is_not_there_is_no_first_start(tmp_path):
    link = tmp_path / "coopitis.sqlite3"
    link.symlink_to(tmp_path / "disk" / "coopitis.sqlite3")
    (tmp_path / "disk").mkdir()
    with pytest.raises(FileGone, match="is gone"):
        open_store(link)
    assert list((tmp_path / "disk").iterdir()) == []


def test_another_file_changes_the_signature(table):
    before = table.signature()
    replace(table.path)
    between = table.signature()
    table.path.unlink()
    assert len({before, between, table.signature()}) == 3


def cut_off_while_committing(path):
    """What a program leaves that was killed in the middle of a commit.

    The first page is that of the commit, with its count of changes; the journal beside it still holds the
    page as it was (https://www.sqlite.org/fileformat2.html#the_rollback_journal).
    """
    whole = bytearray(path.read_bytes())
    size, changes = int.from_bytes(whole[16:18], "big"), int.from_bytes(whole[24:28], "big")
    page = bytes(whole[:size])
    words = (1, 7, len(whole) // size, 512, size)
    head = bytes.fromhex("d9d505f920a163d7") + b"".join(word.to_bytes(4, "big") for word in words)
    total = 7 + sum(page[at] for at in range(size - 200, 0, -200))
    record = (1).to_bytes(4, "big") + page + total.to_bytes(4, "big")
    path.with_name(f"{path.name}-journal").write_bytes(head.ljust(512, b"\0") + record)
    whole[24:28] = (changes + 1).to_bytes(4, "big")
    path.write_bytes(whole)


def test_a_commit_of_another_program_that_was_cut_off_makes_no_file_older(table):
    table.close()
    cut_off_while_committing(table.path)
    again = open_store(table.path)
    assert names(again) == ["Table"]
    enter(again, "Second")
    cut_off_while_committing(again.path)
    again.file.check()
    enter(again, "Third")
    assert names_in(again.path) == ["Table", "Second", "Third"]
    again.close()


def test_a_file_that_is_closed_under_a_reading_is_no_older_one(table):
    """The program may end while a thread still reads."""
    assert names(table) == ["Table"]
    with table.figures() as connection:
        table.file.close()
        assert connection.execute("SELECT count(*) FROM cooperation").fetchone()[0] == 1
    table.file.note()
    table.file.check()
