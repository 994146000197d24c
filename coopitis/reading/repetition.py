"""How often a plan repeats, as people write it: `2 weeks`, `alle 2 Wochen`, `letzter Freitag`."""

import re

from coopitis.domain.recurrence import ORDINALS, SPANS, WEEKDAYS, Cadence, Unit
from coopitis.language import _
from coopitis.language.wording import CADENCES
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

PLACES = {
    1: r"first|1st|1\.|erste[rnsm]?",
    2: r"second|2nd|2\.|zweite[rnsm]?",
    3: r"third|3rd|3\.|dritte[rnsm]?",
    4: r"fourth|4th|4\.|vierte[rnsm]?",
    -1: r"last|letzte[rnsm]?",
}
DAYS = {
    Unit.MONDAY: r"mon(?:days?)?|mo|montags?",
    Unit.TUESDAY: r"tue(?:s|sdays?)?|di|dienstags?",
    Unit.WEDNESDAY: r"wed(?:nesdays?)?|mi|mittwochs?",
    Unit.THURSDAY: r"thu(?:rs|rsdays?)?|do|donnerstags?",
    Unit.FRIDAY: r"fri(?:days?)?|fr|freitags?",
    Unit.SATURDAY: r"sat(?:urdays?)?|sa|samstags?|sonnabends?",
    Unit.SUNDAY: r"sun(?:days?)?|so|sonntags?",
}
SPAN_WORDS = {
    (Unit.DAYS, 1): r"d|days?|t|tage?n?",
    (Unit.WEEKS, 1): r"w|wks?|weeks?|wo|wochen?",
    (Unit.MONTHS, 1): r"m|mos?|months?|monate?n?",
    (Unit.MONTHS, 12): r"y|yrs?|years?|j|jahre?n?",
}
NAMED = {1: Cadence(1), 7: Cadence(1, Unit.WEEKS), 30: Cadence(1, Unit.MONTHS), 91: Cadence(3, Unit.MONTHS)}
NAMED[365] = Cadence(12, Unit.MONTHS)

EVERY = r"(?:(?:every|each|on|the|alle|am|an|immer|jede[rnsm]?) )*"
OF_MONTH = r"(?: (?:(?:of|in|im|des|jeden) )*(?:the |every |each |jedes |jedem )?(?:month|monate?s?))?"
IN_MONTH = re.compile(rf"{EVERY}(\S+) ?([^\W\d]+)\.?{OF_MONTH}")
SPAN = re.compile(rf"{EVERY}([0-9]{{0,4}}) ?([^\W\d]*)\.?")


def repetition(text: str) -> Cadence:
    """The cadence that is typed; weeks and months are those of the calendar."""
    typed = plain(text).casefold()
    found = _in_month(typed) or _named(typed) or _span(typed)
    if found is None:
        forms = _("“{typed}” is not understood; type {weekly}, 2 weeks, {monthly} or first Monday.")
        raise Refused(forms.format(typed=echo(text), weekly=_(CADENCES[7]), monthly=_(CADENCES[30])))
    return found


def _in_month(typed: str) -> Cadence | None:
    found = IN_MONTH.fullmatch(typed)
    if found is None:
        return None
    place = next((one for one in ORDINALS if re.fullmatch(PLACES[one], found[1])), None)
    day = next((one for one in WEEKDAYS if re.fullmatch(DAYS[one], found[2])), None)
    return Cadence(place, day) if place and day else None


def _named(typed: str) -> Cadence | None:
    meant = [every for days, every in NAMED.items() if len(typed) > 1 and _(CADENCES[days]).startswith(typed)]
    return meant[0] if len(meant) == 1 else None


def _span(typed: str) -> Cadence | None:
    found = SPAN.fullmatch(typed)
    if found is None or not any(found.groups()):
        return None
    times = int(found[1] or 1)
    for (unit, each), words in SPAN_WORDS.items():
        if re.fullmatch(words, found[2] or "d"):
            return Cadence(times * each, unit) if 1 <= times * each <= SPANS[unit] else None
    return None
