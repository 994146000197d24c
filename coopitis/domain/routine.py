"""What the owner decided to do regularly, and in how many of its last periods it was done."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice

from coopitis.domain.recurrence import Cadence


@dataclass(frozen=True, slots=True)
class Routine:
    """A duty with its cadence, the days it was done, and the tool that took it over."""

    id: str
    text: str
    every: Cadence
    done: tuple[date, ...] = ()
    automated_with: str | None = None
    row_id: int = 0


def next_day(last: date | None, every: Cadence, on: date) -> date:
    """The day a routine is due, by its cadence after it was last done; what never was is due at once."""
    return on if last is None else every.next_after(last)


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


def kept_rate(done: Collection[date], every: Cadence, on: date) -> KeptRate:
    """How many of the last 12 periods have a day in `done`.

    A period counts if the routine had begun by its end, that is, if the first day done is not after it; the
    newest, which holds the day, still runs and counts only if it is kept. What lies ahead of the day, and how
    often a day is in `done`, makes no difference.
    """
    days = sorted(day for day in done if day <= on)
    kept = counted = 0
    end = on
    for number, start in enumerate(islice(every.starts(on), PERIODS if days else 0)):
        if days[0] > end:
            break
        is_kept = bisect_right(days, end) > bisect_left(days, start)
        kept += is_kept
        counted += is_kept or number > 0
        end = start - timedelta(days=1)
    return KeptRate(kept, counted)


def together(rates: Iterable[KeptRate]) -> KeptRate:
    """What several routines come to: all periods kept of all that count."""
    known = list(rates)
    return KeptRate(sum(one.kept for one in known), sum(one.periods for one in known))
