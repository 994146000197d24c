"""A day that has come: today or an earlier one."""

from datetime import date

from coopitis.language import _, formats
from coopitis.reading.day import day
from coopitis.refusal import Refused


def past_day(text: str, today: date, hint: str = "") -> date:
    """Today or an earlier day; of one that lies ahead the `hint` says what to do instead."""
    found = day(text, today)
    if found > today:
        advice = hint or _("type today or an earlier day")
        raise Refused(_("{day} lies ahead; {advice}.").format(day=formats.day(found), advice=advice))
    return found
