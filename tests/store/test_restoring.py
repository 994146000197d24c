"""A backup is put back; what stood there is kept, and open programs notice."""

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from helpers import databases

from coopitis.domain.cooperation import Cooperation
from coopitis.refusal import Refused, Unusable
from coopitis.store.backup import Why, back_up, backups
from coopitis.store.database import open_store, read_store
from coopitis.store.histories import histories
from coopitis.store.restoring import newest_to_restore, restore

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def enter(store, name):
    with store.write() as work:
        work.add(Cooperation(name, name))


def names(store):
    return [one.cooperation.name for one in histories(store)]


@pytest.fixture
def table(store):
    """A store that holds a table and a forum; its backup holds the table alone."""
    enter(store, "Table")
    back_up(store.path, Why.TIME, NOW)
    enter(store, "Forum")
    return store


def test_an_open_program_sees_it_and_may_go_on(table):
    before = table.signature()
    restore(table.path, newest_to_restore(table.path), NOW)
    assert table.signature() != before
    assert names(table) == ["Table"]
    enter(table, "Saved")
    assert names(table) == ["Table", "Saved"]


def test_it_is_taken_back_by_another_restore(table):
    kept = restore(table.path, backups(table.path)[0].path, NOW).kept
    assert names(read_store(kept)) == ["Table", "Forum"]
    assert newest_to_restore(table.path) == kept
    restore(table.path, kept, NOW + timedelta(seconds=1))
    assert names(table) == ["Table", "Forum"]
    restore(table.path, newest_to_restore(table.path), NOW + timedelta(seconds=2))
    assert names(table) == ["Table"]


@pytest.mark.parametrize("put", [databases.no_database, databases.half_a_database, databases.newer])
def test_what_cannot_be_opened_is_kept_byte_for_byte(table, put):
    table.close()
    put(table.path.with_name("broken.sqlite3"))
    table.path.with_name("broken.sqlite3").replace(table.path)
    broken = table.path.read_bytes()
    restored = restore(table.path, newest_to_restore(table.path), NOW)
    assert restored.kept.read_bytes() == broken
    assert names(read_store(table.path)) == ["Table"]
    assert table.path.stat().st_mode & 0o777 == 0o600


def test_damage_inside_is_noticed_too(table):
    table.close()
    databases.damage(table.path)
    broken = table.path.read_bytes()
    restored = restore(table.path, newest_to_restore(table.path), NOW)
    assert restored.kept.read_bytes() == broken
    assert names(read_store(table.path)) == ["Table"]


def test_where_the_file_is_gone_it_is_put_there(table):
    table.close()
    table.path.unlink()
    assert restore(table.path, newest_to_restore(table.path), NOW).kept is None
    assert names(read_store(table.path)) == ["Table"]


def test_a_damaged_backup_is_passed_over_and_refused(table):
    newer = back_up(table.path, Why.TIME, NOW + timedelta(minutes=30)).path
    enter(table, "Later")
    databases.damage(newer)
    assert newest_to_restore(table.path) == backups(table.path)[1].path
    before = table.path.read_bytes()
    with pytest.raises(Unusable, match="is damaged"):
        restore(table.path, newer, NOW)
    assert table.path.read_bytes() == before


def test_what_is_no_backup_is_refused_and_nothing_changes(table, tmp_path):
    databases.another_programs(tmp_path / "other.sqlite3")
    before = table.path.read_bytes()
    for source in (tmp_path / "nothing", tmp_path, tmp_path / "other.sqlite3"):
        with pytest.raises(Refused):
            restore(table.path, source, NOW)
    assert table.path.read_bytes() == before


def test_without_a_backup_there_is_nothing_to_put_back(store):
    with pytest.raises(Refused, match="There is no backup"):
        newest_to_restore(store.path)


def test_a_database_from_elsewhere_is_put_back_as_well(table, tmp_path):
    other = open_store(tmp_path / "other.sqlite3")
    enter(other, "Other")
    other.close()
    restore(table.path, other.path, NOW)
    assert names(table) == ["Other"]


def test_while_another_program_writes_nothing_is_put_back(table, monkeypatch):
    monkeypatch.setattr("coopitis.store.restoring.WAIT", 0.1)
    copied = table.path.with_name("copy.sqlite3")
    shutil.copyfile(backups(table.path)[0].path, copied)
    with table.write() as work:
        work.add(Cooperation("w", "While"))
        with pytest.raises(Refused, match="is in use"):
            restore(table.path, copied, NOW)
    assert names(table) == ["Table", "Forum", "While"]
