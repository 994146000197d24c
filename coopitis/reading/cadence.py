"""How often (`weekly`, `7 days`, `2w`), and how soon a result ripens (`short`, `long`, days)."""

import re

from coopitis.domain.pre_check import HORIZONS
from coopitis.domain.recurrence import Cadence, Unit
from coopitis.language import N_, _
from coopitis.language.formats import number
from coopitis.language.wording import CADENCES
from coopitis.reading.number import whole
from coopitis.reading.text import echo, plain
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


def recurrence(text: str) -> Cadence:
    """What is typed as a cadence, or written as `first monday` or `3 months`: months of the calendar."""
    try:
        written = Cadence.of(plain(text).casefold())
    except ValueError:
        return Cadence(cadence(text))
    return Cadence(cadence(text)) if written.unit in (Unit.DAYS, Unit.WEEKS) else written


def recurrence_typed(every: Cadence) -> str:
    """The cadence as it is typed."""
    if every.unit is Unit.DAYS:
        return cadence_typed(every.count)
    return cadence_typed(7 * every.count) if every.unit is Unit.WEEKS else str(every)


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


WORDS = {"short": N_("short"), "medium": N_("medium"), "long": N_("long")}
MOST_DAYS = 36_500
"""Days; nothing longer is typed, imported or stored."""


def horizon(text: str) -> int:
    """The days until a result can have ripened, 0 (at once) to 36,500."""
    typed = plain(text).casefold()
    meant = [days for name, days in HORIZONS.items() if typed and _(WORDS[name]).startswith(typed)]
    if len(meant) == 1:
        return meant[0]
    try:
        return whole(text, 0, MOST_DAYS)
    except Refused as refusal:
        raise Refused(
            _("“{typed}” is not accepted; type {short}, {medium}, {long} or a number of days.").format(
                typed=echo(text), **{name: _(word) for name, word in WORDS.items()}
            )
        ) from refusal


def horizon_word(days: int) -> str:
    """The days as they are typed: the word for them where there is one."""
    named = {HORIZONS[name]: _(word) for name, word in WORDS.items()}
    return named.get(days, str(days))
