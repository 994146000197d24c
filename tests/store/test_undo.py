"""Undo puts everything back exactly as it was before the newest step, also after a restart."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coopitis.demo import build, terms
from coopitis.domain.activity import Activity, Came
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation, Estimate, Kind
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence, Unit
from coopitis.domain.result import Result
from coopitis.store.database import Store, open_store
from coopitis.store.histories import histories, history
from coopitis.store.importing import import_histories
from coopitis.store.journal import KEPT
from coopitis.store.undo import undo

DAY = date(2026, 6, 30)


@pytest.fixture
def lived(store):
    """A store with a year and a half in it."""
    import_histories(store, build(DAY), terms())
    return store


def test_with_nothing_done_there_is_nothing_to_undo(lived):
    before = histories(lived)
    assert undo(lived) is None
    assert histories(lived) == before


def test_undo_says_what_the_step_was_called(store):
    with store.write("Log [/] Table") as work:
        work.add(Cooperation("c", "Table"))
    assert undo(store) == "Log [/] Table"
    assert histories(store) == []


@pytest.mark.filterwarnings("error")
def test_a_deleted_cooperation_comes_back_with_everything_it_had(lived):
    before = histories(lived)
    for one in before:
        _remove(lived, one.cooperation)
    assert histories(lived) == []
    for _one in before:
        undo(lived)
    assert histories(lived) == before


def test_a_deleted_activity_comes_back_as_the_source_of_its_results(lived):
    before = histories(lived)
    told = next(one for one in before if one.results)
    source = next(a for a in told.activities if a.id == told.results[0].activity)
    _remove(lived, source)
    after = history(lived, told.cooperation.id)
    assert source not in after.activities
    assert after.results[0] == replace(told.results[0], activity=None)
    undo(lived)
    assert histories(lived) == before


def test_a_deleted_routine_comes_back_with_its_ticks(lived):
    before = histories(lived)
    routine = next(one.routines[0] for one in before if one.routines)
    assert len(routine.done) > 2
    _remove(lived, routine)
    undo(lived)
    assert histories(lived) == before


def test_a_deleted_piece_of_kit_is_ticked_nowhere_until_it_comes_back(store):
    with store.write() as work:
        work.add(Cooperation("c", "Table"))
        cards, flyers = (work.add(KitItem(uid, uid), to="c") for uid in ('ca"rds', "flyer"))
        work.add(Activity("a", DAY, kit=("flyer", 'ca"rds')), to="c")
        work.add(Activity("b", DAY, kit=('ca"rds_',)), to="c")
    before = histories(store)
    _remove(store, cards)
    (told,) = histories(store)
    assert ([one.kit for one in told.activities], told.kit) == ([("flyer",), ('ca"rds_',)], [flyers])
    undo(store)
    assert histories(store) == before


CHANGES = [
    (Cooperation("x", "Table"), {"name": "Forum", "kind": Kind.NETWORK, "fee_per_year": 1, "fee_from": DAY}),
    (Cooperation("x", "Table"), {"estimate": Estimate(DAY, 60, 1, 80_00, 5), "formerly": ("y", "ß")}),
    (
        Cooperation("x", "Table", fee_per_year=1),
        {"fee_to": DAY, "fee_compulsory": True, "notice_every_year": True},
    ),
    (PreCheck("x", DAY), {"complete": True, "max_cost": 5, "until": DAY, "economical": False}),
    (Activity("x", DAY), {"attendance": 60, "rate": 1, "expected_came": Came.NO, "done": False}),
    (
        Activity("x", DAY, done=False),
        {"planned_on": DAY, "planned_by_hand": True, "kit": ("k", "[/]"), "missed": True},
    ),
    (
        Activity("x", DAY),
        {"consequence_done": DAY, "consequence_let_go": DAY, "every": Cadence(-1, Unit.FRIDAY)},
    ),
    (Result("x", DAY, "A lead"), {"offered_on": DAY, "lost_on": date(2026, 7, 2)}),
    (Result("x", DAY, "A lead"), {"won": 5, "person": "Ada", "date": date(2026, 7, 1)}),
    (Decision("x", DAY, Choice.KEEP), {"choice": Choice.KEEP_ANYWAY, "reason": "Fun", "review": DAY}),
    (
        Decision("x", DAY, Choice.AUTOMATE),
        {"tool": "Mail", "expects": 2, "advice": "pause", "because": "unripe"},
    ),
    (PreCheck("x", DAY), {"minutes_per_evening": 90, "reason_for_milder": "A new board"}),
    (Routine("x", "Write", Cadence(7), done=(DAY,)), {"every": Cadence(8), "done": (date(2026, 7, 1),)}),
    (Colleague("x", "Ada"), {"goal": "Fame", "accepted": True}),
    (KitItem("x", "Cards"), {"ready": True, "where": "Car"}),
]
changed = pytest.mark.parametrize(
    ("entry", "change"), CHANGES, ids=[type(one[0]).__name__ for one in CHANGES]
)


@changed
def test_a_change_is_taken_back(store, entry, change):
    row_id = _entered(store, entry)
    before = histories(store)
    with store.write("Change") as work:
        work.change(replace(row_id, **change))
    assert histories(store) != before
    undo(store)
    assert histories(store) == before


@changed
def test_changed_twice_and_removed_in_one_step_is_one_step_back(store, entry, change):
    row_id = _entered(store, entry)
    before = histories(store)
    with store.write("Change") as work:
        work.change(replace(row_id, **change))
        work.session.flush()
        work.change(row_id)
        work.session.flush()
        work.remove(row_id)
    assert histories(store) != before
    undo(store)
    assert histories(store) == before


def test_steps_are_taken_back_one_by_one_also_after_a_restart(store):
    seen = []
    for n in range(3):
        seen.append(histories(store))
        with store.write(f"Step {n}") as work:
            work.add(Cooperation(f"c{n}", "Table"))
            work.add(Activity("a", DAY, attendance=n), to=f"c{n}")
    store.close()
    again = open_store(store.path)
    for n in (2, 1, 0):
        assert undo(again) == f"Step {n}"
        assert histories(again) == seen[n]
    assert undo(again) is None


def test_after_an_undo_one_can_go_on(store):
    _entered(store, Activity("a1", DAY))
    for name in ("a2", "a3"):
        with store.write(name) as work:
            work.add(Activity(name, DAY), to="c")
        assert undo(store) == name
    with store.write("a4") as work:
        work.add(Activity("a4", DAY), to="c")
    assert [one.id for one in histories(store)[0].activities] == ["a1", "a4"]


def test_what_was_entered_outside_of_steps_is_left_alone(store):
    _entered(store, Activity("a1", DAY))
    with store.write("Step") as work:
        work.add(Activity("a2", DAY), to="c")
    with store.write() as work:
        work.add(Activity("a3", DAY), to="c")
    undo(store)
    with store.write() as work:
        added = [work.add(Activity(f"a{n}", DAY), to="c") for n in (4, 5, 6)]
    assert [one.id for one in histories(store)[0].activities] == ["a1", "a3", "a4", "a5", "a6"]
    assert len({one.row_id for one in (*added, *histories(store)[0].activities)}) == 5


def test_a_step_that_changed_nothing_is_no_step(store):
    _entered(store, Activity("a1", DAY))
    with store.write("Nothing") as work:
        work.change(histories(store)[0].activities[0])
    assert undo(store) is None


def test_a_step_that_failed_is_no_step(store):
    with pytest.raises(ZeroDivisionError), store.write("Half") as work:
        work.add(Cooperation("c", "Table"))
        raise ZeroDivisionError
    assert undo(store) is None
    assert histories(store) == []


def test_only_the_newest_hundred_steps_are_kept(store):
    cooperation = _entered(store, Activity("a", DAY - timedelta(days=1)))
    for n in range(KEPT + 5):
        with store.write(f"Step {n}") as work:
            work.change(replace(cooperation, attendance=n))
    assert [undo(store) for _ in range(KEPT)] == [f"Step {n}" for n in reversed(range(5, KEPT + 5))]
    assert undo(store) is None
    assert histories(store)[0].activities[0].attendance == 4


def _entered(store: Store, entry):
    with store.write() as work:
        if isinstance(entry, Cooperation):
            return work.add(entry)
        work.add(Cooperation("c", "Table"))
        return work.add(entry, to="c")


def _remove(store: Store, entry) -> None:
    with store.write("Delete") as work:
        work.remove(entry)
