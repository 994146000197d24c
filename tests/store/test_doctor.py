"""`coopitis doctor`: thirty faults are each named in a sentence, and mended after a copy."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from helpers.databases import damage, newer, no_database
from helpers.demo import with_demo
from helpers.documents import document, written

from coopitis.exchange.reader import read_document
from coopitis.refusal import FileGone
from coopitis.store.backup import Why, back_up, backups
from coopitis.store.database import open_store, read_store
from coopitis.store.doctor.examination import examine
from coopitis.store.doctor.repair import repair
from coopitis.store.drafts import keep_draft
from coopitis.store.histories import histories
from coopitis.store.importing import import_histories
from coopitis.store.restoring import restore

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def sql(*statements):
    def run(path):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA ignore_check_constraints = ON")
            for statement in statements:
                connection.execute(statement)

    return run


def unsorted(path):
    """An index that does not fit its table, as a crash of a foreign program may leave it."""
    sql(
        "PRAGMA writable_schema = ON",
        "CREATE TABLE other (date, id)",
        "INSERT INTO other VALUES ('2020-01-01', 99)",
        "CREATE INDEX other_index ON other (date, id)",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'other_index') "
        "WHERE name = 'activity_newest'",
        "DELETE FROM sqlite_master WHERE name LIKE 'other%'",
    )(path)


def stray(path):
    Path(f"{path}-wal").write_bytes(b"log of another file")


def open_to_all(path):
    path.chmod(0o644)


def old_backup(path):
    back_up(path, Why.TIME, NOW - timedelta(days=20))
    sql("UPDATE cooperation SET notes = 'later'")(path)


FAULTS = {
    "a date that is none": (sql("UPDATE activity SET date = '2025-02-30'"), "Activity .*“date” is no day"),
    "a date out of range": (sql("UPDATE result SET date = '1066-01-01'"), "Result .*“date” is no day"),
    "a date with a time": (
        sql("UPDATE decision SET date = '2025-03-01 10:00'"),
        "Decision .*“date” is no",
    ),
    "no date at all": (sql("UPDATE pre_check SET until = 'soon'"), "Pre-check .*“until” is no day"),
    "negative minutes": (sql("UPDATE activity SET attendance = -60"), "“attendance” is negative"),
    "a day of 30 hours": (sql("UPDATE activity SET travel = 1400"), "takes more than 24 hours"),
    "minutes as text": (
        sql("UPDATE activity SET follow_up = 'long'"),
        "“follow_up” is negative, too large",
    ),
    "sums that do not fit": (sql("UPDATE ledger SET cost = cost + 1"), "The sums that are kept ready"),
    "half a cent": (sql("UPDATE activity SET expenses = 12.5"), "“expenses” is of the wrong kind"),
    "a negative rate": (sql("UPDATE activity SET rate = -1"), "“rate” is negative"),
    "a maximum of zero": (sql("UPDATE pre_check SET max_cost = 0"), "“max_cost” must be above zero"),
    "complete without a maximum": (sql("UPDATE pre_check SET max_cost = NULL"), "complete without a maximum"),
    "an unknown kind": (sql("UPDATE cooperation SET kind = 'cult'"), "“kind” is none of the words"),
    "an unknown choice": (sql("UPDATE decision SET choice = 'ponder'"), "“choice” is none of the words"),
    "a flag of two": (sql("UPDATE activity SET planned = 2"), "“planned” is neither yes nor no"),
    "an empty name": (sql("UPDATE cooperation SET name = ''"), "“name” is no name"),
    "control characters": (
        sql("UPDATE colleague SET name = 'x' || char(27)"),
        "control characters",
    ),
    "a text that is too long": (sql("UPDATE activity SET given = printf('%.*c', 20000, 'x')"), "is too long"),
    "bytes for a text": (sql("UPDATE result SET text = x'ff00fe'"), "“text” is of the wrong kind"),
    "a broken cadence": (sql("UPDATE routine SET every = 'often'"), "“every” is no cadence"),
    "a broken list": (sql("UPDATE activity SET kit = '['"), "“kit” is no list"),
    "keep anyway without a reason": (sql("UPDATE decision SET reason = NULL"), "without a reason"),
    "won and lost": (sql("UPDATE result SET lost_on = won_on"), "is both won and lost"),
    "won before it came": (sql("UPDATE result SET won_on = '2000-01-01'"), "dated before the result"),
    "half an estimate": (sql("UPDATE cooperation SET estimate_rate = NULL"), "has half an estimate"),
    "a result of nothing": (sql("UPDATE result SET activity_id = 999"), "Result .* belongs to something"),
    "an evening of nobody": (
        sql("UPDATE activity SET cooperation_id = 999"),
        "Activity .* belongs to",
    ),
    "a day of no routine": (sql("DELETE FROM routine"), "Day .* of a routine belongs to something"),
    "a count that is behind": (sql("UPDATE counter SET last = 1"), "The count of all entries is behind"),
    "a setting that is none": (
        sql("UPDATE setting SET value = 'much' WHERE name = 'rate'"),
        "Setting “rate”",
    ),
    "a draft that is none": (sql("UPDATE draft SET fields = '{'"), "Draft “log c1” cannot be read"),
    "an undo step that is none": (sql("UPDATE step SET changes = '3'"), "Undo step 1 cannot be read"),
    "a missing index": (sql("DROP INDEX activity_newest"), "The index “activity_newest” is missing"),
    "an index that does not fit": (unsorted, "An index does not fit its table"),
    "a missing table": (sql("DROP TABLE kit"), "The table “kit” is missing"),
    "pages that were overwritten": (damage, "is damaged"),
    "a log of another file": (stray, "-wal belongs to another database"),
    "a file that others read": (open_to_all, "can be read by others"),
    "an old backup": (old_backup, "The newest backup is of .* and something changed since"),
}


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A database that holds one of everything."""
    folder = tmp_path_factory.mktemp("made")
    store = open_store(folder / "coopitis.sqlite3")
    said, terms = read_document(written(folder, document()))
    import_histories(store, said, terms, "Import")
    keep_draft(store, "log c1", {"given": "a tip"})
    store.close()
    return store.path


@pytest.fixture
def path(made, tmp_path):
    (tmp_path / "data").mkdir(mode=0o700)
    path = tmp_path / "data" / "coopitis.sqlite3"
    shutil.copy(made, path)
    path.chmod(0o600)
    return path


def said(path):
    return [finding.text for finding in examine(path, NOW)]


def test_the_demo_gives_none(tmp_path):
    folder = with_demo(tmp_path / "demo")
    folder.chmod(0o700)
    (folder / "coopitis.sqlite3").chmod(0o600)
    assert said(folder / "coopitis.sqlite3") == []


def test_one_of_everything_gives_none(path):
    assert said(path) == []


def test_there_are_thirty_faults_at_least():
    assert len(FAULTS) >= 30


@pytest.mark.parametrize("fault", FAULTS)
def test_each_is_named_and_mended_after_a_copy(path, fault):
    break_it, expected = FAULTS[fault]
    break_it(path)
    before = path.read_bytes()
    assert re.search(expected, "\n".join(said(path)))
    assert not re.search("SELECT|sqlite|CHECK", "\n".join(said(path)).replace(str(path), ""))
    assert path.read_bytes() == before
    repaired = repair(path, NOW)
    assert [finding.text for finding in repaired.left] == []
    assert said(path) == []
    assert len(histories(read_store(path))) >= 1


def test_a_repair_is_taken_back_by_a_restore(path):
    sql("UPDATE activity SET attendance = -60")(path)
    kept = repair(path, NOW).kept
    restore(path, kept, NOW + timedelta(seconds=1))
    assert "“attendance” is negative" in said(path)[0]


def test_no_entry_is_thrown_away(path):
    sql("UPDATE activity SET cooperation_id = 999", "UPDATE activity SET date = 'x', attendance = 'y'")(path)
    repair(path, NOW)
    told = histories(read_store(path))
    assert [len(one.activities) for one in told] == [0, 2]
    assert told[1].cooperation.name == "Found again 999"


def test_what_cannot_be_read_is_counted_and_the_rest_is_kept(tmp_path):
    folder = with_demo(tmp_path / "demo")
    path = folder / "coopitis.sqlite3"
    told = sum(len(one.activities) for one in histories(read_store(path)))
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'activity' AND pagetype = 'leaf' LIMIT 1 OFFSET 3"
        ).fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xee" * 4096
    path.write_bytes(content)
    repaired = repair(path, NOW)
    (activities,) = [one for one in repaired.salvaged if one.table == "activity"]
    assert 0 < activities.missing < 50
    assert activities.read + activities.missing == told
    assert sum(len(one.activities) for one in histories(read_store(path))) == activities.read
    assert repaired.kept.read_bytes() == bytes(content)
    assert repaired.left == []


@pytest.mark.parametrize("put", [no_database, newer])
def test_what_cannot_be_mended_is_left_as_it_is(path, put):
    put(path)
    before = path.read_bytes()
    assert len(repair(path, NOW).left) == 1
    assert path.read_bytes() == before
    assert backups(path) == []


def test_a_healthy_database_is_not_touched_by_a_repair(path):
    before = path.read_bytes(), path.stat().st_mtime_ns
    repaired = repair(path, NOW)
    assert (repaired.kept, repaired.left) == (None, [])
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_every_rule_of_the_tables_has_its_sentence():
    from coopitis.store.doctor.rules import rules
    from coopitis.store.doctor.words import KINDS, TABLES

    found = list(rules())
    assert {rule.kind for rule in found} <= set(KINDS)
    assert {rule.table for rule in found} <= set(TABLES)
    assert json.dumps(sorted(TABLES))


def test_a_file_that_is_gone_is_said_to_be_gone(store):
    store.path.unlink()
    with pytest.raises(FileGone, match="is gone; put it back where it was"):
        examine(store.path, NOW)
