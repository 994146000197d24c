"""A plan that repeats: when one is logged, missed or taken out, the next of its series stands there."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice, takewhile

from coopitis.domain.activity import Activity
from coopitis.domain.recurrence import Cadence

LAST_DAY = date(2100, 12, 31)
"""Nothing is dated later."""


def days_after(every: Cadence, day: date, first: date | None = None) -> Iterator[date]:
    """The days of a series after that one; a 31st is one again after February, counted from the `first`."""
    while day < LAST_DAY:
        day = every.next_after(day, first or day)
        if day > LAST_DAY:
            return
        yield day


def upcoming(every: Cadence, day: date, most: int = 3) -> list[date]:
    """The next ones of a series that begins on the day."""
    return list(islice(days_after(every, day, day), most))


def is_of(plan: Activity, day: date) -> bool:
    """Whether the day is one of the plan's series, later than the plan itself."""
    if plan.every is None:
        return False
    return day in takewhile(lambda one: one <= day, days_after(plan.every, plan.date, plan.date))


def following(plan: Activity, taken: Collection[date]) -> Activity | None:
    """The next plan of the series, None where it ends; `taken` are the days it has already.

    It takes as long and counts from the day the series was planned; title and checklist are its own.
    """
    if plan.every is None:
        return None
    ahead = days_after(plan.every, plan.date, min([*taken, plan.date]))
    day = next((one for one in ahead if one not in taken), None)
    if day is None:
        return None
    return replace(
        plan,
        id="",
        row_id=0,
        date=day,
        planned=True,
        planned_by_hand=False,
        prepared=False,
        prepared_by_hand=False,
        kit=(),
        done=False,
        missed=False,
        title=None,
        given=None,
        received=None,
        expected_came=None,
        consequence=None,
        consequence_done=None,
        consequence_let_go=None,
    )
