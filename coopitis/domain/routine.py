"""What the owner decided to do regularly (R2, R3, R6)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Routine:
    """A duty with its cadence in days, the days it was done, and the tool that took it over."""

    id: str
    text: str
    every_days: int
    done: tuple[date, ...] = ()
    automated_with: str | None = None
    entered: int = 0
