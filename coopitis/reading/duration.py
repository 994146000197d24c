"""Durations: `1h30`, `1 h 30 min`, `2 Std 30 Min`, `1:30`, `1,5 h`, `1.5h`, `2h`, `90m`, `90 min` or `90`.

A number alone means minutes. Words may be English or German in either language; a decimal may have a comma or
a point, since hours are never grouped by thousands, and is rounded to whole minutes, half up. Only where a
whole month is asked for does a number alone mean hours.
"""

import re
from decimal import Decimal

from coopitis.domain.activity import MINUTES_A_DAY
from coopitis.domain.rounding import rounded
from coopitis.language import _
from coopitis.language.formats import duration as shown
from coopitis.language.formats import number
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

MOST_LONG = 10_000 * 60
MOST_A_MONTH = 31 * MINUTES_A_DAY

HOUR = r" ?(?:h|hrs?|hours?|std|stunden?)\.?"
MINUTE = r" ?(?:m|mins?|minutes?|minuten?)\.?"

CLOCK = re.compile(rf"([0-9]{{1,9}}):([0-5][0-9])(?:{HOUR})?", re.IGNORECASE)
HOURS = re.compile(rf"([0-9]{{1,9}}){HOUR}(?: ?([0-5]?[0-9])(?:{MINUTE})?)?", re.IGNORECASE)
DECIMAL_HOURS = re.compile(rf"([0-9]{{0,9}})[.,]([0-9]{{1,2}}){HOUR}", re.IGNORECASE)
MINUTES = re.compile(rf"([0-9]{{1,9}})(?:{MINUTE})?", re.IGNORECASE)
NUMBER = re.compile(r"[0-9]*[.,]?[0-9]+")


def duration(text: str) -> int:
    """The minutes of one part of an activity, 0 to 1,440."""
    return _bounded(text, MINUTES_A_DAY)


def long_duration(text: str) -> int:
    """The minutes that one result may take, 0 to 600,000 (10,000 h)."""
    return _bounded(text, MOST_LONG)


def monthly_duration(text: str) -> int:
    """The minutes a month, 0 to 44,640 (744 h); a number alone means hours."""
    return _bounded(text, MOST_A_MONTH, unit=" h" if NUMBER.fullmatch(plain(text)) else "")


def _bounded(text: str, most: int, unit: str = "") -> int:
    minutes = _minutes(plain(text) + unit)
    if minutes is None:
        raise Refused(
            _("“{typed}” is not a duration; type one like 1h30, 1:30, {decimal} h or 90 min.").format(
                typed=echo(text), decimal=number(Decimal("1.5"), 1)
            )
        )
    if minutes > most:
        raise Refused(
            _("“{typed}” is out of range; type a duration from {least} to {most}.").format(
                typed=echo(text), least=shown(0), most=shown(most)
            )
        )
    return minutes


def _minutes(typed: str) -> int | None:
    if found := CLOCK.fullmatch(typed) or HOURS.fullmatch(typed):
        return int(found[1]) * 60 + int(found[2] or 0)
    if found := DECIMAL_HOURS.fullmatch(typed):
        return rounded(int(found[1] + found[2]) * 60, 10 ** len(found[2]))
    if found := MINUTES.fullmatch(typed):
        return int(found[1])
    return None
