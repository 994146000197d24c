"""What SQL adds up is what the domain adds up, whatever was entered in whatever order."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

from helpers import oracle
from helpers.entry_strategies import FIRST, days, terms
from helpers.strategies import histories
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopitis.domain.cooperation import Cooperation, fee_cent_days
from coopitis.domain.decision import newest
from coopitis.domain.history import History, in_force
from coopitis.domain.index import WINDOW
from coopitis.domain.overview import Overview, course_days
from coopitis.domain.promise_check import track_record
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import hours_per_week
from coopitis.store.database import Store
from coopitis.store.histories import histories as stored
from coopitis.store.overview import index_by_month, overview
from coopitis.store.terms import save_terms

lives = st.lists(histories(), min_size=1, max_size=3)
some_day = days() | st.integers(-40, 800).map(lambda n: FIRST + timedelta(days=n))


@dataclass(frozen=True)
class Case:
    """What was told on which terms, the store it was entered in, and what that says of a day."""

    told: list[History]
    terms: Terms
    on: date
    store: Store

    @cached_property
    def seen(self) -> Overview:
        return overview(self.store, self.on)

    @cached_property
    def entered(self) -> list[History]:
        return stored(self.store)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives, terms(), some_day)
def test_every_figure_of_a_day_is_the_domains(new_store, told, wanted, on):
    """One life is entered and held against all of it: to enter it takes longer than to ask."""
    case = Case(told, wanted, on, _entered(new_store(), told, wanted))
    every_account_is_the_domains(case)
    promise_decision_and_last_activity_are_those_of_the_day(case)
    the_index_is_the_domains(case)
    the_course_of_the_index_is_the_index_of_each_day(case)
    months_are_what_was_spent_and_won_in_them(case)
    the_period_is_what_the_window_cost_and_brought(case)
    the_time_budget_takes_the_last_28_days(case)
    the_track_record_is_over_all_accounts(case)


def every_account_is_the_domains(case):
    expected = [oracle.judged(one, case.on, case.terms) for one in case.entered]
    assert [one.account for one in case.seen.standings] == expected


def promise_decision_and_last_activity_are_those_of_the_day(case):
    for seen, one in zip(case.seen.standings, case.entered, strict=True):
        done = [a.date for a in one.activities if a.done and a.date <= case.on]
        assert seen.cooperation == one.cooperation
        assert seen.check == in_force(one.pre_checks, case.on)
        assert seen.decision == newest(one.decisions, case.on)
        assert seen.last_activity == max(done, default=None)


def the_index_is_the_domains(case):
    spent = [shown for one in case.entered for shown in oracle.diagnosed(one, case.terms)]
    assert case.seen.index == oracle.index(spent, case.on)


def the_course_of_the_index_is_the_index_of_each_day(case):
    days_before = course_days(case.on, 4)
    expected = [overview(case.store, day).index for day in days_before]
    assert index_by_month(case.store, case.on, 4) == expected


def months_are_what_was_spent_and_won_in_them(case):
    seen = case.seen.months
    assert len(seen) == 12
    assert (seen[-1].first.year, seen[-1].first.month) == (case.on.year, case.on.month)
    for month in seen:
        within = [day for day in _days_until(case.on) if day.replace(day=1) == month.first]
        assert month.first == within[0]
        assert (month.cost, month.won) == (_cost(case.told, within), _won(case.told, within))


def the_period_is_what_the_window_cost_and_brought(case):
    within, seen = _days_until(case.on)[-WINDOW:], case.seen.period
    brought = [result for one in case.told for result in one.results if result.date in within]
    assert (seen.cost, seen.won) == (_cost(case.told, within), _won(case.told, within))
    assert seen.results == len(brought)


def the_time_budget_takes_the_last_28_days(case):
    within = _days_until(case.on)[-28:]
    minutes = sum(a.minutes for one in case.told for a in one.activities if a.done and a.date in within)
    assert case.seen.estimated_hours == sum(oracle.estimated_hours(one, case.on) for one in case.told)
    assert case.seen.hours_per_week == hours_per_week(minutes) + case.seen.estimated_hours
    assert hours_per_week(minutes) == Fraction(minutes, 240)


def the_track_record_is_over_all_accounts(case):
    expected = track_record(oracle.judged(one, case.on, case.terms) for one in case.entered)
    assert case.seen.track_record == expected


def _entered(store: Store, told: list[History], wanted: Terms) -> Store:
    """Enters everything in the order of `row_id`, the histories taking turns."""
    save_terms(store, wanted)
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
