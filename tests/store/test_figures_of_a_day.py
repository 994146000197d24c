"""What SQL adds up is what the domain adds up, whatever was entered in whatever order."""

from dataclasses import fields, replace
from datetime import date, timedelta
from fractions import Fraction

from helpers import oracle
from helpers.entry_strategies import FIRST, days, terms
from helpers.strategies import histories
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopitis.domain.cooperation import Cooperation, fee_cent_days
from coopitis.domain.decision import newest
from coopitis.domain.history import History, in_force
from coopitis.domain.index import WINDOW
from coopitis.domain.overview import course_days
from coopitis.domain.promise_check import track_record
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import hours_per_week
from coopitis.store.database import Store
from coopitis.store.histories import histories as stored
from coopitis.store.overview import index_by_month, overview
from coopitis.store.terms import save_terms

slowly = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
lives = st.lists(histories(), min_size=1, max_size=3)
some_day = days() | st.integers(-40, 800).map(lambda n: FIRST + timedelta(days=n))


@slowly
@given(lives, terms(), some_day)
def test_every_account_is_the_domains(new_store, told, wanted, on):
    store = _entered(new_store(), told, wanted)
    expected = [oracle.judged(one, on, wanted) for one in stored(store)]
    assert [one.account for one in overview(store, on).standings] == expected


@slowly
@given(lives, some_day)
def test_promise_decision_and_last_activity_are_those_of_the_day(new_store, told, on):
    store = _entered(new_store(), told)
    for seen, one in zip(overview(store, on).standings, stored(store), strict=True):
        done = [a.date for a in one.activities if a.done and a.date <= on]
        assert seen.cooperation == one.cooperation
        assert seen.check == in_force(one.pre_checks, on)
        assert seen.decision == newest(one.decisions, on)
        assert seen.last_activity == max(done, default=None)


@slowly
@given(lives, terms(), some_day)
def test_the_index_is_the_domains(new_store, told, wanted, on):
    store = _entered(new_store(), told, wanted)
    spent = [shown for one in stored(store) for shown in oracle.diagnosed(one, wanted)]
    assert overview(store, on).index == oracle.index(spent, on)


@slowly
@given(lives, some_day)
def test_the_course_of_the_index_is_the_index_of_each_day(new_store, told, on):
    store = _entered(new_store(), told)
    days_before = course_days(on, 4)
    assert index_by_month(store, on, 4) == [overview(store, day).index for day in days_before]


@slowly
@given(lives, some_day)
def test_months_are_what_was_spent_and_won_in_them(new_store, told, on):
    store = _entered(new_store(), told)
    seen = overview(store, on).months
    assert len(seen) == 12
    assert (seen[-1].first.year, seen[-1].first.month) == (on.year, on.month)
    for month in seen:
        within = [day for day in _days_until(on) if day.replace(day=1) == month.first]
        assert month.first == within[0]
        assert (month.cost, month.won) == (_cost(told, within), _won(told, within))


@slowly
@given(lives, some_day)
def test_the_period_is_what_the_window_cost_and_brought(new_store, told, on):
    within, seen = _days_until(on)[-WINDOW:], overview(_entered(new_store(), told), on).period
    brought = [result for one in told for result in one.results if result.date in within]
    assert (seen.cost, seen.won) == (_cost(told, within), _won(told, within))
    assert seen.results == len(brought)


@slowly
@given(lives, some_day)
def test_the_time_budget_takes_the_last_28_days(new_store, told, on):
    within = _days_until(on)[-28:]
    minutes = sum(a.minutes for one in told for a in one.activities if a.done and a.date in within)
    seen = overview(_entered(new_store(), told), on)
    assert seen.estimated_hours == sum(oracle.estimated_hours(one, on) for one in told)
    assert seen.hours_per_week == hours_per_week(minutes) + seen.estimated_hours
    assert hours_per_week(minutes) == Fraction(minutes, 240)


@slowly
@given(lives, terms(), some_day)
def test_the_track_record_is_over_all_accounts(new_store, told, wanted, on):
    store = _entered(new_store(), told, wanted)
    expected = track_record(oracle.judged(one, on, wanted) for one in stored(store))
    assert overview(store, on).track_record == expected


def _entered(store: Store, told: list[History], wanted: Terms | None = None) -> Store:
    """Enters everything in the order of `row_id`, the histories taking turns."""
    save_terms(store, wanted or Terms())
    queue = sorted(
        ((entry.row_id, n, entry) for n, one in enumerate(told) for entry in _entries(one)),
        key=lambda place: place[:2],
    )
    with store.write() as work:
        for _number, n, entry in queue:
            if isinstance(entry, Cooperation):
                work.add(replace(entry, id=f"c{n}"))
            else:
                work.add(entry, to=f"c{n}")
    return store


def _entries(history: History):
    yield history.cooperation
    for field in fields(history)[1:]:
        yield from getattr(history, field.name)


def _days_until(on: date) -> list[date]:
    """The last 366 days, oldest first, so that a month that began before them is whole."""
    first = date(on.year - 1, on.month, 1)
    return [first + timedelta(days=n) for n in range((on - first).days + 1)]


def _cost(told: list[History], within: list[date]) -> int:
    spent = sum(a.cost for one in told for a in one.activities if a.done and a.date in within)
    paid = sum(fee_cent_days(one.cooperation, day, last_days=1) for one in told for day in within)
    return spent + rounded(paid, 365)


def _won(told: list[History], within: list[date]) -> int:
    return sum(result.won or 0 for one in told for result in one.results if result.counts_from in within)
