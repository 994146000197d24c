"""The overview of a day, put together from the figures."""

from datetime import date, timedelta

from coopitis.domain.diagnosis import cures
from coopitis.domain.index import WINDOW, Index, index
from coopitis.domain.overview import Overview, course_days, index_course, standing
from coopitis.domain.time_budget import WEEKS, hours_per_week
from coopitis.domain.track_record import track_record
from coopitis.store.database import Store
from coopitis.store.figures.spans import minutes, months, period
from coopitis.store.figures.sums import known
from coopitis.store.figures.symptoms import spent
from coopitis.store.terms import terms as stored_terms


def overview(store: Store, on: date) -> Overview:
    """Every figure as of the end of the day."""
    terms = stored_terms(store)
    with store.figures() as connection:
        standings = tuple(standing(one, terms, on) for one in known(connection, on))
        cooperations = [one.cooperation for one in standings]
        window = on - timedelta(days=WINDOW - 1)
        judged = spent(connection, terms, window, on)
        return Overview(
            on=on,
            terms=terms,
            standings=standings,
            index=index(judged, on),
            hours_per_week=hours_per_week(minutes(connection, on - timedelta(days=7 * WEEKS - 1), on)),
            track_record=track_record(one.account for one in standings),
            months=months(connection, cooperations, on),
            period=period(connection, cooperations, window, on),
            cures=tuple(cures(judged, ((one.cooperation, one.account.advice) for one in standings), on)),
        )


def index_by_month(store: Store, on: date, count: int = 12) -> list[Index]:
    """The index as of the same day of each of the last months, oldest first, `on` itself last."""
    days = course_days(on, count)
    with store.figures() as connection:
        judged = spent(connection, stored_terms(store), days[0] - timedelta(days=WINDOW - 1), on)
    return index_course(judged, days)
