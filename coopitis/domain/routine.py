"""What the owner decided to do regularly, and in how many of its last periods it was done."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Routine:
    """A duty with its cadence in days, the days it was done, and the tool that took it over."""

    id: str
    text: str
    every_days: int
    done: tuple[date, ...] = ()
    automated_with: str | None = None
    entered: int = 0


def next_day(last: date | None, every_days: int, on: date) -> date:
    """The day a routine is due, so many days after it was last done; what never was is due at once."""
    return on if last is None else last + timedelta(days=every_days)


PERIODS = 12
"""How far back one looks."""


@dataclass(frozen=True, slots=True)
class KeptRate:
    """In how many of how many periods a routine was kept; 0 of 0 before it was done at all."""

    kept: int
    periods: int

    @property
    def share(self) -> Fraction | None:
        """Kept by periods, None where there is none."""
        return Fraction(self.kept, self.periods) if self.periods else None


def kept_rate(done: Collection[date], every_days: int, on: date) -> KeptRate:
    """How many of the last 12 periods have a day in `done`; `every_days` is 1 or more.

    Period k, 0 to 11, is the `every_days` days from `on - (k + 1) * every_days + 1` to `on - k * every_days`,
    both included, so that period 0 ends with the day. A period counts if the routine had begun by its end,
    that is, if the first day done is not after it; period 0 still runs and counts only if it is kept. What
    lies ahead of the day, and how often a day is in `done`, makes no difference.
    """
    ages = {(on - day).days for day in done if day <= on}
    if not ages:
        return KeptRate(0, 0)
    kept = {age // every_days for age in ages}
    counted = {0} & kept | set(range(1, min(max(kept), PERIODS - 1) + 1))
    return KeptRate(len(kept & counted), len(counted))


def together(rates: Iterable[KeptRate]) -> KeptRate:
    """What several routines come to: all periods kept of all that count."""
    known = list(rates)
    return KeptRate(sum(one.kept for one in known), sum(one.periods for one in known))
