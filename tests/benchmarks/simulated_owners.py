"""What is the rule worth? `python tests/benchmarks/simulated_owners.py [GROUPS]`, in less than five minutes.

Owners join groups that meet weekly, an evening for half of what a result may cost, for two years at most.
Each group brings results at a rate of its own: an owner expects one for two thirds of the maximum, and some
groups bring far more and most less (exponentially). In truth all bring as much as the owner expects, two
thirds of it, or half. A result comes at once, or 14, 60 or 180 days after its evening, and the owner says so
in the pre-check. A result is worth the maximum.

Printed is what each way to decide earns, as a share of what an owner earns who knows all rates from the
start: never to drop; to drop what costs more per result than it may; to heed the overdraft of the account
alone; the overdraft and the pause; and all of the rule, with the fall within a year. What the account says is
asked of coopitis itself, as of each evening. The same seed gives the same groups to each way. The last line
says after how many evenings each way turns away from a group that brings a tenth after a good first year.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from math import exp
from random import Random
from statistics import mean

from coopitis.domain.advice import Because, Grounds, advise
from coopitis.domain.bookkeeping import Bookkeeper, Evening
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.ledger import Ledger, grounds_on
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Promises, Result
from coopitis.domain.terms import Terms

MAXIMUM, EVENING = 300_00, 150_00
WEEKS = 104
EXPECTED = 1.5
"""Results that the owner expects for the price that one may have."""

DELAYS = {0: 0, 14: 30, 60: 120, 180: 365}
"""Days until a result comes, and the horizon that the pre-check then says: short, medium, long."""

TRUTHS = 1.0, 2 / 3, 1 / 2
FIRST, TERMS, GROUP = date(2020, 1, 6), Terms(), Cooperation("g", "Group")

Asked = Callable[[Grounds], bool]
"""Whether one goes there once more."""


@dataclass
class Life:
    """One group as an owner lives through it: `came` are how many results each evening brings, whenever."""

    came: list[int]
    delay: int
    book: Bookkeeper = field(init=False)
    check: PreCheck = field(init=False)

    def __post_init__(self) -> None:
        horizon = DELAYS[self.delay]
        self.check = PreCheck("p", FIRST, complete=True, max_cost=MAXIMUM, horizon_days=horizon)
        self.book = Bookkeeper(GROUP, Promises([self.check]), [], TERMS, Ledger())

    def evenings(self, goes: Asked) -> int:
        """On how many evenings one goes there. It is asked every week, also after a week without one."""
        due: list[tuple[date, int]] = []
        spent = 0
        for week in range(len(self.came)):
            day = FIRST + timedelta(weeks=week)
            arrived = [one for one in due if one[0] <= day]
            due = [one for one in due if one[0] > day]
            self.book.post([], _results(arrived))
            if not goes(grounds_on(GROUP, self.book.ledger, self.check, TERMS, day)):
                continue
            self.book.post([Evening(day, week, True, 0, EVENING)], [])
            due.append((day + timedelta(days=self.delay), self.came[spent]))
            spent += 1
        return spent


def _results(arrived: Iterable[tuple[date, int]]) -> list[Result]:
    return [Result("", day, "") for day, many in arrived for _ in range(many)]


def always(_grounds: Grounds) -> bool:
    """Never to drop."""
    return True


def by_cost_per_result(grounds: Grounds) -> bool:
    """While a result costs no more than it may; without one, while no more than that is spent."""
    return grounds.total_cost <= MAXIMUM * max(1, grounds.results)


def heeding(*reasons: Because) -> Asked:
    """While the account gives none of these reasons."""
    return lambda grounds: advise(grounds)[1] not in reasons


WAYS: dict[str, Asked] = {
    "never drop": always,
    "cost per result": by_cost_per_result,
    "overdraft": heeding(Because.OVERDRAFT),
    "overdraft + pause": heeding(Because.OVERDRAFT, Because.UNRIPE),
    "the rule": heeding(Because.OVERDRAFT, Because.UNRIPE, Because.FALLEN),
}


def groups(many: int, truth: float, seed: int) -> Iterator[tuple[float, list[int]]]:
    """The results an evening brings on the average, and those of each evening."""
    chance = Random(seed)
    for _ in range(many):
        rate = chance.expovariate(1) * EXPECTED * truth * EVENING / MAXIMUM
        yield rate, [poisson(chance, rate) for _ in range(WEEKS)]


def poisson(chance: Random, rate: float) -> int:
    """How many come where so many come on the average."""
    limit, product = exp(-rate), 1.0
    for number in count():
        product *= chance.random()
        if product <= limit:
            return number
    raise AssertionError


def share(goes: Asked, many: int, truth: float, delay: int, seed: int = 1) -> float:
    """What that way earns of what one earns who knows; both by the rate, so that luck is no merit."""
    earned = best = 0.0
    for rate, came in groups(many, truth, seed):
        profit = rate * MAXIMUM - EVENING
        earned += profit * Life(came, delay).evenings(goes)
        best += max(0.0, profit) * WEEKS
    return earned / best


def fading(goes: Asked, seed: int) -> int:
    """Evenings until one stops where a group brings one an evening for a year, then a tenth of that."""
    chance = Random(seed)
    came = [1] * 52 + [poisson(chance, 0.1) for _ in range(WEEKS)]
    return Life(came, 0).evenings(goes) - 52


def main(many: int) -> None:
    print(f"{'late':>6}{'truth':>7}" + "".join(f"{name:>20}" for name in WAYS))
    found: dict[str, list[float]] = {name: [] for name in WAYS}
    for delay in DELAYS:
        for truth in TRUTHS:
            for name, goes in WAYS.items():
                found[name].append(share(goes, many, truth, delay))
            shown = "".join(f"{shares[-1]:20.0%}" for shares in found.values())
            print(f"{delay:6}{truth:7.2f}{shown}", flush=True)
    for name, of in (("mean", mean), ("worst", min)):
        print(f"{name:>13}" + "".join(f"{of(shares):20.0%}" for shares in found.values()))
    turns = (mean(fading(goes, seed) for seed in range(20)) for goes in WAYS.values())
    print(f"{'turns after':>13}" + "".join(f"{evenings:20.0f}" for evenings in turns))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
