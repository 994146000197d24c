"""What the owner decided to do regularly (R2, R3, R6)."""

from dataclasses import dataclass
from datetime import date, timedelta


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
