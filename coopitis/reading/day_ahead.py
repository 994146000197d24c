"""A day that has not passed: `30.6.` and `Friday` mean the next one that comes."""

from datetime import date, timedelta

from coopitis.language import _
from coopitis.language.formats import numeric_day
from coopitis.reading.day import day
from coopitis.reading.names import weekday_names
from coopitis.reading.typed import echo, plain
from coopitis.refusal import Refused

HALF_A_YEAR, A_WEEK = timedelta(days=183), timedelta(days=7)


def day_ahead(text: str, today: date) -> date:
    """Today or a later day, up to the year 2100."""
    found = day(text, today)
    if found < today:
        found = _next_one(text, found, today)
    if found < today:
        raise Refused(
            _("“{typed}” lies in the past; type today or a later day, like {example}.").format(
                typed=echo(text), example=numeric_day(today + HALF_A_YEAR)
            )
        )
    return found


def _next_one(text: str, found: date, today: date) -> date:
    if plain(text).casefold().rstrip(".") in weekday_names():
        return found + A_WEEK
    # Without a year the nearest day was taken: seen from half a year on, that is the one ahead.
    later = day(text, today + HALF_A_YEAR)
    return later if (later.day, later.month) == (found.day, found.month) else found
