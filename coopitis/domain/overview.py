"""Every account at a glance: what the start page, the board, the list and the report are made of."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from coopitis.domain.account import Account, Sums, account
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.diagnosis import Cure
from coopitis.domain.index import Index, Spent, index
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import month_later
from coopitis.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one cooperation as of a day, before the rule has judged it."""

    cooperation: Cooperation
    sums: Sums
    check: PreCheck | None
    decision: Decision | None
    last_activity: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one cooperation stands: its account, the promise in force and the newest decision."""

    cooperation: Cooperation
    account: Account
    check: PreCheck | None
    decision: Decision | None
    last_activity: date | None = None

    @property
    def choice(self) -> Choice:
        """The column of the board it stands in."""
        return self.decision.choice if self.decision else Choice.UNDECIDED


def standing(known: Known, terms: Terms, on: date) -> Standing:
    """The judged account of one cooperation as of the day."""
    figures = account(known.cooperation, known.sums, known.check, terms, on)
    return Standing(known.cooperation, figures, known.check, known.decision, known.last_activity)


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
    """All figures of a day."""

    on: date
    terms: Terms
    standings: tuple[Standing, ...]
    index: Index
    hours_per_week: Fraction
    track_record: Fraction | None
    months: tuple[Month, ...]
    period: Period
    cures: tuple[Cure, ...] = ()

    def of(self, cooperation_id: str) -> Standing | None:
        """Where that cooperation stands; None where there is no such one."""
        return next((one for one in self.standings if one.cooperation.id == cooperation_id), None)


def course_days(on: date, count: int = 12) -> list[date]:
    """The same day of each of the last months, or the last day of a shorter one; `on` itself is the last."""
    return [month_later(on, -back) for back in range(count - 1, -1, -1)]


def index_course(spent: list[Spent], days: list[date]) -> list[Index]:
    """The index as it was at the end of each of those days."""
    return [index(spent, day) for day in days]
