"""One evening, call or session; which is logged most likely, and the next one of a plan that repeats."""

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice, takewhile

from coopitis.domain.recurrence import Cadence
from coopitis.domain.rounding import rounded

MINUTES_A_DAY = 24 * 60
"""No activity lasts longer, all its parts together."""


class Came(StrEnum):
    """Whether the expected came."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Activity:
    """Time in minutes by part, `rate` in cents an hour as it was when logged, `expenses` in cents.

    `done` is False while the activity lies ahead, was `missed` or not logged; such a one costs nothing.
    `planned_on` is the day the plan was made; `..._by_hand` means that the owner said so of this evening.
    `kit` are the ids of what was ticked for it. A plan repeats `every` so often. The consequence was done on
    one day, let go on another, or is open.
    """

    id: str
    date: datetime.date
    planned: bool = False
    planned_on: datetime.date | None = None
    planned_by_hand: bool = False
    prepared: bool = False
    prepared_by_hand: bool = False
    kit: tuple[str, ...] = ()
    preparation: int | None = None
    travel: int | None = None
    attendance: int | None = None
    follow_up: int | None = None
    rate: int = 0
    expenses: int | None = None
    title: str | None = None
    given: str | None = None
    received: str | None = None
    expected_came: Came | None = None
    consequence: str | None = None
    consequence_done: datetime.date | None = None
    consequence_let_go: datetime.date | None = None
    done: bool = True
    missed: bool = False
    every: Cadence | None = None
    row_id: int = 0

    @property
    def minutes(self) -> int:
        """The sum of all parts."""
        return sum(part or 0 for part in (self.preparation, self.travel, self.attendance, self.follow_up))

    @property
    def cost(self) -> int:
        """minutes x rate / 60 + expenses, in cents, rounded once."""
        return rounded(self.minutes * self.rate, 60) + (self.expenses or 0)


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
