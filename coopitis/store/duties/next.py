"""What comes next, when nothing is due."""

import sqlite3
from collections.abc import Iterator

from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty
from coopitis.domain.notices import notice
from coopitis.domain.overview import Overview
from coopitis.domain.reviews import reviews
from coopitis.store.database import Store
from coopitis.store.duties.list import first_activities
from coopitis.store.duties.meetups import ahead
from coopitis.store.duties.routines import routines


def next_ahead(store: Store, overview: Overview) -> Duty | None:
    """The next meetup, review, routine or last day to give notice that lies ahead."""
    with store.figures() as connection:
        found = [one for one in _ahead(connection, overview) if one.date > overview.on]
    return min(found, key=lambda one: one.date, default=None)


def _ahead(connection: sqlite3.Connection, overview: Overview) -> Iterator[Duty]:
    on, first = overview.on, first_activities(connection)
    if meetup := ahead(connection, on):
        yield meetup
    kept = [one for one in overview.standings if one.choice is not Choice.DROP]
    going = {one.cooperation.id for one in kept}
    yield from (one for one in routines(connection, on) if one.cooperation_id in going)
    for one in kept:
        yield from reviews(one, overview.terms, first.get(one.cooperation.id), on)
        if last := notice(one):
            yield last
