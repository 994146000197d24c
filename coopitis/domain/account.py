"""The account of one cooperation: time and money debit it, results credit it; advice, stop-loss, chance."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import count

from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, fee_cent_days
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Sums:
    """Everything as of one day: money in cents, time in minutes, done activities only.

    `ripening` is the sum of cost x min(age, horizon) in cent-days; divided by the horizon it is what is due.
    """

    activities: int = 0
    minutes: int = 0
    activity_cost: int = 0
    ripening: int = 0
    recent_activities: int = 0
    recent_cost: int = 0
    year_cost: int = 0
    results: int = 0
    persons: int = 0
    won: int = 0
    year_won: int = 0


RECENT = 5
"""So many of the newest activities make a typical one."""

YEAR = 365
"""Days that count for the exception of won value."""


def evenings_left(balance: int, overdraft: int, typical_cost: int) -> int | None:
    """The smallest number of typical evenings without a result that brings balance to -overdraft.

    All in cents. 0 once it is there; None where an evening costs nothing.
    """
    room = balance + overdraft
    if typical_cost <= 0:
        return None
    return max(0, -(-room // typical_cost))


def chance(results: int, due_cost: int, max_cost: int) -> float:
    """P(Poisson(due_cost / max_cost + 1) <= results), in [0, 1]; falls with cost and rises with results.

    The Gamma(1, 1)-Poisson posterior that the true cost per result is at or below `max_cost` (above 0).
    """
    # Weighed against the term at `results`, nothing needs e^-mean or a factorial, which floats cannot hold;
    # and as every step keeps the order of floats, the chance is monotone to the last bit.
    mean = due_cost / max_cost + 1
    above = _added_up(mean / k for k in count(results + 1))
    up_to = 1 + _added_up(k / mean for k in range(results, 0, -1))
    return 1 / (1 + above / up_to)


def _added_up(ratios: Iterable[float]) -> float:
    """The sum of the products of the first one, two, three ... ratios, as far as a float can tell."""
    total, term = 0.0, 1.0
    for ratio in ratios:
        term *= ratio
        if total + term == total:
            break
        total += term
    return total


class Advice(StrEnum):
    """What the account says; the owner decides."""

    PAYS = "pays"
    ON_TRIAL = "on_trial"
    DROP = "drop"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Account:
    """The figures of one cooperation as of a day, in cents and minutes; None where there is no figure."""

    advice: Advice
    activities: int
    results: int
    persons: int
    minutes: int
    won: int
    total_cost: int
    due_cost: int
    typical_cost: int | None = None
    expected_cost: int | None = None
    max_cost: int | None = None
    balance: int | None = None
    overdraft: int | None = None
    evenings_left: int | None = None
    chance: float | None = None

    @property
    def cost_per_result(self) -> int | None:
        """total_cost / results in cents; None without a result."""
        return rounded(self.total_cost, self.results) if self.results else None

    @property
    def roi(self) -> Fraction | None:
        """(won - total_cost) / total_cost; None where nothing was spent."""
        return Fraction(self.won - self.total_cost, self.total_cost) if self.total_cost else None


def due_cost(activity_cost: int, ripening: int, horizon: int, fee: int) -> int:
    """What is due in cents: ripened cost plus accrued fee, rounded once.

    `ripening` and `fee` are in cent-days; with horizon 0 everything is due at once.
    """
    if horizon == 0:
        return rounded(activity_cost * DAYS_A_YEAR + fee, DAYS_A_YEAR)
    return rounded(ripening * DAYS_A_YEAR + fee * horizon, horizon * DAYS_A_YEAR)


def advise(results: int, balance: int, overdraft: int, won_more_than_spent: bool) -> Advice:
    """What a checked account says: in the black it pays, within the overdraft it is on trial, past it drop.

    Where the last year won more than it cost, never worse than on trial.
    """
    if results >= 1 and balance >= 0:
        return Advice.PAYS
    if balance <= -overdraft and not won_more_than_spent:
        return Advice.DROP
    return Advice.ON_TRIAL


def account(cooperation: Cooperation, sums: Sums, check: PreCheck | None, terms: Terms, on: date) -> Account:
    """The account as of the end of a day; `check` is the pre-check in force, `sums` are of that same day."""
    fee = fee_cent_days(cooperation, on)
    total = rounded(sums.activity_cost * DAYS_A_YEAR + fee, DAYS_A_YEAR)
    unchecked = Account(
        advice=Advice.UNCHECKED,
        activities=sums.activities,
        results=sums.results,
        persons=sums.persons,
        minutes=sums.minutes,
        won=sums.won,
        total_cost=total,
        due_cost=total,
        typical_cost=_typical_cost(sums, None),
    )
    if check is None or check.max_cost is None:
        return unchecked
    due = due_cost(sums.activity_cost, sums.ripening, check.horizon, fee)
    balance = sums.results * check.max_cost - due
    overdraft = terms.overdraft(check.max_cost)
    typical = _typical_cost(sums, check.expected_cost)
    return replace(
        unchecked,
        advice=advise(sums.results, balance, overdraft, sums.year_won > _year_cost(cooperation, sums, on)),
        due_cost=due,
        typical_cost=typical,
        expected_cost=check.expected_cost,
        max_cost=check.max_cost,
        balance=balance,
        overdraft=overdraft,
        evenings_left=evenings_left(balance, overdraft, typical) if typical else None,
        chance=chance(sums.results, due, check.max_cost),
    )


def _typical_cost(sums: Sums, expected_cost: int | None) -> int | None:
    if sums.recent_activities:
        return rounded(sums.recent_cost, sums.recent_activities)
    return expected_cost


def _year_cost(cooperation: Cooperation, sums: Sums, on: date) -> int:
    fee = fee_cent_days(cooperation, on, last_days=YEAR)
    return rounded(sums.year_cost * DAYS_A_YEAR + fee, DAYS_A_YEAR)
