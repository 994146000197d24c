"""The ledger of one cooperation: what everything until the end of a day adds up to, a line a day.

Whatever is asked of any span of days is the difference of two lines, so no entry is added up twice and a
figure costs the same however many entries there are.
"""

from bisect import bisect_right
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Protocol

from coopitis.domain.account import YEAR, Sums, Then, grounds
from coopitis.domain.advice import Grounds
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms


@dataclass(slots=True)
class Line:
    """Everything until the end of a day: money in cents, days counted from year 1, done activities only.

    `dated_cost` is the sum of cost x day. The costs of the index are `unplanned`, `unchecked` and
    `past_overdraft`, which may overlap; `flagged` counts each once; the `only_` ones show no other symptom.
    """

    day: int = 0
    activities: int = 0
    minutes: int = 0
    cost: int = 0
    dated_cost: int = 0
    unplanned_minutes: int = 0
    unplanned: int = 0
    unchecked: int = 0
    past_overdraft: int = 0
    flagged: int = 0
    only_unplanned: int = 0
    only_unchecked: int = 0
    results: int = 0
    persons: int = 0
    credits: int = 0
    won: int = 0
    newest_entry: int = 0
    newest_activity: int = 0

    def of(self, day: int) -> "Line":
        """The same on a later day, to write in."""
        line = Line(*VALUES(self))
        line.day = day
        return line


VALUES = attrgetter(*(field.name for field in fields(Line)))
"""What stands in a line, in the order of its fields."""


class Lines(Protocol):
    """The lines there are, wherever they are kept."""

    def until(self, day: int) -> Line:
        """The newest line of that day or before it; an empty one where there is none."""


class NoLines:
    """Nothing was ever entered."""

    def until(self, day: int) -> Line:  # noqa: ARG002
        """An empty line."""
        return Line()


class Ledger:
    """Lines that are written day by day, on top of `earlier` ones."""

    def __init__(self, earlier: Lines | None = None) -> None:
        self.lines: list[Line] = []
        self._days: list[int] = []
        self._earlier = earlier or NoLines()

    def until(self, day: int) -> Line:
        """The newest line of that day or before it; the newest of all is still being written."""
        place = bisect_right(self._days, day)
        return self.lines[place - 1] if place else self._earlier.until(day)

    def on(self, day: int) -> Line:
        """The line of the day, to write in; no day before it can be written in again."""
        if not self._days or self._days[-1] < day:
            self.lines.append(self.until(day).of(day))
            self._days.append(day)
        return self.lines[-1]


def sums(lines: Lines, on: date, check: PreCheck | None, recent: tuple[int, int] = (0, 0)) -> Sums:
    """The sums as of the end of the day; `recent` is how many newest activities there are, and their cost.

    Without a complete pre-check in force nothing was promised yet, so no result has its credit.
    """
    horizon = check.horizon if check else 0
    day = on.toordinal()
    now, before = lines.until(day), lines.until(day - YEAR)
    return Sums(
        activities=now.activities,
        minutes=now.minutes,
        activity_cost=now.cost,
        ripening=ripening(lines, now, day, horizon),
        recent_activities=recent[0],
        recent_cost=recent[1],
        year_cost=now.cost - before.cost,
        results=now.results,
        persons=now.persons,
        credits=now.credits if check else 0,
        won=now.won,
        year_won=now.won - before.won,
        then=_then(lines, now.newest_entry - YEAR, horizon) if check else None,
    )


def grounds_on(cooperation: Cooperation, lines: Lines, check: PreCheck, terms: Terms, on: date) -> Grounds:
    """What the advice rests on as of the end of the day, judged by a complete pre-check."""
    of_day = sums(lines, on, check)
    return grounds(cooperation, of_day, check.max_cost or 0, check.horizon, terms, on)


def ripening(lines: Lines, now: Line, day: int, horizon: int) -> int:
    """The sum of cost x min(age, horizon) as of the day, whose line is `now`, in cent-days."""
    if horizon == 0:
        return 0
    ripe = lines.until(day - horizon)
    return ripe.cost * horizon + (now.cost - ripe.cost) * day - (now.dated_cost - ripe.dated_cost)


def _then(lines: Lines, day: int, horizon: int) -> Then | None:
    if day <= 0:
        return None
    line = lines.until(day)
    return Then(date.fromordinal(day), line.cost, ripening(lines, line, day, horizon), line.credits)
