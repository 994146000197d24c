"""Backups by themselves: when something changed, whole, checked, for the owner alone."""

import shutil
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import pytest
from helpers.databases import damage

from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.refusal import FileGone, Refused, Unusable
from coopitis.settings import Preferences, save_preferences
from coopitis.store import backup, cooperations
from coopitis.store.backup import Contents, Why, back_up, backup_if_due, backups, copy, holds
from coopitis.store.database import open_store, read_store
from coopitis.store.database_file import connect
from coopitis.store.histories import histories

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY = date(2026, 11, 23)


@pytest.fixture
def table(store):
    """A store with a table in it."""
    return row_id(store, "Table")


def row_id(store, name):
    with store.write() as work:
        work.add(Cooperation(name, name))
        work.add(Activity("", DAY), to=name)
        work.add(Activity("", DAY + timedelta(days=9), done=False), to=name)
    return store


def at(minutes):
    return NOW + timedelta(minutes=minutes)


def test_it_is_the_database_as_it_was_for_its_owner_alone(table):
    told = histories(table)
    made = back_up(table.path, Why.TIME, NOW)
    row_id(table, "Later")
    assert histories(read_store(made.path)) == told
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    assert [one.name for one in made.path.parent.iterdir()] == ["coopitis-20261125T120000000000-time.sqlite3"]


def test_none_is_made_where_nothing_changed_since_the_last(table):
    assert backup_if_due(table.path, NOW)
    assert backup_if_due(table.path, at(30)) is None
    open_store(table.path).close()
    assert backup_if_due(table.path, at(60)) is None
    row_id(table, "Forum")
    assert backup_if_due(table.path, at(90)).taken == at(90)
    assert [one.taken for one in backups(table.path)] == [at(90), NOW]


def test_none_is_made_of_an_empty_database(store):
    assert backup_if_due(store.path, NOW) is None
    assert backups(store.path) == []


def test_at_most_one_a_minute_is_made_but_for_what_is_taken_back_by_it(table):
    assert back_up(table.path, Why.TIME, NOW)
    for n, why in enumerate(Why):
        row_id(table, f"Forum {n}")
        made = back_up(table.path, why, NOW + timedelta(seconds=n + 1))
        assert (made is not None) == (why in (Why.MIGRATION, Why.RESTORE, Why.REPAIR))


def test_old_ones_go(table):
    for day in range(40, 0, -1):
        row_id(table, f"Forum {day}")
        back_up(table.path, Why.TIME, NOW - timedelta(days=day))
    assert 15 < len(backups(table.path)) < 25


def test_what_else_lies_there_stays(table):
    folder = table.path.parent / "backups"
    folder.mkdir()
    for name in ("mine.sqlite3", "coopitis-2020-time.sqlite3", "other-20200101T000000000000-time.sqlite3"):
        (folder / name).write_text("mine")
    for n in range(5):
        row_id(table, f"Forum {n}")
        back_up(table.path, Why.TIME, NOW + timedelta(days=400 * n))
    assert len(backups(table.path)) == 3
    assert len(list(folder.iterdir())) == 6


def test_it_says_what_it_holds(table):
    made = back_up(table.path, Why.TIME, NOW)
    assert holds(made.path, alone=True) == Contents(1, 1, DAY)


def test_a_damaged_database_is_no_backup_and_costs_none(table):
    kept = back_up(table.path, Why.TIME, NOW)
    table.close()
    damage(table.path)
    with pytest.raises(Unusable, match="is damaged"):
        back_up(table.path, Why.TIME, at(30))
    assert backups(table.path) == [kept]
    assert [one.name for one in kept.path.parent.iterdir()] == [kept.path.name]


def test_a_folder_that_cannot_be_written_is_one_sentence(table):
    (table.path.parent / "backups").write_text("a file")
    with pytest.raises(Refused, match=r"No backup was made: .*backups cannot be written"):
        back_up(table.path, Why.TIME, NOW)


def test_the_owner_may_prefer_another_folder(table, tmp_path):
    save_preferences(Preferences(backups=str(tmp_path / "disk")), table.path.parent / "preferences.json")
    made = back_up(table.path, Why.TIME, NOW)
    assert made.path.parent == tmp_path / "disk"
    assert backups(table.path) == [made]


def test_a_writer_meanwhile_is_waited_for(table):
    with closing(connect(table.path, wait=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match="is in use by another program"):
            back_up(table.path, Why.TIME, NOW, wait=0.1)
        other.execute("COMMIT")
    assert back_up(table.path, Why.TIME, NOW, wait=0.1)


def test_before_a_cooperation_is_deleted_one_is_made(table):
    cooperations.remove(table, histories(table)[0].cooperation)
    (made,) = backups(table.path)
    assert made.why is Why.DELETION
    assert holds(made.path).cooperations == 1


def test_where_no_backup_can_be_made_one_deletes_all_the_same_for_it_can_be_undone(table):
    (table.path.parent / "backups").write_text("a file")
    cooperations.remove(table, histories(table)[0].cooperation)
    assert histories(table) == []


def test_a_database_that_vanished_is_not_made_anew_while_there_are_backups(table):
    back_up(table.path, Why.TIME, NOW)
    table.close()
    table.path.unlink()
    for open_it in (open_store, read_store):
        with pytest.raises(FileGone, match=r"is gone; .* “coopitis restore” puts an earlier copy there"):
            open_it(table.path)
    assert not table.path.exists()


def test_a_copy_of_the_file_taken_while_it_is_open_is_whole(table):
    shutil.copyfile(table.path, table.path.with_name("copy.sqlite3"))
    assert histories(read_store(table.path.with_name("copy.sqlite3"))) == histories(table)


def test_a_copy_overwrites_an_older_database(table, tmp_path):
    other = tmp_path / "other.sqlite3"
    copy(table.path, other)
    row_id(table, "Forum")
    copy(table.path, other)
    assert backup.holds(other).cooperations == 2
