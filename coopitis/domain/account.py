"""The account of one cooperation: time and money debit it, results credit it."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.chance import chance
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.fee import DAYS_A_YEAR, fee_cent_days
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.stop_loss import evenings_left
from coopitis.domain.sums import YEAR, Sums
from coopitis.domain.terms import Terms


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
