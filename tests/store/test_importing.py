"""Histories come in as a whole or not at all; what is there already, known by its id, stays as it is."""

from dataclasses import replace
from datetime import date

import pytest

from coopitis.demo import build, terms
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.refusal import Refused
from coopitis.store.histories import histories
from coopitis.store.importing import Imported, import_histories
from coopitis.store.terms import save_terms
from coopitis.store.terms import terms as stored_terms

DAY = date(2026, 6, 30)


def test_importing_twice_adds_nothing(store):
    first = import_histories(store, build(DAY), terms())
    before = histories(store)
    second = import_histories(store, build(DAY), terms())
    assert first.added == second.known > 400
    assert (first.known, second.added) == (0, 0)
    assert histories(store) == before


def test_one_bad_entry_keeps_everything_out(store):
    bad = History(Cooperation("bad", "Bad"), activities=[Activity("a", DAY, attendance=-1)])
    with pytest.raises(Refused, match="Nothing was saved"):
        import_histories(store, [*build(DAY), bad], terms())
    assert histories(store) == []
    assert stored_terms(store) == Terms()


def test_a_known_cooperation_is_extended_and_its_entries_stay_as_they_are(store):
    old = Activity("a1", DAY, attendance=60)
    import_histories(store, [History(Cooperation("c", "Table"), activities=[old])])
    more = History(
        Cooperation("c", "Renamed"),
        activities=[replace(old, attendance=99), Activity("a2", DAY)],
        results=[Result("r1", DAY, "A lead", activity="a1"), Result("r2", DAY, "Another", activity="a2")],
        routines=[Routine("t", "Write", Cadence(7), done=(DAY,))],
    )
    assert import_histories(store, [more]) == Imported(added=4, known=2)
    found = histories(store)[0]
    assert found.cooperation.name == "Table"
    assert [(one.id, one.attendance) for one in found.activities] == [("a1", 60), ("a2", None)]
    assert [one.activity for one in found.results] == ["a1", "a2"]
    assert found.routines[0].done == (DAY,)


def test_an_id_that_comes_twice_is_entered_once(store):
    twice = [Activity("a", DAY, attendance=1), Activity("b", DAY), Activity("a", DAY, attendance=2)]
    routine = Routine("t", "Write", Cadence(7), done=(DAY, DAY))
    told = History(Cooperation("c", "Table"), activities=twice, routines=[routine])
    assert import_histories(store, [told, told]) == Imported(added=4, known=6)
    found = histories(store)[0]
    assert [(one.id, one.attendance) for one in found.activities] == [("a", 1), ("b", None)]
    assert found.routines[0].done == (DAY,)


def test_the_same_id_in_two_cooperations_is_two_entries(store):
    told = [
        History(
            Cooperation(name, name),
            activities=[Activity("a", DAY, attendance=n)],
            results=[Result("r", DAY, "A lead", activity="a")],
        )
        for n, name in enumerate("xy")
    ]
    import_histories(store, told)
    removed = histories(store)[0].activities[0]
    with store.write() as work:
        work.remove(removed)
    assert [one.results[0].activity for one in histories(store)] == [None, "a"]


def test_a_result_of_an_unknown_activity_has_no_source(store):
    told = History(Cooperation("c", "Table"), results=[Result("r", DAY, "A lead", activity="gone")])
    import_histories(store, [told])
    assert histories(store)[0].results[0].activity is None


def test_entries_keep_their_order_and_the_later_of_a_day_is_the_newer(store):
    checks = [PreCheck(f"p{n}", DAY, complete=True, max_cost=n) for n in (1, 2, 3)]
    import_histories(store, [History(Cooperation("c", "Table"), pre_checks=checks)])
    found = histories(store)[0].pre_checks
    assert [one.id for one in found] == ["p1", "p2", "p3"]
    assert [one.row_id for one in found] == sorted({one.row_id for one in found})


def test_another_currency_is_refused_and_nothing_changed(store):
    import_histories(store, build(DAY)[:1], terms())
    before = histories(store)
    with pytest.raises(Refused, match="counts in USD and your data in EUR; nothing was imported"):
        import_histories(store, build(DAY), replace(terms(), currency="USD"))
    assert histories(store) == before
    assert stored_terms(store) == terms()


def test_an_empty_store_takes_the_currency_and_the_terms(store):
    import_histories(store, [], replace(terms(), currency="CHF"))
    assert stored_terms(store) == replace(terms(), currency="CHF")


def test_terms_that_were_set_are_kept(store):
    save_terms(store, Terms(rate=90_00))
    import_histories(store, build(DAY), terms())
    assert stored_terms(store) == Terms(rate=90_00)


@pytest.mark.parametrize("own", [Terms(review_every_days=30), Terms(rate=90_00, review_every_days=30)])
def test_the_review_interval_is_the_owners_whatever_terms_come_in(store, own):
    save_terms(store, own)
    import_histories(store, build(DAY), terms())
    taken = own if own.rate else replace(terms(), review_every_days=30)
    assert stored_terms(store) == taken


def test_what_is_entered_after_an_import_is_the_newest(store):
    import_histories(store, build(DAY))
    with store.write() as work:
        added = work.add(Activity("", DAY), to=build(DAY)[0].cooperation.id)
    assert added.row_id == max(one.row_id for told in histories(store) for one in told.activities)
    assert histories(store)[0].activities[-1] == added
