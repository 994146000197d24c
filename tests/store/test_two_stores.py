"""Two programs on one file: each sees what the other wrote, and neither overwrites the other."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from datetime import date

import pytest

from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.terms import Terms
from coopitis.refusal import Refused
from coopitis.store.database import open_store
from coopitis.store.drafts import keep_draft
from coopitis.store.histories import histories
from coopitis.store.terms import save_terms
from coopitis.store.undo import undo

DAY = date(2026, 6, 30)
PATIENCE = 60
"""Seconds after which something hangs, however busy the machine is."""


@pytest.fixture
def other(store):
    """A second store on the same file, which does not like to wait."""
    opened = open_store(store.path, wait=0.05)
    yield opened
    opened.close()


def test_what_the_other_commits_is_seen_and_changes_the_signature(store, other):
    for n in range(50):
        before = store.signature()
        with other.write() as work:
            work.add(Cooperation(f"c{n}", "Table"))
        assert store.signature() != before
        assert len(histories(store)) == n + 1


def test_reading_leaves_the_signature_as_it_is(store, other):
    save_terms(other, Terms(rate=1))
    before = store.signature()
    histories(store)
    histories(other)
    assert store.signature() == before


def test_a_commit_changes_the_signature_also_when_the_file_is_let_go_after_it(store):
    save_terms(store, Terms(rate=1))
    store.close()
    before = store.signature()
    again = open_store(store.path)
    save_terms(again, Terms(rate=2))
    again.close()
    assert store.signature() != before


def test_a_file_that_comes_and_goes_at_any_moment_does_not_matter_to_the_signature(store):
    away, done = store.path.with_name("away"), threading.Event()

    def come_and_go() -> None:
        while not done.is_set():
            store.path.rename(away)
            away.rename(store.path)

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        for _n in range(5_000):
            store.signature()
    finally:
        done.set()
        thread.join()


def test_nobody_sees_half_of_what_is_being_written(store, other):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        assert histories(other) == []
    assert len(histories(other)) == 1


def test_while_the_other_writes_one_is_refused_and_nothing_is_changed(store, other):
    _enter(store)
    before = histories(store)
    with closing(sqlite3.connect(store.path)) as holding:
        holding.execute("BEGIN IMMEDIATE")
        for attempt in (_enter, undo, lambda one: keep_draft(one, "log", {})):
            with pytest.raises(Refused, match=r"Nothing was saved: .* is in use by another program; try"):
                attempt(other)
        assert histories(other) == before
    assert undo(other) is None
    _enter(other)


def test_a_writer_waits_until_the_other_is_done(store):
    _enter(store)
    with closing(sqlite3.connect(store.path, check_same_thread=False)) as holding:
        holding.execute("BEGIN IMMEDIATE")
        threading.Timer(0.3, holding.commit).start()
        _enter(store)
    assert len(histories(store)) == 2


def test_two_writers_in_turn_make_one_order_of_entry(store, other):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
    for n, one in enumerate((store, other, store, other)):
        with one.write() as work:
            work.add(Activity(f"a{n}", DAY), to="c")
    found = histories(store)[0].activities
    assert [one.id for one in found] == ["a0", "a1", "a2", "a3"]


def test_any_thread_may_read_and_write(store):
    store.wait, failed = PATIENCE, []

    def run(n: int) -> None:
        try:
            with store.write(f"Step {n}") as work:
                work.add(Cooperation(f"c{n}", "Table"))
            histories(store)
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert {one.cooperation.id for one in histories(store)} == {f"c{n}" for n in range(8)}


def test_two_may_make_the_database_at_the_same_moment(tmp_path):
    path = tmp_path / "new" / "coopitis.sqlite3"
    program = (
        "import sys, pathlib, coopitis.store.database as d; "
        f"d.open_store(pathlib.Path(sys.argv[1]), {PATIENCE})"
    )
    starts = [subprocess.Popen([sys.executable, "-c", program, path], stderr=subprocess.PIPE) for _ in "ab"]
    assert [start.communicate()[1] for start in starts] == [b"", b""]
    assert histories(open_store(path)) == []


def _enter(store):
    with store.write() as work:
        work.add(Cooperation("", "Table"))
