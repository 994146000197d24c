"""Where the hours go, by cooperation and by accident, as of a day."""

from dataclasses import replace
from datetime import date, timedelta

from helpers import oracle
from helpers.entry_strategies import FIRST, days
from helpers.strategies import histories
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coopitis.domain.decision import Choice, newest
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import Effort
from coopitis.store.histories import histories as stored
from coopitis.store.importing import import_histories
from coopitis.store.overview import diagnosis, overview

some_day = days() | st.integers(-40, 800).map(lambda n: FIRST + timedelta(days=n))
lives = st.lists(histories(), min_size=1, max_size=3).map(
    lambda told: [
        replace(one, cooperation=replace(one.cooperation, id=f"c{n}")) for n, one in enumerate(told)
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lives, some_day)
def test_what_the_diagnosis_says_of_the_hours_is_the_domains(new_store, told, on):
    """One life is entered and held against all of it: to enter it takes longer than to ask."""
    store = new_store()
    import_histories(store, told)
    seen, entered = diagnosis(store, on), stored(store)
    the_ranking_holds_what_is_checked_and_goes_on(seen, entered, on)
    time_by_accident_is_that_of_the_index_window(seen, entered, on)
    the_course_ends_with_the_index_of_the_day_and_has_each_month_once(seen, store, on)


def the_ranking_holds_what_is_checked_and_goes_on(seen, entered, on):
    ranking = {place.effort.cooperation_id: place.effort for place in seen.ranking}
    assert ranking == {one.cooperation.id: _effort(one, on) for one in entered if _goes_on(one, on)}


def time_by_accident_is_that_of_the_index_window(seen, entered, on):
    done = [a for one in entered for a in one.activities if a.done and not a.planned]
    expected = sum(a.minutes for a in done if on - timedelta(days=90) < a.date <= on)
    assert seen.unplanned_minutes == expected


def the_course_ends_with_the_index_of_the_day_and_has_each_month_once(seen, store, on):
    months = [12 * one.date.year + one.date.month for one in seen.course]
    assert months == list(range(months[-1] - 11, months[-1] + 1))
    assert seen.course[-1].date == on
    assert seen.course[-1].index == overview(store, on).index
    assert seen.course[0].index == overview(store, seen.course[0].date).index


def _goes_on(history: History, on: date) -> bool:
    decision = newest(history.decisions, on)
    over = decision is not None and decision.choice in (Choice.DROP, Choice.AUTOMATE)
    return oracle.in_force(history, on) is not None and not over


def _effort(history: History, on: date) -> Effort:
    def minutes(since: int) -> int:
        spent = [a for a in history.activities if a.done and on - timedelta(days=since) < a.date <= on]
        return sum(a.minutes for a in spent)

    won = sum(r.won or 0 for r in history.results if on - timedelta(days=365) < r.counts_from <= on)
    brings = oracle.judged(history, on, Terms()).brings
    return Effort(history.cooperation.id, history.cooperation.name, minutes(365), won, minutes(28), brings)
