"""The fields of a decision: which are shown for which choice, and which it cannot do without."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from coopitis.domain.after_decision import Rest
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.deciding import REVIEW_DAYS
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.reading.amount import whole
from coopitis.reading.day import day, day_ahead
from coopitis.reading.text import clean
from coopitis.refusal import Refused
from coopitis.screens.form_page import FieldRefused
from coopitis.widgets.field import Field, FieldKind

MEMBER_UNTIL = "member_until"
"""The name of the field."""


def member_until_field(cooperation: Cooperation, today: date, label: str) -> Field:
    """The day, with the one that is known; the label has the room that its form gives."""
    known = cooperation.fee_to
    return Field(
        MEMBER_UNTIL,
        label,
        read=partial(_end, today=today),
        understood=formats.long_day,
        text=formats.numeric_day(known) if known else "",
        hint=_("empty: it goes on"),
    )


def check_member_until(cooperation: Cooperation, until: date | None) -> None:
    """Raises FieldRefused where one would leave before one came."""
    begun = cooperation.fee_from
    if begun and until and until < begun:
        text = _("The fee begins on {day}; it cannot end before that.")
        raise FieldRefused(MEMBER_UNTIL, text.format(day=formats.day(begun)))


def _end(text: str, today: date) -> date:
    """A day without a year lies ahead; one with a year may be past."""
    try:
        return day_ahead(text, today)
    except Refused:
        return day(text, today)


REST, ENDS, STAYS = "rest", "ends", "stays"
LONGEST_TOOL = 200

SHOWN = {
    Choice.KEEP_ANYWAY: ("review", "expects"),
    Choice.AUTOMATE: ("tool", REST),
    Choice.DROP: (MEMBER_UNTIL, REST),
}
"""What each choice asks for besides a reason."""

NOTES = {
    Choice.KEEP: N_("you go on as before"),
    Choice.DROP: N_("you stop going there"),
    Choice.AUTOMATE: N_("no evenings; something does it"),
    Choice.UNDECIDED: N_("waits on the left of the board"),
    Choice.KEEP_ANYWAY: N_("against the figures, for a time"),
}
"""What each choice means, in one line beside it."""

NEEDED = {
    Choice.KEEP_ANYWAY: {
        "reason": N_("Say why you keep it."),
        "review": N_("Say when you look at it again."),
        "expects": N_("How many results will have come by then? 0 is an answer."),
    },
    Choice.AUTOMATE: {"tool": N_("What does it from now on? A tool, a service or a person.")},
}
"""What it cannot do without, and how that is asked for."""


def decision_fields(standing: Standing, choice: Choice, today: date, rest: Rest) -> list[Field]:
    """Choice and reason; the others are shown as the choice asks for them."""
    return [
        Field(
            "choice",
            _("Decision"),
            text=choice,
            kind=FieldKind.PICK,
            choices=[(wording.choice(one), one.value) for one in Choice],
            keys={one.value: key for one, key in wording.CHOICE_KEYS.items()},
            notes={one.value: _(note) for one, note in NOTES.items()},
            required=True,
        ),
        Field("reason", _("Reason"), read=clean, hint=_("why so"), wide=True),
        *_of_keep_anyway(today),
        tool_field((standing.decision.tool if standing.decision else None) or ""),
        *_of_the_end(standing, today, rest),
    ]


def _of_keep_anyway(today: date) -> Iterator[Field]:
    """The review, which is suggested, and what will have come by then."""
    yield Field(
        "review",
        _("Review on"),
        read=partial(day_ahead, today=today),
        understood=formats.long_day,
        text=formats.numeric_day(today + timedelta(days=REVIEW_DAYS)),
    )
    yield Field(
        "expects", _("Results"), read=whole, understood=_expected, question=_("How many will come by then?")
    )


def _expected(count: int) -> str:
    return _("{results} expected by the review").format(results=wording.result_count(count))


def tool_field(before: str = "") -> Field:
    """What does it from now on; `before` is what was said the last time."""
    return Field(
        "tool",
        _("Done by"),
        read=partial(clean, most=LONGEST_TOOL),
        text=before,
        hint=_("such as an auto-responder"),
        question=_("What does it from now on?"),
        wide=True,
    )


def _of_the_end(standing: Standing, today: date, rest: Rest) -> Iterator[Field]:
    """Until when one is a member, and what becomes of the rest; each where there is such a thing."""
    if standing.cooperation.has_fee_to_end(today):
        yield member_until_field(standing.cooperation, today, _("Member until"))
    if not rest.is_empty:
        yield rest_field(rest, _("The rest"))


def rest_field(rest: Rest, label: str) -> Field:
    """Whether plans, routines and consequences end with it."""
    return Field(
        REST,
        label,
        understood=lambda picked: rest_words(rest) if picked == ENDS else _("all of it goes on"),
        text=ENDS,
        kind=FieldKind.PICK,
        choices=((_("ends"), ENDS), (_("stays"), STAYS)),
    )


def rest_words(rest: Rest) -> str:
    """`2 plans end, 1 routine rests, 1 consequence is let go`."""
    plans, routines, open_ones = len(rest.plans) + len(rest.repeating), len(rest.routines), rest.consequences
    parts = [
        (plans, ngettext("{count} plan ends", "{count} plans end", plans)),
        (routines, ngettext("{count} routine rests", "{count} routines rest", routines)),
        (
            len(open_ones),
            ngettext("{count} consequence is let go", "{count} consequences are let go", len(open_ones)),
        ),
    ]
    return ", ".join(text.format(count=formats.number(count)) for count, text in parts if count)
