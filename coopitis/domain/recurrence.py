"""How often something comes back: every so many days, weeks or months, or on one weekday of each month."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count


class Unit(StrEnum):
    """What a cadence counts: a span of days, or the weekdays of a month (Monday first)."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


SPANS = {Unit.DAYS: 3_660, Unit.WEEKS: 522, Unit.MONTHS: 120}
"""The most of each: about ten years."""

WEEKDAYS = {unit: number for number, unit in enumerate(list(Unit)[len(SPANS) :])}
"""By number, as `date.weekday` counts them."""

LAST = -1
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", LAST: "last"}
"""Which one of a month; a fifth is not in every month."""


@dataclass(frozen=True, slots=True)
class Cadence:
    """`count` days, weeks or months; with a weekday as its unit, the `count`-th of each month, -1 the last.

    Written as `14 days`, `2 weeks`, `1 months`, `first monday`. Raises ValueError for any other count.
    """

    count: int
    unit: Unit = Unit.DAYS

    def __post_init__(self) -> None:
        allowed = range(1, SPANS[self.unit] + 1) if self.unit in SPANS else ORDINALS
        if self.count not in allowed:
            raise ValueError(f"no cadence: {self.count} {self.unit}")

    @classmethod
    def of(cls, text: str) -> "Cadence":
        """The cadence that is written so; ValueError where none is."""
        often, _space, unit = text.partition(" ")
        ordinals = {word: number for number, word in ORDINALS.items()}
        if unit in SPANS and often.isascii() and often.isdigit() and not often.startswith("0"):
            return cls(int(often[:5]), Unit(unit))
        if unit in tuple(WEEKDAYS) and often in ordinals:
            return cls(ordinals[often], Unit(unit))
        raise ValueError(f"no cadence: {text[:40]}")

    def __str__(self) -> str:
        often = self.count if self.unit in SPANS else ORDINALS[self.count]
        return f"{often} {self.unit.value}"

    def next_after(self, day: date, anchor: date | None = None) -> date:
        """The first one after `day` of those counted from `anchor`, the day of the first; else from `day`.

        A month without the anchor's day has its last day instead: from 31 January on, 28 February, 31 March.
        """
        if self.unit in WEEKDAYS:
            months = (month_later(day.replace(day=1), ahead) for ahead in count())
            return next(found for first in months if (found := self._in_month(first)) > day)
        start = anchor or day
        return next(found for steps in count() if (found := self._moved(start, steps)) > day)

    def starts(self, on: date) -> Iterator[date]:
        """The first days of the periods back from the day, newest first; the newest one holds the day.

        The periods of a span end with the day; those of a weekday begin with it.
        """
        if self.unit not in WEEKDAYS:
            yield from (self._moved(on, -steps) + timedelta(days=1) for steps in count(1))
        months = (month_later(on.replace(day=1), -back) for back in count())
        yield from (found for first in months if (found := self._in_month(first)) <= on)

    def _moved(self, day: date, steps: int) -> date:
        if self.unit is Unit.MONTHS:
            return month_later(day, steps * self.count)
        return day + timedelta(days=steps * self.count * (7 if self.unit is Unit.WEEKS else 1))

    def _in_month(self, first: date) -> date:
        """The weekday of that month, given by its first day."""
        ahead = (WEEKDAYS[self.unit] - first.weekday()) % 7
        if self.count == LAST:
            length = monthrange(first.year, first.month)[1]
            return first + timedelta(days=ahead + 7 * ((length - 1 - ahead) // 7))
        return first + timedelta(days=ahead + 7 * (self.count - 1))


def month_later(day: date, months: int) -> date:
    """The same day so many months later (before, where negative), or the last one of a shorter month."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
