"""Undo beside what came in past the steps: nothing is destroyed, nothing doubled, and nobody gets stuck."""

from dataclasses import replace
from datetime import date

import pytest

from coopitis.demo import build, terms
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.terms import Terms
from coopitis.refusal import Refused
from coopitis.store import cooperations, entries
from coopitis.store.forgetting import forget
from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories
from coopitis.store.logbook import log
from coopitis.store.pre_checks import begin, keep_answers
from coopitis.store.terms import terms as stored_terms
from coopitis.store.undo import undo

DAY = date(2026, 6, 30)
EVENINGS = [Activity(f"a{n}", DAY) for n in range(50)]
ROUTINE = Routine("t", "Write", Cadence(7), done=(DAY,))
TABLE = History(Cooperation("x", "Table"), activities=EVENINGS, routines=[ROUTINE])


def test_an_import_is_one_step_with_all_its_entries_and_terms(store):
    other = cooperations.save(store, Cooperation("", "Other"))
    before = histories(store)
    import_histories(store, build(DAY), terms(), "Import demo.json")
    assert (len(histories(store)) > 5, stored_terms(store)) == (True, terms())
    assert undo(store) == "Import demo.json"
    assert (histories(store), stored_terms(store)) == (before, Terms())
    assert log(store, "Log", Activity("", DAY), other.id).row_id > 400


def test_an_import_that_brought_nothing_is_no_step(store):
    import_histories(store, [TABLE])
    import_histories(store, [TABLE], step="Import again.json")
    assert undo(store) is None


def test_an_import_that_adds_to_what_was_here_takes_only_that_back(store):
    import_histories(store, [replace(TABLE, activities=EVENINGS[:3])])
    before = histories(store)
    import_histories(store, [TABLE], step="Import more.json")
    assert len(history(store, "x").activities) == 50
    undo(store)
    assert histories(store) == before


def test_what_was_deleted_and_imported_again_is_undone_step_by_step(store):
    import_histories(store, [TABLE])
    before = histories(store)
    cooperations.remove(store, before[0].cooperation)
    import_histories(store, [TABLE], step="Import table.json")
    assert undo(store) == "Import table.json"
    assert undo(store) == "Delete Table"
    assert histories(store) == before


def test_who_was_imported_and_forgotten_is_not_in_the_way_of_undoing_the_import(store):
    import_histories(store, [replace(TABLE, colleagues=[Colleague("m", "Ada")])], step="Import table.json")
    forget(store, "Ada")
    assert undo(store) == "Import table.json"
    assert histories(store) == []


def test_a_step_that_an_unknown_import_overtook_is_let_go_and_those_before_it_can_be_undone(store):
    cooperations.save(store, Cooperation("", "Other"))
    import_histories(store, [TABLE])
    entries.remove(store, "Delete an evening", history(store, "x").activities[0])
    cooperations.remove(store, history(store, "x").cooperation)
    import_histories(store, [TABLE])
    before = histories(store)
    for step in ("Delete Table", "Delete an evening"):
        with pytest.raises(Refused, match=f"“{step}” is not undone, for what it is about came in anew"):
            undo(store)
        assert histories(store) == before
    assert undo(store) == "Add Other"
    assert undo(store) is None


def test_what_has_grown_since_it_was_added_is_not_taken_away_by_undo(store):
    cooperations.save(store, Cooperation("", "Other"))
    added = cooperations.save(store, Cooperation("", "Table"))
    import_histories(store, [replace(TABLE, cooperation=added)])
    before = histories(store)
    with pytest.raises(Refused, match="“Add Table” is not undone, for 51 entries have come to it since"):
        undo(store)
    assert histories(store) == before
    assert undo(store) == "Add Other"


def test_a_pre_check_begun_later_keeps_its_answers(store):
    added = cooperations.save(store, Cooperation("", "Table"))
    begun = PreCheck("", DAY)
    keep_answers(store, added.id, replace(begun, expectation="Five leads"), begun)
    with pytest.raises(
        Refused, match="“Add Table” is not undone, for 1 entry has come to it since; delete it"
    ):
        undo(store)
    assert history(store, added.id).pre_checks[0].expectation == "Five leads"


def test_the_answers_of_the_pre_check_a_cooperation_began_with_go_with_it(store):
    uid = begin(store, Cooperation("", "Table"), DAY)
    (check,) = history(store, uid).pre_checks
    keep_answers(store, uid, replace(check, expectation="Five leads"), check)
    assert undo(store) == "Begin the pre-check of Table"
    assert histories(store) == []


def test_what_was_added_with_more_steps_on_top_is_taken_back_step_by_step(store):
    added = cooperations.save(store, Cooperation("", "Table"))
    log(store, "Log Table", Activity("", DAY), added.id)
    entries.enter(store, "Add Write", replace(ROUTINE, id=""), added.id)
    assert [undo(store), undo(store), undo(store)] == ["Add Write", "Log Table", "Add Table"]
    assert histories(store) == []
