"""What the owner comes home from, most likely."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Met:
    """An activity as far as guessing needs it; one that is not done is planned."""

    cooperation_id: str
    date: datetime.date
    done: bool
    row_id: int


def likely(met: Iterable[Met], on: date) -> Met | None:
    """The activity that the next one to be logged is most like; None where there was never any.

    That is the newest one planned and not yet logged, so the one of today if there is one; else the newest on
    the same day of the week; else the newest. What lies ahead is not looked at.
    """
    newest_first = sorted(
        (one for one in met if one.date <= on), key=lambda one: (one.date, one.row_id), reverse=True
    )
    planned = [one for one in newest_first if not one.done]
    same_weekday = [one for one in newest_first if one.date.weekday() == on.weekday()]
    return next(iter([*planned, *same_weekday, *newest_first]), None)


def next_meeting(last: date | None, on: date) -> date:
    """The next day after `on` that lies whole weeks after the last one; in a week where there was none."""
    if last is None:
        return on + WEEK
    if last > on:
        return last + WEEK
    return last + ((on - last) // WEEK + 1) * WEEK
