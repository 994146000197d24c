"""Until when one is a member: asked where a cooperation with a fee is dropped."""

from datetime import date
from functools import partial

from coopitis.domain.cooperation import Cooperation
from coopitis.language import _, formats
from coopitis.reading.day import day, day_ahead
from coopitis.refusal import Refused
from coopitis.screens.form_page import FieldRefused
from coopitis.widgets.field import Field

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
