"""The overview and the diagnosis of a day, put together from the figures."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from coopitis.domain.account import YEAR
from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Diagnosis, Moment, Part, cures
from coopitis.domain.index import WINDOW, Index, index, window
from coopitis.domain.overview import Known, Overview, Standing, course_days, reckoned_hours, standing
from coopitis.domain.promise_check import track_record
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import BUDGET_DAYS, Effort, hours_per_week, ranking
from coopitis.store.database import Store
from coopitis.store.figures.ledgers import up_to_date
from coopitis.store.figures.sums import Spans, known, last_days, last_months
from coopitis.store.stored_terms import read_terms


def overview(store: Store, on: date) -> Overview:
    """Every figure as of the end of the day."""
    with store.figures() as stored, up_to_date(stored) as connection:
        return _overview(connection, read_terms(connection), on)


def is_empty(store: Store) -> bool:
    """Whether there is no cooperation yet."""
    with store.figures() as connection:
        return connection.execute("SELECT 1 FROM cooperation LIMIT 1").fetchone() is None


def _overview(connection: sqlite3.Connection, terms: Terms, on: date) -> Overview:
    found = known(connection, on)
    standings = tuple(_sourced(connection, standing(one, terms, on)) for one in found)
    reckoned = sum((reckoned_hours(one, on) for one in found), Fraction())
    cooperations = [one.cooperation for one in found]
    months, weeks, period = last_months(on), last_days(on, BUDGET_DAYS), last_days(on, WINDOW)
    spans = Spans(connection, [*months, weeks, period])
    paying = [one for one in cooperations if one.fee_per_year]
    return Overview(
        on=on,
        terms=terms,
        standings=standings,
        index=spans.index(on),
        hours_per_week=hours_per_week(spans.of(weeks)["minutes"]) + reckoned,
        estimated_hours=reckoned,
        track_record=track_record(one.account for one in standings),
        months=tuple(spans.month(paying, one) for one in months),
        period=spans.period(paying, period),
        cures=tuple(cures([_part(*one, on) for one in zip(found, standings, strict=True)], on)),
    )


WON = """
    SELECT coalesce(nullif(person, ''), text) AS source FROM result
    WHERE cooperation_id = ? AND coalesce(won_on, date) = ? ORDER BY won DESC LIMIT 1"""


def _sourced(connection: sqlite3.Connection, standing: Standing) -> Standing:
    """The same, with whose money it is that will not speak for it any longer."""
    until = standing.money_until
    if until is None:
        return standing
    row = connection.execute(WON, (standing.cooperation.row_id, until.won_on.isoformat())).fetchone()
    return replace(standing, money_until=replace(until, source=row["source"] if row else ""))


def _part(known: Known, standing: Standing, on: date) -> Part:
    advice = standing.account.advice
    return Part(standing.cooperation, index(known.lines, on), advice, standing.decision)


def index_by_month(store: Store, on: date, count: int = 12) -> list[Index]:
    """The index as of the same day of each of the last months, oldest first, `on` itself last."""
    days = course_days(on, count)
    with store.figures() as stored, up_to_date(stored) as connection:
        spans = Spans(connection, [(window(day), day) for day in days])
    return [spans.index(day) for day in days]


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
