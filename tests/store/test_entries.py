"""What is entered is read back as it was, whatever it is, and can be changed and removed."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from helpers.strategies import histories as lives
from hypothesis import HealthCheck, given, settings

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.store.drafts import draft, drafts, drop_draft, keep_draft
from coopitis.store.histories import histories, history
from coopitis.store.terms import save_terms, terms

DAY = date(2026, 6, 30)
HOSTILE = (
    "[/]",
    "[@click=app.bell]x",
    "'; DROP TABLE activity; --",
    "👩‍👩‍👧 猫 \u202e",
    "%s {name} \\n",
    "x" * 200,
)

slowly = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slowly
@given(lives())
def test_whatever_is_entered_is_read_back(new_store, told):
    store = new_store()
    with store.write() as work:
        row_id = _enter(work, told)
    assert histories(store) == [row_id]
    assert history(store, told.cooperation.id) == row_id


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_only_texts(store, name):
    with store.write() as work:
        work.add(Cooperation(name, name, notes=name))
        work.add(Activity(name, DAY, title=name, given=name), to=name)
        work.add(Result(name, DAY, name, person=name, activity=name), to=name)
    found = history(store, name)
    assert (found.cooperation.name, found.activities[0].given) == (name, name)
    assert (found.results[0].person, found.results[0].activity) == (name, name)


def test_an_entry_without_an_id_gets_one_of_its_own(store):
    with store.write() as work:
        one, other = work.add(Cooperation("", "Table")), work.add(Cooperation("", "Table"))
    assert len({one.id, other.id, ""}) == 3
    assert [told.cooperation for told in histories(store)] == [one, other]


def test_there_is_no_history_of_a_stranger(store):
    assert history(store, "nobody") is None


def test_a_history_is_of_one_cooperation_only(store):
    with store.write() as work:
        for name in "xy":
            work.add(Cooperation(name, name))
            work.add(Activity("a", DAY, title=name), to=name)
            work.add(Routine("t", name, Cadence(7), done=(DAY,)), to=name)
            work.add(Result("r", DAY, name, activity="a"), to=name)
    assert [history(store, name) for name in "xy"] == histories(store)
    assert [one.title for one in history(store, "y").activities] == ["y"]


def test_a_result_can_be_given_another_source(store):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        work.add(Activity("a1", DAY), to="c")
        work.add(Activity("a2", DAY), to="c")
        result = work.add(Result("r", DAY, "A lead", activity="a1"), to="c")
    with store.write() as work:
        work.change(replace(result, activity="a2"))
    assert histories(store)[0].results == [replace(result, activity="a2")]


def test_a_failure_in_the_middle_enters_nothing(store):
    with pytest.raises(ZeroDivisionError), store.write() as work:
        work.add(Cooperation("c", "Table"))
        raise ZeroDivisionError
    assert histories(store) == []


def test_terms_are_kept_exactly(store):
    exact = Terms("CHF", 7_777, Decimal("4.25"), Decimal("0.1"), 120)
    save_terms(store, exact)
    assert terms(store) == exact
    save_terms(store, Terms())
    assert terms(store) == Terms()


def test_a_stored_patience_of_nothing_is_read_as_a_tenth(store):
    save_terms(store, Terms(patience=Decimal(0)))
    assert terms(store).patience == Decimal("0.1")


def test_a_draft_is_kept_until_it_is_dropped(store):
    keep_draft(store, "log", {"minutes": "1h30 [/]", "given": ""})
    keep_draft(store, "log", {"minutes": "2h"})
    keep_draft(store, "cooperation", {"name": HOSTILE[3]})
    assert drafts(store) == ["cooperation", "log"]
    assert draft(store, "log") == {"minutes": "2h"}
    assert draft(store, "cooperation") == {"name": HOSTILE[3]}
    drop_draft(store, "log")
    drop_draft(store, "log")
    assert (drafts(store), draft(store, "log")) == (["cooperation"], {})


def _enter(work, told: History) -> History:
    """Enters everything in the order of `row_id`; the history as it was entered."""
    lists = {field.name: getattr(told, field.name) for field in fields(told)[1:]}
    queue = sorted((one.row_id, name) for name, entries in lists.items() for one in entries)
    waiting = {name: iter(entries) for name, entries in lists.items()}
    cooperation, row_id = work.add(told.cooperation), {name: [] for name in lists}
    for _number, name in queue:
        row_id[name].append(work.add(next(waiting[name]), to=told.cooperation.id))
    known = {one.id: one.row_id for one in row_id["activities"]}
    row_id["results"] = [
        one if known.get(one.activity, one.row_id) < one.row_id else replace(one, activity=None)
        for one in row_id["results"]
    ]
    return History(cooperation, **row_id)
