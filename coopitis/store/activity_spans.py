"""The spans of days by which the list of activities is parted, and how many lie in each."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from coopitis.store.activities import Wanted, ask
from coopitis.store.database import Store

DAY = timedelta(days=1)

# Nothing where the oldest day is none: a row may have been set by hand.
OLDEST = "SELECT max(date(MIN(a.date)), '1990-01-01') FROM activity AS a WHERE {wanted}"

IN_SPANS = """
    SELECT (SELECT COUNT(*) FROM activity AS a
            WHERE a.date >= span.value ->> 0 AND a.date < span.value ->> 1{whose})
    FROM json_each(:spans) AS span ORDER BY span.key"""


class Part(Enum):
    """What a span is called."""

    AHEAD = auto()
    THIS_WEEK = auto()
    LAST_WEEK = auto()
    MONTH = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """Some days, from the first to before the end."""

    part: Part
    first: date
    end: date


def spans(on: date, oldest: date) -> list[Span]:
    """All days down to the oldest, newest first: what is ahead, two weeks by themselves, then months."""
    week = on - timedelta(days=on.weekday())
    known = [
        Span(Part.AHEAD, on + DAY, date.max),
        Span(Part.THIS_WEEK, week, on + DAY),
        Span(Part.LAST_WEEK, week - 7 * DAY, week),
    ]
    while (end := known[-1].first) > oldest:
        known.append(Span(Part.MONTH, (end - DAY).replace(day=1), end))
    return known


def counted(store: Store, wanted: Wanted, on: date) -> list[tuple[Span, int]]:
    """The spans as of the day, each with how many of the wanted activities lie in it."""
    with store.figures() as connection:
        oldest = ask(connection, OLDEST, wanted).fetchone()[0]
        asked = spans(on, date.fromisoformat(oldest) if oldest else on)
        since = wanted.since or date.min
        days = json.dumps([(max(one.first, since).isoformat(), one.end.isoformat()) for one in asked])
        counts = ask(connection, IN_SPANS, wanted, spans=days).fetchall()
        return [(one, row[0]) for one, row in zip(asked, counts, strict=True)]
