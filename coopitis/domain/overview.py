"""Every account at a glance: what the start page, the board, the list and the report are made of."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from coopitis.domain.account import Account, account
from coopitis.domain.advice import Because
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.diagnosis import Cure
from coopitis.domain.estimate import estimated_account, estimated_hours, speaks
from coopitis.domain.index import Index
from coopitis.domain.ledger import Lines, NoLines, sums
from coopitis.domain.money_until import MoneyUntil, money_until
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import month_later
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import BUDGET_DAYS


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one cooperation as of a day, before the rule has judged it.

    `recent` is how many of the newest activities there are, and what they cost in cents; `begun` is the first
    done activity on or after the day of the estimate.
    """

    cooperation: Cooperation
    lines: Lines
    recent: tuple[int, int]
    check: PreCheck | None
    decision: Decision | None
    begun: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one cooperation stands: its account, the promise in force and the newest decision.

    `estimated` is the account of what was only reckoned, while that speaks for it; `money_until` is there
    when the money that speaks for it soon ends.
    """

    cooperation: Cooperation
    account: Account
    check: PreCheck | None
    decision: Decision | None
    last_activity: date | None = None
    estimated: Account | None = None
    money_until: MoneyUntil | None = None

    @property
    def choice(self) -> Choice:
        """The column of the board it stands in."""
        return self.decision.choice if self.decision else Choice.UNDECIDED

    @property
    def shown(self) -> Account:
        """What speaks for it: the account or, while nothing else is known, the estimate."""
        return self.estimated or self.account


def standing(known: Known, terms: Terms, on: date) -> Standing:
    """The judged account of one cooperation as of the day."""
    of_day = sums(known.lines, on, known.check, known.recent)
    figures = account(known.cooperation, of_day, known.check, terms, on)
    newest = known.lines.until(on.toordinal()).newest_activity
    last = date.fromordinal(newest) if newest else None
    return Standing(
        known.cooperation,
        figures,
        known.check,
        known.decision,
        last,
        estimated=_estimated(known, figures, terms, on),
        money_until=_money_until(known, figures, terms, on),
    )


def begun(cooperation: Cooperation, terms: Terms, on: date) -> Standing:
    """Where one stands of which nothing is entered yet."""
    return standing(Known(cooperation, NoLines(), (0, 0), None, None), terms, on)


def _estimated(known: Known, figures: Account, terms: Terms, on: date) -> Account | None:
    reckoned = known.cooperation.estimate
    if reckoned is None or not speaks(reckoned, known.check, figures.total_cost, terms, on):
        return None
    return estimated_account(reckoned, terms)


def _money_until(known: Known, figures: Account, terms: Terms, on: date) -> MoneyUntil | None:
    if known.check is None or figures.because is not Because.MONEY:
        return None
    return money_until(known.cooperation, known.lines, known.check, terms, on)


def reckoned_hours(known: Known, on: date) -> Fraction:
    """The hours a week of one cooperation that only its estimate tells of."""
    if known.cooperation.estimate is None:
        return Fraction()
    day = on.toordinal()
    minutes = known.lines.until(day).minutes - known.lines.until(day - BUDGET_DAYS).minutes
    return estimated_hours(known.cooperation.estimate, minutes, known.begun, known.decision, on)


@dataclass(frozen=True, slots=True)
class Month:
    """Cost (activities and fees) and value won of one calendar month, in cents; `first` is its first day."""

    first: date
    cost: int
    won: int


@dataclass(frozen=True, slots=True)
class Period:
    """What the days of the index window cost and brought, fees included."""

    cost: int
    results: int
    won: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All figures of a day. `estimated_hours` are those of `hours_per_week` that only estimates tell of."""

    on: date
    terms: Terms
    standings: tuple[Standing, ...]
    index: Index
    hours_per_week: Fraction
    track_record: Fraction | None
    months: tuple[Month, ...]
    period: Period
    cures: tuple[Cure, ...] = ()
    estimated_hours: Fraction = Fraction()

    def of(self, cooperation_id: str) -> Standing | None:
        """Where that cooperation stands; None where there is no such one."""
        return next((one for one in self.standings if one.cooperation.id == cooperation_id), None)


def course_days(on: date, count: int = 12) -> list[date]:
    """The same day of each of the last months, or the last day of a shorter one; `on` itself is the last."""
    return [month_later(on, -back) for back in range(count - 1, -1, -1)]
