"""One time budget over all cooperations: where a euro brings most, and how far the hours reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

WEEKS = 4
"""The budget looks at so many weeks, ending with the day."""

BUDGET_DAYS = 7 * WEEKS


def hours_per_week(minutes: int) -> Fraction:
    """The minutes of the last 28 days as hours a week."""
    return Fraction(minutes, 60 * WEEKS)


@dataclass(frozen=True, slots=True)
class Effort:
    """What one cooperation took and brought within the last 365 days: `minutes`, and `won` in cents.

    `recent_minutes` are those of the last 28 days. `brings` is what a euro brings there.
    """

    cooperation_id: str
    name: str
    minutes: int
    won: int
    recent_minutes: int
    brings: Fraction

    @property
    def won_per_hour(self) -> Fraction | None:
        """Value won per hour, in cents; what the hours cost is not taken off. None where it took none."""
        return Fraction(self.won * 60, self.minutes) if self.minutes else None

    @property
    def hours_per_week(self) -> Fraction:
        """The hours a week it takes now."""
        return hours_per_week(self.recent_minutes)


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the ranking; `up_to_here` are the hours a week of this and all better ones.

    `within` says whether the budget reaches that far; None without a budget.
    """

    effort: Effort
    up_to_here: Fraction
    within: bool | None


def ranking(efforts: Iterable[Effort], budget: Decimal | None) -> list[Place]:
    """What brings most for a euro first; of equal ones, what takes less time. `budget` in hours a week."""
    places, hours = [], Fraction()
    for effort in sorted(efforts, key=lambda one: (-one.brings, one.recent_minutes)):
        hours += effort.hours_per_week
        places.append(Place(effort, hours, None if budget is None else hours <= Fraction(budget)))
    return places


def first_to_leave_out(places: Iterable[Place]) -> Place | None:
    """Where the hours do not reach, the last in the ranking that takes any now; else None."""
    ranked = list(places)
    if not any(one.within is False for one in ranked):
        return None
    return next((one for one in reversed(ranked) if one.effort.recent_minutes), None)
