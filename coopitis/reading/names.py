"""The names of months and weekdays, and the order in which the fields of a day are written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from coopitis.language.conventions import conventions
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
