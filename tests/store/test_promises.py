"""What the database promises whatever the program does: privacy, durability, and no impossible entry."""

import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.store.backup import copy
from coopitis.store.database import Store, open_store
from coopitis.store.opening import APPLICATION_ID

DAY = date(2026, 6, 30)


def test_folder_and_files_are_the_owners_alone(tmp_path):
    store = open_store(tmp_path / "new" / "coopitis" / "coopitis.sqlite3")
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        files = sorted(store.path.parent.iterdir())
        assert [file.name.removeprefix("coopitis.sqlite3") for file in files] == ["", "-journal"]
        assert {_mode(file) for file in files} == {0o600}
    assert _mode(store.path.parent) == 0o700


def test_a_copy_is_whole_and_the_owners_alone(store, tmp_path):
    _filled(store)
    copy(store.path, tmp_path / "copy.sqlite3")
    assert _mode(tmp_path / "copy.sqlite3") == 0o600
    assert _count(tmp_path / "copy.sqlite3", "activity") == 1


def test_commits_are_in_the_one_file_and_synced_in_full_with_foreign_keys_on(store):
    with store.write_session() as session:
        asked = [session.connection().exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS]
    assert dict(zip(PRAGMAS, asked, strict=True)) == PRAGMAS


PRAGMAS = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "application_id": APPLICATION_ID}


def test_reading_figures_cannot_write(store):
    with pytest.raises(Exception, match="cannot be written"), store.figures() as connection:
        connection.execute("DELETE FROM cooperation")


REFUSED = {
    "activity": [
        "attendance = -1",
        "travel = 1441",
        "attendance = 1400, travel = 41",
        "expenses = -1",
        "rate = -1",
        "rate = NULL",
        "date = '1989-12-31'",
        "date = '2101-01-01'",
        "planned = 2",
        "expected_came = 'maybe'",
        "given = printf('%.*c', 10001, 'x')",
        "cooperation_id = 999",
        "cooperation_id = NULL",
        "planned_on = '1989-12-31'",
        "missed = 2",
        "every = 'often'",
        "kit = '{}'",
    ],
    "cooperation": [
        "name = ''",
        "name = printf('%.*c', 201, 'x')",
        "name = NULL",
        "kind = 'cult'",
        "setting = 'both'",
        "fee_per_year = -1",
        "measurable = 2",
        "review_every_days = 0",
        "review_every_days = 3661",
        "fee_compulsory = 1",
        "estimate_rate = 1",
        "formerly = '3'",
    ],
    "pre_check": [
        "max_cost = 0",
        "max_cost = NULL",
        "target = -1",
        "minutes_per_result = -1",
        "horizon_days = -1",
        "until = '1989-12-31'",
    ],
    "result": [
        "won = -1",
        "activity_id = 999",
        "date = NULL",
        "offered_on = '2020-01-01'",
        "won_on = '2020-01-01'",
        "lost_on = '2020-01-01'",
        "won_on = '2030-01-01', lost_on = '2030-01-01'",
    ],
    "decision": [
        "reason = NULL",
        "reason = ''",
        "review = NULL",
        "choice = 'ponder'",
        "advice = 'buy'",
        "results = -1",
        "expects = -1",
        "because = 'luck'",
    ],
    "routine": ["every = NULL", "every = 'weekly'"],
    "routine_done": ["date = '1989-12-31'", "routine_id = 999"],
    "counter": ["id = 2"],
}


@pytest.mark.parametrize(("table", "change"), [(t, change) for t in REFUSED for change in REFUSED[t]])
def test_an_impossible_entry_is_refused_by_the_database_itself(store, table, change):
    _filled(store)
    with closing(sqlite3.connect(store.path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"UPDATE {table} SET {change}")


def test_a_cooperation_takes_everything_with_it_even_by_plain_sql(store):
    _filled(store)
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("DELETE FROM cooperation")
    assert [_count(store.path, table) for table in REFUSED if table != "counter"] == [0] * 7


def _filled(store: Store) -> None:
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        work.add(PreCheck("p", DAY, complete=True, max_cost=1), to="c")
        work.add(Activity("a", DAY, attendance=60, rate=50_00), to="c")
        work.add(Result("r", DAY, "A lead", activity="a"), to="c")
        work.add(Decision("d", DAY, Choice.KEEP_ANYWAY, reason="Friends", review=DAY), to="c")
        work.add(Routine("t", "Write", Cadence(7), done=(DAY,)), to="c")


def _count(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0])


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
