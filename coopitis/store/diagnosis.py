"""The diagnosis of a day: where the hours go, by cooperation and by accident."""

import sqlite3
from datetime import date, timedelta

from coopitis.domain.account import YEAR
from coopitis.domain.diagnosis import Diagnosis, Moment
from coopitis.domain.index import WINDOW
from coopitis.domain.overview import course_days
from coopitis.domain.time_budget import WEEKS, Effort, ranking
from coopitis.store.database import Store
from coopitis.store.overview import index_by_month
from coopitis.store.terms import terms

EFFORTS = """
    WITH spent AS (
        SELECT cooperation_id,
               SUM(minutes) AS minutes,
               SUM(iif(date >= :recent, minutes, 0)) AS recent_minutes
        FROM activity WHERE done AND date BETWEEN :first AND :last
        GROUP BY cooperation_id
    ), brought AS (
        SELECT cooperation_id, SUM(won) AS won
        FROM result WHERE date BETWEEN :first AND :last
        GROUP BY cooperation_id
    )
    SELECT o.uid, o.name, s.minutes, s.recent_minutes, coalesce(b.won, 0) AS won
    FROM spent AS s
    JOIN cooperation AS o ON o.id = s.cooperation_id
    LEFT JOIN brought AS b ON b.cooperation_id = s.cooperation_id
    WHERE s.minutes > 0
    ORDER BY o.id"""

UNPLANNED = """
    SELECT coalesce(SUM(minutes), 0) FROM activity WHERE done AND NOT planned AND date BETWEEN ? AND ?"""


def efforts(connection: sqlite3.Connection, on: date) -> list[Effort]:
    """Every cooperation that took time within the year that ends with the day, in the order of entry."""
    days = {"first": _days_ago(on, YEAR), "recent": _days_ago(on, 7 * WEEKS), "last": on.isoformat()}
    return [
        Effort(row["uid"], row["name"], row["minutes"], row["won"], row["recent_minutes"])
        for row in connection.execute(EFFORTS, days)
    ]


def unplanned_minutes(connection: sqlite3.Connection, first: date, last: date) -> int:
    """The minutes of all done activities from `first` to `last` that nobody had planned."""
    return int(connection.execute(UNPLANNED, (first.isoformat(), last.isoformat())).fetchone()[0])


def _days_ago(on: date, days: int) -> str:
    return (on - timedelta(days=days - 1)).isoformat()


def diagnosis(store: Store, on: date) -> Diagnosis:
    """The course of the index, the time by accident and the ranking, as of the end of the day."""
    course = zip(course_days(on), index_by_month(store, on), strict=True)
    with store.figures() as connection:
        return Diagnosis(
            course=tuple(Moment(day, index) for day, index in course),
            unplanned_minutes=unplanned_minutes(connection, on - timedelta(days=WINDOW - 1), on),
            ranking=tuple(ranking(efforts(connection, on), terms(store).hours_per_week)),
        )
