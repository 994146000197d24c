"""The ledgers that are kept come to what the entries come to, whatever was done to the entries."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from helpers.big import fill
from helpers.entries import ON, ago, decided, evening, promise, result

from coopitis.domain.bookkeeping import ledger
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms
from coopitis.store.figures.ledgers import KeptLines, is_stale, rebuild
from coopitis.store.histories import histories
from coopitis.store.overview import overview
from coopitis.store.terms import save_terms, terms
from coopitis.store.undo import undo


@pytest.fixture
def kept(store):
    """A cooperation with two pre-checks, evenings, results and a decision."""
    with store.write("Begin") as work:
        work.add(Cooperation("c", "Group", fee_per_year=100_00, fee_from=ago(300)))
        for one in (result(120), promise(100), promise(50, max_cost=500_00), decided(30, Choice.KEEP)):
            work.add(replace(one, id=""), to="c")
        for days in (90, 60, 60, 20, 3):
            work.add(replace(evening(days, 150_00, planned=days != 20), id=""), to="c")
        work.add(replace(result(40, 900_00, person="Ada"), id=""), to="c")
    return store


def agrees(store) -> bool:
    """Whether every line that is kept is the domain's, and nothing is left to be written."""
    with store.figures() as connection:
        for told in histories(store):
            expected = ledger(told, terms(store)).lines
            lines = KeptLines(connection, told.cooperation.row_id)
            if [lines.until(one.day) for one in expected] != expected:
                return False
        (count,) = connection.execute("SELECT COUNT(*) FROM ledger").fetchone()
        known = sum(len(ledger(told, terms(store)).lines) for told in histories(store))
        return count == known and not is_stale(connection)


def change(store, entry, **values) -> None:
    with store.write("Change") as work:
        work.change(replace(entry, **values))


def remove(store, entry) -> None:
    with store.write("Remove") as work:
        work.remove(entry)


def add(store, entry) -> None:
    with store.write("Add") as work:
        work.add(replace(entry, id=""), to="c")


STEPS = {
    "an evening of today": lambda store, told: add(store, evening(0, 80_00)),
    "a backdated evening": lambda store, told: add(store, evening(95, 80_00)),
    "an evening that moves": lambda store, told: change(store, told.activities[0], date=ago(10)),
    "an evening that was planned": lambda store, told: change(store, told.activities[3], planned=True),
    "an evening that was not": lambda store, told: change(store, told.activities[1], done=False),
    "an evening that took longer": lambda store, told: change(store, told.activities[1], attendance=90),
    "an evening that is gone": lambda store, told: remove(store, told.activities[2]),
    "a result": lambda store, told: add(store, result(70, person="Bo")),
    "a result that was won": lambda store, told: change(store, told.results[0], won=5_00, won_on=ago(5)),
    "a result that is gone": lambda store, told: remove(store, told.results[1]),
    "a name": lambda store, told: change(store, told.results[0], person="Ada"),
    "a first pre-check": lambda store, told: add(store, promise(130, max_cost=100_00)),
    "a pre-check that allows more": lambda store, told: change(store, told.pre_checks[1], max_cost=900_00),
    "a pre-check that is gone": lambda store, told: remove(store, told.pre_checks[0]),
    "a pre-check that takes longer": lambda store, told: change(store, told.pre_checks[1], horizon_days=365),
    "a decision": lambda store, told: add(store, decided(70, Choice.DROP)),
    "a decision that is gone": lambda store, told: remove(store, told.decisions[0]),
    "a higher fee": lambda store, told: change(store, told.cooperation, fee_per_year=9_000_00),
    "a fee that ends": lambda store, told: change(store, told.cooperation, fee_to=ago(200)),
    "a compulsory fee": lambda store, told: change(store, told.cooperation, fee_compulsory=True),
    "another patience": lambda store, told: save_terms(store, Terms(patience=Decimal("0.1"))),
    "a cooperation that is gone": lambda store, told: remove(store, told.cooperation),
}


@pytest.mark.parametrize("step", STEPS)
def test_whatever_changes_the_ledger_changes_with_it_and_back(kept, step):
    assert agrees(kept)
    STEPS[step](kept, histories(kept)[0])
    assert agrees(kept)
    undo(kept)
    assert agrees(kept)


def test_what_another_program_writes_is_seen_at_the_next_look(kept):
    before = overview(kept, ON).index
    with closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("UPDATE activity SET planned = 0")
        assert is_stale(connection)
    assert overview(kept, ON).index.unplanned > before.unplanned
    add(kept, evening(0, 80_00))
    assert agrees(kept)


def test_all_of_it_can_be_made_anew(kept):
    with closing(sqlite3.connect(kept.path)) as connection, connection:
        connection.execute("UPDATE ledger SET cost = cost + 1")
    assert not agrees(kept)
    with closing(sqlite3.connect(kept.path)) as connection, connection:
        rebuild(connection)
    assert agrees(kept)


def test_a_big_database_written_past_the_store_agrees(store):
    fill(store, cooperations=5, activities=400, on=date(2026, 11, 23))
    assert agrees(store)
