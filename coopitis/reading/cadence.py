"""How often (`weekly`, `2w`, `letzter Freitag`), and how soon a result ripens (`short`, `long`, days)."""

import re

from coopitis.domain.pre_check import HORIZONS
from coopitis.domain.recurrence import ORDINALS, SPANS, WEEKDAYS, Cadence, Unit
from coopitis.language import N_, _
from coopitis.language.formats import number
from coopitis.language.wording import CADENCES, recurrence_words
from coopitis.reading.amount import whole
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

MOST = 3_660

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
"""What spans are called; a year is twelve months."""

IN_DAYS = {(Unit.DAYS, 1): 1, (Unit.WEEKS, 1): 7, (Unit.MONTHS, 1): 30, (Unit.MONTHS, 12): 365}
IN_CALENDAR = {
    1: Cadence(1),
    7: Cadence(1, Unit.WEEKS),
    30: Cadence(1, Unit.MONTHS),
    91: Cadence(3, Unit.MONTHS),
    365: Cadence(12, Unit.MONTHS),
}
"""What the words for a number of days mean where months are those of the calendar."""

EVERY = r"(?:(?:every|each|on|the|alle|am|an|immer|jede[rnsm]?) )*"
OF_MONTH = r"(?: (?:(?:of|in|im|des|jeden) )*(?:the |every |each |jedes |jedem )?(?:month|monate?s?))?"
IN_MONTH = re.compile(rf"{EVERY}(\S+) ?([^\W\d]+)\.?{OF_MONTH}")
SPAN = re.compile(rf"{EVERY}([0-9]{{0,9}}) ?([^\W\d]*)\.?")

Span = tuple[int, tuple[Unit, int]]
"""So many times a unit of the table."""


def cadence(text: str) -> int:
    """The days from one time to the next, 1 to 3,660; a month has 30, a year 365."""
    typed = plain(text).casefold()
    days = _named(typed) or _days(_span(typed))
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
    """How often a routine comes: in days, on a weekday of the month, or in `3 months` of the calendar."""
    typed = plain(text).casefold()
    try:
        written = Cadence.of(typed)
    except ValueError:
        return _in_month(typed) or Cadence(cadence(text))
    return Cadence(cadence(text)) if written.unit in (Unit.DAYS, Unit.WEEKS) else written


def recurrence_typed(every: Cadence) -> str:
    """The cadence of a routine as it is typed."""
    if every.unit is Unit.DAYS:
        return cadence_typed(every.count)
    if every.unit is Unit.WEEKS:
        return cadence_typed(7 * every.count)
    return str(every) if every.unit is Unit.MONTHS else recurrence_words(every)


def repetition(text: str) -> Cadence:
    """How often a plan repeats; weeks and months are those of the calendar."""
    typed = plain(text).casefold()
    found = _in_month(typed) or IN_CALENDAR.get(_named(typed) or 0) or _in_calendar(_span(typed))
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


def _named(typed: str) -> int | None:
    meant = [days for days, word in CADENCES.items() if len(typed) > 1 and _(word).startswith(typed)]
    return meant[0] if len(meant) == 1 else None


def _span(typed: str) -> Span | None:
    found = SPAN.fullmatch(typed)
    if found is None or not any(found.groups()):
        return None
    said = found[2] or "d"
    unit = next((unit for unit, words in SPAN_WORDS.items() if re.fullmatch(words, said)), None)
    return (int(found[1] or 1), unit) if unit else None


def _days(span: Span | None) -> int | None:
    return span[0] * IN_DAYS[span[1]] if span else None


def _in_calendar(span: Span | None) -> Cadence | None:
    if span is None:
        return None
    times, (unit, each) = span
    return Cadence(times * each, unit) if 1 <= times * each <= SPANS[unit] else None


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
