"""What the answers of a pre-check mean, before a single evening was spent."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.account import Account, worth_per_result
from coopitis.domain.advice import Grounds, advise, evenings_left
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms


class Outlook(StrEnum):
    """What the figures foretell; whether to join is the owner's to say."""

    CAN_PAY = "can_pay"
    TOO_DEAR = "too_dear"
    TOO_DEAR_BY_RECORD = "too_dear_by_record"


@dataclass(frozen=True, slots=True)
class Prospect:
    """One result and the whole target, as planned and by the track record; None where an answer is missing.

    Money in cents, time in minutes. `evenings` are those after which the overdraft is used up, if each takes
    `evening_minutes` and no result comes. A margin below 0 is how much the maximum is passed by.
    `results` came so far and `won` so much.
    """

    minutes: int | None = None
    evening_minutes: int | None = None
    evening_cost: int | None = None
    cost: int | None = None
    max_cost: int | None = None
    target: int | None = None
    overdraft: int | None = None
    evenings: int | None = None
    track_record: Fraction | None = None
    results: int = 0
    won: int = 0

    @property
    def worth_per_result(self) -> int | None:
        """What one result has been worth here, in cents; None before the first and without a maximum."""
        return worth_per_result(self.won, self.results, self.max_cost) if self.results else None

    @property
    def margin(self) -> int | None:
        """Maximum - planned cost of one result."""
        return _difference(self.max_cost, self.cost)

    @property
    def target_minutes(self) -> int | None:
        """Planned time for all results expected."""
        return _product(self.target, self.minutes)

    @property
    def target_cost(self) -> int | None:
        """Planned cost of all results expected."""
        return _product(self.target, self.cost)

    @property
    def likely_minutes(self) -> int | None:
        """Planned time of one result / track record, rounded."""
        return self._by_record(self.minutes)

    @property
    def likely_cost(self) -> int | None:
        """Planned cost of one result / track record, rounded."""
        return self._by_record(self.cost)

    @property
    def likely_margin(self) -> int | None:
        """Maximum - likely cost of one result."""
        return _difference(self.max_cost, self.likely_cost)

    @property
    def outlook(self) -> Outlook | None:
        """Whether one result stays within the maximum; None while cost or maximum is missing."""
        if self.margin is None:
            return None
        if self.margin < 0:
            return Outlook.TOO_DEAR
        if self.likely_margin is not None and self.likely_margin < 0:
            return Outlook.TOO_DEAR_BY_RECORD
        return Outlook.CAN_PAY

    def after(self, evenings: int, results: int) -> Account | None:
        """The account after so many evenings, counted in full, and results; None while unknown."""
        if self.evening_cost is None or self.max_cost is None or self.overdraft is None:
            return None
        spent, credits = evenings * self.evening_cost, results * self.max_cost
        figures = Grounds(results, credits, spent, spent, self.max_cost, self.overdraft)
        advice, because = advise(figures)
        return Account(
            advice=advice,
            because=because,
            activities=evenings,
            results=results,
            persons=results,
            minutes=evenings * (self.evening_minutes or 0),
            won=0,
            total_cost=spent,
            due_cost=spent,
            max_cost=self.max_cost,
            credits=credits,
            balance=figures.balance,
            overdraft=self.overdraft,
            pause_line=figures.pause_line,
            fallen=0,
        )

    def _by_record(self, planned: int | None) -> int | None:
        if planned is None or not self.track_record:
            return None
        return rounded(planned * self.track_record.denominator, self.track_record.numerator)


def prospect(check: PreCheck, terms: Terms, track_record: Fraction | None) -> Prospect:
    """What the answers given so far mean; `track_record` is that of all other cooperations."""
    overdraft = None if check.max_cost is None else terms.overdraft(check.max_cost)
    evenings = None
    if check.max_cost is not None and overdraft is not None:
        evenings = evenings_left(Grounds(0, 0, 0, 0, check.max_cost, overdraft), check.evening_cost)
    return Prospect(
        minutes=check.minutes_per_result,
        evening_minutes=check.minutes_per_evening,
        evening_cost=check.evening_cost,
        cost=check.expected_cost,
        max_cost=check.max_cost,
        target=check.target,
        overdraft=overdraft,
        evenings=evenings,
        track_record=track_record,
    )


def affordable(value: int, delivery: int, profit: int, close_rate: Fraction) -> int:
    """(customer value - delivery - profit) x close rate: what one result may cost at most, in cents.

    `close_rate` is the share of results that become customers, 0 to 1. Not above 0 where nothing is left.
    """
    exact = (value - delivery - profit) * close_rate
    return rounded(exact.numerator, exact.denominator)


def _difference(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one - other


def _product(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one * other
