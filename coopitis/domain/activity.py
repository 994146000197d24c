"""One evening, call or session."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from coopitis.domain.recurrence import Cadence
from coopitis.domain.rounding import rounded

MINUTES_A_DAY = 24 * 60
"""No activity lasts longer, all its parts together."""


class Came(StrEnum):
    """Whether the expected came."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Activity:
    """Time in minutes by part, `rate` in cents an hour as it was when logged, `expenses` in cents.

    `done` is False while the activity lies ahead, was `missed` or not logged; such a one costs nothing.
    `planned_on` is the day the plan was made; `..._by_hand` means that the owner said so of this evening.
    `kit` are the ids of what was ticked for it. A plan repeats `every` so often. The consequence was done on
    one day, let go on another, or is open.
    """

    id: str
    date: datetime.date
    planned: bool = False
    planned_on: datetime.date | None = None
    planned_by_hand: bool = False
    prepared: bool = False
    prepared_by_hand: bool = False
    kit: tuple[str, ...] = ()
    preparation: int | None = None
    travel: int | None = None
    attendance: int | None = None
    follow_up: int | None = None
    rate: int = 0
    expenses: int | None = None
    title: str | None = None
    given: str | None = None
    received: str | None = None
    expected_came: Came | None = None
    consequence: str | None = None
    consequence_done: datetime.date | None = None
    consequence_let_go: datetime.date | None = None
    done: bool = True
    missed: bool = False
    every: Cadence | None = None
    row_id: int = 0

    @property
    def minutes(self) -> int:
        """The sum of all parts."""
        return sum(part or 0 for part in (self.preparation, self.travel, self.attendance, self.follow_up))

    @property
    def cost(self) -> int:
        """minutes x rate / 60 + expenses, in cents, rounded once."""
        return rounded(self.minutes * self.rate, 60) + (self.expenses or 0)
