"""The diagnosis of a day: where the hours go, by cooperation and by accident."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from coopitis.domain.account import YEAR
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Diagnosis, Moment
from coopitis.domain.index import WINDOW
from coopitis.domain.overview import Known, course_days, standing
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import BUDGET_DAYS, Effort, ranking
from coopitis.store.database import Store
from coopitis.store.figures.known import known
from coopitis.store.figures.ledgers import up_to_date
from coopitis.store.figures.spans import Spans, last_days
from coopitis.store.overview import index_by_month
from coopitis.store.stored_terms import read_terms

OVER = (Choice.DROP, Choice.AUTOMATE)
"""What was decided so is out of the ranking."""


def diagnosis(store: Store, on: date) -> Diagnosis:
    """The course of the index, the time by accident and the ranking, as of the end of the day."""
    course = zip(course_days(on), index_by_month(store, on), strict=True)
    with store.figures() as stored, up_to_date(stored) as connection:
        terms, span = read_terms(connection), last_days(on, WINDOW)
        return Diagnosis(
            course=tuple(Moment(day, index) for day, index in course),
            unplanned_minutes=Spans(connection, [span]).of(span)["unplanned_minutes"],
            ranking=tuple(ranking(efforts(connection, terms, on), terms.hours_per_week)),
        )


def efforts(connection: sqlite3.Connection, terms: Terms, on: date) -> Iterator[Effort]:
    """Every cooperation that is checked and goes on, in the order of entry."""
    for one in known(connection, on):
        brings = standing(one, terms, on).account.brings
        if brings is not None and not (one.decision and one.decision.choice in OVER):
            yield _effort(one, brings, on)


def _effort(known: Known, brings: Fraction, on: date) -> Effort:
    day, lines = on.toordinal(), known.lines
    now, year_ago, weeks_ago = (lines.until(day - days) for days in (0, YEAR, BUDGET_DAYS))
    return Effort(
        known.cooperation.id,
        known.cooperation.name,
        minutes=now.minutes - year_ago.minutes,
        won=now.won - year_ago.won,
        recent_minutes=now.minutes - weeks_ago.minutes,
        brings=brings,
    )
