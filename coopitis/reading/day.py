"""Days: `2026-11-23`, `23.11.`, `11/23`, `23 Nov`, `today`, `gestern`, `+7`, `Monday`; past or ahead."""

import re
from datetime import date, timedelta

from coopitis.language import _, formats
from coopitis.language.formats import numeric_day
from coopitis.reading.text import echo, plain
from coopitis.reading.written_day import weekday_names, written_day
from coopitis.refusal import Refused

FIRST_YEAR, LAST_YEAR = 1990, 2100

WORDS = {
    "vorgestern": -2,
    "gestern": -1,
    "yesterday": -1,
    "heute": 0,
    "today": 0,
    "morgen": 1,
    "tomorrow": 1,
    "übermorgen": 2,
}
"""Both languages hold in either: who writes German types German words into an English form too."""

STEPS = re.compile(r"([-+−])([0-9]{1,5})")


def day(text: str, today: date) -> date:
    """The day, from 1990 to 2100.

    Figures with slashes or dashes stand in the locale's order; with points the day comes first; a year of
    four digits may always lead. Without a year it is the one nearest to today. `+7` and `-3` count days from
    today; a weekday is the last such day, today included. Names are English, German or the locale's.
    """
    typed = plain(text).casefold()
    found = _relative(typed, today) or written_day(typed, today)
    if found is None:
        raise Refused(
            _("“{typed}” is not a day; type one like {example}, {iso} or “today”.").format(
                typed=echo(text), example=numeric_day(today), iso=today.isoformat()
            )
        )
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Refused(
            _("“{typed}” is out of range; type a day in the years {first} to {last}.").format(
                typed=echo(text), first=FIRST_YEAR, last=LAST_YEAR
            )
        )
    return found


def _relative(typed: str, today: date) -> date | None:
    if typed in WORDS:
        return today + timedelta(days=WORDS[typed])
    if steps := STEPS.fullmatch(typed):
        days = int(steps[2])
        return today + timedelta(days=days if steps[1] == "+" else -days)
    weekday = weekday_names().get(typed.rstrip("."))
    return None if weekday is None else today - timedelta(days=(today.weekday() - weekday) % 7)


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


def past_day(text: str, today: date, hint: str = "") -> date:
    """Today or an earlier day; of one that lies ahead the `hint` says what to do instead."""
    found = day(text, today)
    if found > today:
        advice = hint or _("type today or an earlier day")
        raise Refused(_("{day} lies ahead; {advice}.").format(day=formats.day(found), advice=advice))
    return found
