"""The last day on which a membership can be given notice."""

from datetime import date, timedelta

from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, about
from coopitis.domain.overview import Standing

NOTICE = timedelta(days=30)
"""So long before the last day it is time to think of it."""


def notice(standing: Standing) -> Duty | None:
    """The duty to stay on purpose or to give notice; the latter alone for what was dropped.

    None without such a day, and once one has stayed on purpose.
    """
    last, fee = standing.cooperation.notice_date, standing.cooperation.fee_per_year
    if last is None or _stays(standing, last):
        return None
    kind = DutyKind.CANCEL if standing.choice is Choice.DROP else DutyKind.NOTICE
    return about(standing, kind, last, figure=fee)


def is_time_for(notice: Duty, on: date) -> bool:
    """Whether the last day is near and not past."""
    return notice.date - NOTICE <= on <= notice.date


def _stays(standing: Standing, last: date) -> bool:
    decided = standing.decision is not None and standing.decision.date >= last - NOTICE
    return decided and standing.choice not in (Choice.UNDECIDED, Choice.DROP)
