"""What waits for another program is known to; what this program does by itself is no waiting."""

import sqlite3
import threading
import time
from contextlib import closing

import pytest
from helpers.entries import evening, group

from coopitis.domain.terms import Terms
from coopitis.store.forgetting import forget
from coopitis.store.importing import import_histories

PATIENCE = 30
"""Seconds after which something hangs, however busy the machine is."""

LONG = 1.5
"""Seconds: more than a commit takes that meets nobody."""


@pytest.fixture
def told(store):
    """A cooperation with one evening."""
    store.wait = 2 * PATIENCE
    import_histories(store, [group(evening(7))], Terms(rate=5_000))
    return store


def rename(store, seconds=0.0):
    with store.write("Rename") as work:
        work.session.connection().exec_driver_sql("UPDATE cooperation SET notes = 'another'")
        time.sleep(seconds)


def thread(*work):
    started = threading.Thread(target=work[0], args=work[1:])
    started.start()
    return started


def was_held_up(store, *threads):
    """Whether something waited for another program at any moment until these are done."""
    seen = False
    while any(one.is_alive() for one in threads):
        seen = seen or store.is_held_up
        time.sleep(0.01)
    return seen


def test_a_long_write_of_its_own_waits_for_nobody(told):
    assert not was_held_up(told, thread(rename, told, LONG))


def test_neither_does_one_that_waits_for_the_other_of_the_same_program(told):
    first = thread(rename, told, LONG / 2)
    time.sleep(0.1)
    assert not was_held_up(told, first, thread(rename, told))


@pytest.mark.parametrize("write", [rename, lambda store: forget(store, "Anke Brandt")])
def test_one_that_another_program_keeps_waiting_does(told, write):
    with closing(sqlite3.connect(told.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = thread(write, told)
        until_held_up(told)
        other.execute("ROLLBACK")
    waiting.join()
    assert not told.is_held_up


def test_and_one_whose_commit_waits_for_a_reader(told):
    with closing(sqlite3.connect(told.path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM activity").fetchone()
        waiting = thread(rename, told)
        until_held_up(told)
        other.execute("ROLLBACK")
    waiting.join()
    assert not told.is_held_up


def until_held_up(store):
    limit = time.monotonic() + PATIENCE
    while not store.is_held_up:
        assert time.monotonic() < limit
        time.sleep(0.01)
