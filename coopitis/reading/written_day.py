"""Days as they are written in figures or with the name of a month, in the order of the user's language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from coopitis.language.formats import conventions
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
    """The letters d, m and y in the locale's order."""
    pattern = conventions().date_formats["short"].pattern.lower()
    return "".join(sorted("dmy", key=pattern.index))


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
NAME = r"(?P<m>[^\W\d_]+)\.?"
DAY_FIRST = rf"{FIELDS['d']}\.? ?{NAME}( {FIELDS['y']})?"
MONTH_FIRST = rf"{NAME} {FIELDS['d']}(,? (?P<y>[0-9]{{4}}))?"

CYCLE = 8
"""Years within which every day of the calendar comes again, the 29th of February too."""


def written_day(typed: str, today: date) -> date | None:
    """The day, its year nearest to today where none was written; None where this is no day."""
    # Babel's parse_date reads over any text around the figures and takes 13/01 for 01/13.
    for shape in _shapes(field_order()):
        if found := shape.fullmatch(typed):
            return _day(**found.groupdict(), today=today)
    return None


@cache
def _shapes(order: str) -> tuple[re.Pattern[str], ...]:
    # Who writes points writes the day first, whatever the locale: 5.11. must not become the 11th of May.
    dotted = (_figures("dmy", POINT), _figures("dm", POINT) + r"( ?\.)?")
    local = (_figures(order, DASH), _figures(order.replace("y", ""), DASH))
    return tuple(re.compile(shape) for shape in (YEAR_FIRST, *dotted, *local, DAY_FIRST, MONTH_FIRST))


def _figures(order: str, separator: str) -> str:
    return separator.join(FIELDS[field] for field in order)


def _day(d: str, m: str, today: date, y: str | None = None) -> date | None:
    month = int(m) if m.isdecimal() else month_names().get(m, 0)
    days = [day for year in _years(y, today) if (day := _existing(year, month, int(d)))]
    return min(days, key=lambda day: abs(day - today), default=None)


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
