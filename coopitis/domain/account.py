"""The account of one cooperation: time and money debit it, results credit it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import count

from coopitis.domain.advice import Advice, Because, Grounds, advise, evenings_left, fallen
from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, fee_cent_days
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms


def chance(results: int, due_cost: int, max_cost: int) -> float:
    """P(Poisson(due_cost / max_cost + 1) <= results), in [0, 1]; falls with cost and rises with results.

    The Gamma(1, 1)-Poisson posterior that the true cost per result is at or below `max_cost` (above 0).
    """
    # Weighed against the term at `results`, nothing needs e^-mean or a factorial, which floats cannot hold;
    # and as every step keeps the order of floats, the chance is monotone to the last bit.
    # A cost below zero, which only a damaged database has, would never come to an end.
    mean = max(due_cost, 0) / max_cost + 1
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


RECENT = 5
"""So many of the newest activities make a typical one."""

YEAR = 365
"""Days that count for what was won lately, and after which old credit is compared."""

PRIOR_RESULTS = 6
"""So many results at the maximum are thought to be there when the worth of a result is guessed."""


@dataclass(frozen=True, slots=True)
class Then:
    """What the balance of an earlier day is made of: cost in cents, `ripening` in cent-days."""

    day: date
    activity_cost: int
    ripening: int
    credits: int


@dataclass(frozen=True, slots=True)
class Sums:
    """Everything as of one day: money in cents, time in minutes, done activities only.

    `ripening` is the sum of cost x min(age, horizon) in cent-days; divided by the horizon it is what is due.
    `then` is as of 365 days before the newest entry, with the horizon of today; None without an entry.
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
    credits: int = 0
    won: int = 0
    year_won: int = 0
    then: Then | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """The figures of one cooperation as of a day, in cents and minutes; None where there is no figure.

    `old_balance` is the balance of `then`, 365 days before the newest entry. What `is_estimate` was reckoned
    by the owner: twelve months, and `evenings_left` are months.
    """

    advice: Advice
    activities: int
    results: int
    persons: int
    minutes: int
    won: int
    total_cost: int
    due_cost: int
    because: Because | None = None
    typical_cost: int | None = None
    expected_cost: int | None = None
    max_cost: int | None = None
    credits: int | None = None
    balance: int | None = None
    overdraft: int | None = None
    pause_line: int | None = None
    then: date | None = None
    old_balance: int | None = None
    fallen: int | None = None
    year_won: int = 0
    year_cost: int = 0
    evenings_left: int | None = None
    chance: float | None = None
    is_estimate: bool = False

    @property
    def cost_per_result(self) -> int | None:
        """total_cost / results in cents; None without a result."""
        return rounded(self.total_cost, self.results) if self.results else None

    @property
    def roi(self) -> Fraction | None:
        """(won - total_cost) / total_cost; None where nothing was spent."""
        return Fraction(self.won - self.total_cost, self.total_cost) if self.total_cost else None

    @property
    def worth_per_result(self) -> int | None:
        """What one result has been worth, in cents, drawn to the maximum while few are known."""
        return worth_per_result(self.won, self.results, self.max_cost)

    @property
    def brings(self) -> Fraction | None:
        """(credits + 2 x max_cost) / (due_cost + max_cost): what a euro brings, 2 where all is new."""
        if self.max_cost is None or self.credits is None:
            return None
        return Fraction(self.credits + 2 * self.max_cost, self.due_cost + self.max_cost)


def worth_per_result(won: int, results: int, max_cost: int | None) -> int | None:
    """(won + 6 x max_cost) / (results + 6) in cents; None without a maximum."""
    if max_cost is None:
        return None
    return rounded(won + PRIOR_RESULTS * max_cost, results + PRIOR_RESULTS)


def due_cost(activity_cost: int, ripening: int, horizon: int, fee: int) -> int:
    """What is due in cents: ripened cost plus accrued fee, rounded once.

    `ripening` and `fee` are in cent-days; with horizon 0 everything is due at once.
    """
    if horizon == 0:
        return rounded(activity_cost * DAYS_A_YEAR + fee, DAYS_A_YEAR)
    return rounded(ripening * DAYS_A_YEAR + fee * horizon, horizon * DAYS_A_YEAR)


def cost_with_fee(activity_cost: int, fee: int) -> int:
    """What activities and an accrued fee, in cent-days, cost in cents."""
    return rounded(activity_cost * DAYS_A_YEAR + fee, DAYS_A_YEAR)


def old_balance(cooperation: Cooperation, then: Then | None, horizon: int) -> int:
    """The balance of that day in cents; 0 without an entry."""
    if then is None:
        return 0
    fee = fee_cent_days(cooperation, then.day)
    return then.credits - due_cost(then.activity_cost, then.ripening, horizon, fee)


def grounds(
    cooperation: Cooperation, sums: Sums, max_cost: int, horizon: int, terms: Terms, on: date
) -> Grounds:
    """What the advice of a checked cooperation rests on at the end of the day that the `sums` are of."""
    fee = fee_cent_days(cooperation, on)
    due = due_cost(sums.activity_cost, sums.ripening, horizon, fee)
    return Grounds(
        results=sums.results,
        credits=sums.credits,
        due_cost=due,
        total_cost=cost_with_fee(sums.activity_cost, fee),
        max_cost=max_cost,
        overdraft=terms.overdraft(max_cost),
        fallen=fallen(old_balance(cooperation, sums.then, horizon), sums.credits - due),
        year_won=sums.year_won,
        year_cost=cost_with_fee(sums.year_cost, fee_cent_days(cooperation, on, last_days=YEAR)),
    )


def account(cooperation: Cooperation, sums: Sums, check: PreCheck | None, terms: Terms, on: date) -> Account:
    """The account as of the end of a day; `check` is the pre-check in force, `sums` are of that same day."""
    if check is None or check.max_cost is None:
        return _unchecked(cooperation, sums, on)
    figures = grounds(cooperation, sums, check.max_cost, check.horizon, terms, on)
    advice, because = advise(figures)
    typical = _typical_cost(sums, check.expected_cost)
    return replace(
        _unchecked(cooperation, sums, on),
        advice=advice,
        because=because,
        due_cost=figures.due_cost,
        typical_cost=typical,
        expected_cost=check.expected_cost,
        max_cost=figures.max_cost,
        credits=figures.credits,
        balance=figures.balance,
        overdraft=figures.overdraft,
        pause_line=figures.pause_line,
        then=sums.then.day if sums.then else None,
        old_balance=old_balance(cooperation, sums.then, check.horizon) if sums.then else None,
        fallen=figures.fallen,
        year_won=figures.year_won,
        year_cost=figures.year_cost,
        evenings_left=evenings_left(figures, typical),
        chance=chance(figures.results, figures.due_cost, figures.max_cost),
    )


def _unchecked(cooperation: Cooperation, sums: Sums, on: date) -> Account:
    total = cost_with_fee(sums.activity_cost, fee_cent_days(cooperation, on))
    return Account(
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


def _typical_cost(sums: Sums, expected_cost: int | None) -> int | None:
    if sums.recent_activities:
        return rounded(sums.recent_cost, sums.recent_activities)
    return expected_cost
