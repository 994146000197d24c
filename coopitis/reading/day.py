"""Days: `2026-11-23`, `23.11.`, `11/23`, `23 Nov`, `today`, `gestern`, `+7`, `Monday`; past or ahead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from coopitis.language import LANGUAGES, _, formats
from coopitis.language.formats import conventions, numeric_day
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

if TYPE_CHECKING:
    from babel import Locale


def month_names() -> dict[str, int]:
    """1 to 12 by name, lower case and without a point."""
    return _names("months", conventions())


def weekday_names() -> dict[str, int]:
    """0 for Monday to 6 by name, lower case and without a point."""
    return _names("days", conventions())


def field_order() -> str:
    """The letters d, m and y in the order in which the program itself writes days in figures."""
    written = numeric_day(SAMPLE)
    return "".join(sorted("dmy", key=lambda field: written.index(f"{SAMPLE:%{field}}")))


SAMPLE = date(2033, 11, 22)
"""No two parts of it are alike, its year short or long."""


@cache
def _names(table: str, here: Locale) -> dict[str, int]:
    from babel import Locale

    return {
        name.casefold().rstrip("."): number
        for locale in (*map(Locale.parse, LANGUAGES), here)
        for context in ("format", "stand-alone")
        for width in ("abbreviated", "wide")
        for number, name in getattr(locale, table)[context][width].items()
    }


POINT, DASH, ANY = r" ?\. ?", " ?[/-] ?", " ?[./-] ?"
FIELDS = {"d": "(?P<d>[0-9]{1,2})", "m": "(?P<m>[0-9]{1,2})", "y": "(?P<y>[0-9]{4}|[0-9]{2})"}
YEAR_FIRST = ANY.join(("(?P<y>[0-9]{4})", FIELDS["m"], FIELDS["d"]))
BETWEEN_WORDS = re.compile(r"[\s,./-]+")
BEFORE = re.compile(r"(?P<weekday>[^\s\d.,]+)[.,]{0,2} *(?P<rest>.+)")
BEHIND = re.compile(r"(?P<rest>.+?),? (?P<weekday>[^\s\d.,]+)\.?")
"""A word that may be a weekday, and what stands behind or before it."""

CYCLE = 8
"""Years within which every day of the calendar comes again, the 29th of February too."""


def written_day(typed: str, today: date) -> date | None:
    """The day, its year nearest to today where none was written; None where this is no day.

    Its weekday may stand before or behind it; one that does not fit is no day.
    """
    # Babel's parse_date reads over any text around the figures and takes 13/01 for 01/13.
    weekday, rest = _without_weekday(typed)
    for shape in _shapes(field_order()):
        if found := shape.fullmatch(rest):
            return _day(**found.groupdict(), today=today, weekday=weekday)
    return _named_day(rest, today, weekday)


def _without_weekday(typed: str) -> tuple[int | None, str]:
    names = weekday_names()
    for found in (BEFORE.fullmatch(typed), BEHIND.fullmatch(typed)):
        if found and (weekday := names.get(found["weekday"])) is not None:
            return weekday, found["rest"]
    return None, typed


def _named_day(typed: str, today: date, weekday: int | None) -> date | None:
    """Day, the name of the month and, of four figures or last, the year, in any order."""
    parts = [part for part in BETWEEN_WORDS.split(typed) if part]
    names = [part for part in parts if not part.isdecimal()]
    years = [part for part in parts if part.isdecimal() and len(part) == 4]
    figures = [part for part in parts if part.isdecimal() and len(part) < 3]
    if len(names) != 1 or len(years) > 1 or not 2 <= len(years) + len(figures) + 1 == len(parts) <= 3:
        return None
    day, *short = [*figures, ""]
    year = years[0] if years else next((one for one in short if one), None)
    return _day(day, names[0], today, year, weekday) if day else None


@cache
def _shapes(order: str) -> tuple[re.Pattern[str], ...]:
    # Who writes points writes the day first, whatever the locale: 5.11. must not become the 11th of May.
    dotted = (_figures("dmy", POINT), _figures("dm", POINT) + r"( ?\.)?")
    local = (_figures(order, DASH), _figures(order.replace("y", ""), DASH))
    return tuple(re.compile(shape) for shape in (YEAR_FIRST, *dotted, *local))


def _figures(order: str, separator: str) -> str:
    return separator.join(FIELDS[field] for field in order)


def _day(d: str, m: str, today: date, y: str | None = None, weekday: int | None = None) -> date | None:
    month = int(m) if m.isdecimal() else month_names().get(m, 0)
    days = [day for year in _years(y, today) if (day := _existing(year, month, int(d)))]
    fitting = [day for day in days if weekday is None or day.weekday() == weekday]
    return min(fitting, key=lambda day: abs(day - today), default=None)


def _years(written: str | None, today: date) -> Iterator[int]:
    """The years that may be meant, of which the nearest is."""
    if written is None:
        yield from range(today.year - CYCLE, today.year + CYCLE + 1)
    elif len(written) == 2:
        century = today.year // 100 * 100
        yield from (century + hundred + int(written) for hundred in (-100, 0, 100))
    else:
        yield int(written)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
