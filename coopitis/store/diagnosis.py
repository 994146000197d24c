"""The diagnosis of a day, put together from the figures."""

from datetime import date, timedelta

from coopitis.domain.diagnosis import Diagnosis, Moment
from coopitis.domain.index import WINDOW
from coopitis.domain.overview import course_days
from coopitis.domain.ranking import ranking
from coopitis.store.database import Store
from coopitis.store.figures.hours import efforts, unplanned_minutes
from coopitis.store.overview import index_by_month
from coopitis.store.terms import terms


def diagnosis(store: Store, on: date) -> Diagnosis:
    """The course of the index, the time by accident and the ranking, as of the end of the day."""
    course = zip(course_days(on), index_by_month(store, on), strict=True)
    with store.figures() as connection:
        return Diagnosis(
            course=tuple(Moment(day, index) for day, index in course),
            unplanned_minutes=unplanned_minutes(connection, on - timedelta(days=WINDOW - 1), on),
            ranking=tuple(ranking(efforts(connection, on), terms(store).hours_per_week)),
        )
