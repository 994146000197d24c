"""How often something is done: `weekly`, `7`, `7 days`, `2 weeks`, `2w`, `every 3 months`, `monthly`.

A number alone means days. A month is 30 days and a year 365. Units may be English or German in either
language; the words for a cadence are the language's own, or the first letters of one.
"""

import re

from coopitis.language import _
from coopitis.language.cadences import CADENCES
from coopitis.language.formats import number
from coopitis.reading.typed import echo, plain
from coopitis.refusal import Refused

MOST = 3_660

UNITS = {
    1: re.compile(r"(?:d|days?|t|tag(?:e|en)?)", re.IGNORECASE),
    7: re.compile(r"(?:w|wks?|weeks?|wo|woche|wochen)", re.IGNORECASE),
    30: re.compile(r"(?:m|mos?|months?|monate?|monaten)", re.IGNORECASE),
    365: re.compile(r"(?:y|yrs?|years?|j|jahre?|jahren)", re.IGNORECASE),
}
COUNTED = re.compile(r"(?:(?:every|alle|jede[nrs]?) )?([0-9]{0,9}) ?([^\W\d]*)\.?", re.IGNORECASE)


def cadence(text: str) -> int:
    """The days from one time to the next, 1 to 3,660."""
    typed = plain(text).casefold()
    days = _named(typed) or _counted(typed)
    if days is None:
        raise Refused(
            _("“{typed}” is not understood; type {daily}, {weekly}, {monthly}, 2 weeks or 14.").format(
                typed=echo(text), daily=_(CADENCES[1]), weekly=_(CADENCES[7]), monthly=_(CADENCES[30])
            )
        )
    if not 1 <= days <= MOST:
        raise Refused(
            _("“{typed}” is out of range; type 1 to {most} days.").format(typed=echo(text), most=number(MOST))
        )
    return days


def cadence_typed(days: int) -> str:
    """The days as they are typed: the word for them where there is one."""
    return _(CADENCES[days]) if days in CADENCES else str(days)


def _named(typed: str) -> int | None:
    meant = [days for days, word in CADENCES.items() if len(typed) > 1 and _(word).startswith(typed)]
    return meant[0] if len(meant) == 1 else None


def _counted(typed: str) -> int | None:
    found = COUNTED.fullmatch(typed)
    if found is None or not any(found.groups()):
        return None
    times = int(found[1]) if found[1] else 1
    if not found[2]:
        return times
    return next((times * days for days, unit in UNITS.items() if unit.fullmatch(found[2])), None)
