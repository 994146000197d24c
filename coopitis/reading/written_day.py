"""Days as they are written in figures or with the name of a month, in the order of the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from coopitis.language.formats import conventions, numeric_day
from coopitis.language.texts import LANGUAGES

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
