"""What one result was allowed to cost on its day: a later, higher maximum never rewrites the past."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result


class Promises:
    """The complete pre-checks of a cooperation, by the days they are in force."""

    def __init__(self, pre_checks: Iterable[PreCheck]) -> None:
        """In any order, drafts among them."""
        complete = (check for check in pre_checks if check.complete)
        self._checks = sorted(complete, key=lambda check: (check.date, check.row_id))
        self._days = [check.date for check in self._checks]

    @property
    def first_day(self) -> date | None:
        """The day of the first one; None where nothing was ever promised."""
        return self._days[0] if self._days else None

    def in_force(self, on: date) -> PreCheck | None:
        """The newest one dated on or before the day."""
        begun = bisect_right(self._days, on)
        return self._checks[begun - 1] if begun else None

    def credit(self, day: date) -> int:
        """What a result of that day counts, in cents: `max_cost` of its day, before the first one of that.

        0 where nothing was ever promised.
        """
        check = self.in_force(day) or next(iter(self._checks), None)
        return (check.max_cost or 0) if check else 0


def credits_by_maximum(promises: Promises, results: Iterable[Result], on: date) -> Mapping[int, int]:
    """How many results count how much, oldest first: 12 at 900 and 3 at 700 euros, in cents."""
    until = sorted(result.date for result in results if result.date <= on)
    return Counter(map(promises.credit, until))
