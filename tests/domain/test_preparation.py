"""R7: what came of the evenings one was prepared for, beside the others."""

from dataclasses import replace
from fractions import Fraction

from helpers.entries import ON, ago, evening, group, result
from helpers.entry_strategies import FIRST, LAST, activities, results
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.preparation import Evenings, next_planned, preparation

NONE = Evenings(0, 0, 0)


def ready(days_ago: int, cost: int = 0, **more) -> Activity:
    return evening(days_ago, cost, prepared=True, **more)


def test_R7_prepared_evenings_stand_beside_the_others_with_what_came_of_them():
    # Prepared 100 + 50 + 60 min at 60.00 = 210.00, three results of the first two; unprepared 80.00, none.
    told = group(
        ready(30, 100_00),
        ready(20, 50_00),
        evening(15, 80_00),
        ready(10, None, attendance=60, rate=60_00),
        result(25, activity="a1"),
        result(25, activity="a1"),
        result(5, activity="a2"),
    )
    both = preparation(told, ON)
    assert both.prepared == Evenings(3, 210_00, 3)
    assert both.unprepared == Evenings(1, 80_00, 0)
    assert (both.prepared.each, both.unprepared.each) == (1, 0)


def test_R7_a_result_that_names_no_evening_belongs_to_neither():
    both = preparation(group(ready(30), evening(20), evening(10), result(5), result(4, activity="a3")), ON)
    assert both.prepared == Evenings(1, 0, 0)
    assert both.unprepared == Evenings(2, 0, 1)
    assert both.unprepared.each == Fraction(1, 2)


def test_without_an_evening_there_is_no_share():
    both = preparation(group(), ON)
    assert (both.prepared, both.unprepared) == (NONE, NONE)
    assert both.prepared.each is None


def test_what_lies_ahead_or_is_not_done_does_not_count():
    told = group(ready(-1, 10_00), ready(0, 20_00), ready(1, 40_00, done=False), result(-1, activity="a2"))
    assert preparation(told, ON).prepared == Evenings(1, 20_00, 0)
    assert preparation(told, ago(-1)).prepared == Evenings(2, 30_00, 1)


def test_a_result_dated_before_its_evening_came_of_it_all_the_same():
    assert preparation(group(ready(3), result(9, activity="a1")), ON).prepared.results == 1


def test_the_next_one_is_the_first_that_is_planned_for_the_day_or_later():
    waits, today, later, gone = (evening(days, done=False) for days in (1, 0, -3, -2))
    told = [waits, later, replace(gone, done=True), today, replace(today, row_id=7)]
    assert next_planned(told, ON) is today
    assert next_planned(told, ago(-1)) is later
    assert next_planned([waits], ON) is None


@given(st.lists(activities(), max_size=8), st.lists(results(), max_size=8), st.data())
def test_both_together_are_all_that_was_done(evenings, found, data):
    evenings = [replace(one, id=f"a{n}") for n, one in enumerate(evenings)]
    sources = st.sampled_from([None, *(one.id for one in evenings)])
    found = [replace(one, activity=data.draw(sources)) for one in found]
    on = data.draw(st.dates(FIRST, LAST))
    both = preparation(History(Cooperation("c", "A"), activities=evenings, results=found), on)
    done = {one.id: one for one in evenings if one.done and one.date <= on}
    parts = (both.prepared, both.unprepared)
    assert sum(one.number for one in parts) == len(done)
    assert sum(one.cost for one in parts) == sum(one.cost for one in done.values())
    assert sum(one.results for one in parts) == sum(one.activity in done and one.date <= on for one in found)


@given(st.lists(activities(), min_size=1, max_size=8), st.lists(results(), max_size=8))
def test_calling_all_of_them_prepared_moves_every_evening_over(evenings, found):
    evenings = [replace(one, id=f"a{n}", prepared=False) for n, one in enumerate(evenings)]
    found = [replace(one, activity="a0") for one in found]
    told = History(Cooperation("c", "A"), activities=evenings, results=found)
    turned = replace(told, activities=[replace(one, prepared=True) for one in evenings])
    before, after = preparation(told, LAST), preparation(turned, LAST)
    assert (before.prepared, before.unprepared) == (after.unprepared, after.prepared)
    assert before.prepared == NONE
