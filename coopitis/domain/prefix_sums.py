"""Sums that run along with the days."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Running:
    """Adds up whole numbers by day: made in O(n log n), asked in O(log n). Days are counted, not dated."""

    def __init__(self, amounts: Iterable[tuple[int, int]]) -> None:
        """Each amount with its day, in any order."""
        ordered = sorted(amounts)
        self._days = [day for day, _amount in ordered]
        self._sums = list(accumulate((amount for _day, amount in ordered), initial=0))

    def up_to(self, day: int) -> int:
        """The sum of all amounts of that day or earlier."""
        return self._sums[bisect_right(self._days, day)]


class Ripening:
    """What costs come to while they ripen: as many days as they are old, up to a horizon."""

    def __init__(self, costs: Iterable[tuple[int, int]]) -> None:
        """Each cost with its day, in any order."""
        costs = list(costs)
        self._cost = Running(costs)
        self._dated = Running((day, cost * day) for day, cost in costs)

    def cost(self, day: int) -> int:
        """All costs up to the day."""
        return self._cost.up_to(day)

    def ripened(self, day: int, horizon: int) -> int:
        """The sum of cost x min(age, horizon) as of the day, in cent-days."""
        ripe = day - horizon
        old, dated_old = self._cost.up_to(ripe), self._dated.up_to(ripe)
        young, dated_young = self._cost.up_to(day) - old, self._dated.up_to(day) - dated_old
        return old * horizon + young * day - dated_young
