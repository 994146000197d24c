"""The seven answers P1-P7 before joining."""

import datetime
from dataclasses import dataclass

from coopitis.domain.rounding import rounded

HORIZONS = {"short": 30, "medium": 120, "long": 365}
"""Days until a result can have ripened, by the name the question offers."""


@dataclass(frozen=True, slots=True)
class PreCheck:
    """What was promised: money in cents, `rate` in cents an hour, `horizon_days` until a result ripens.

    `reason_for_milder` says why the answers made the advice milder than those before them.
    A draft (`complete` is False) may lack any answer; a complete one has at least `max_cost` above 0.
    """

    id: str
    date: datetime.date
    complete: bool = False
    expectation: str | None = None
    target: int | None = None
    until: datetime.date | None = None
    result_looks_like: str | None = None
    unit: str | None = None
    minutes_per_result: int | None = None
    minutes_per_evening: int | None = None
    rate: int | None = None
    max_cost: int | None = None
    economical: bool | None = None
    horizon_days: int | None = None
    reasons_anyway: str | None = None
    reason_for_milder: str | None = None
    row_id: int = 0

    @property
    def expected_cost(self) -> int | None:
        """P3 x P4, the planned cost of one result in cents; None while one of them is unanswered."""
        if self.minutes_per_result is None or self.rate is None:
            return None
        return rounded(self.minutes_per_result * self.rate, 60)

    @property
    def evening_cost(self) -> int | None:
        """What one evening costs by its length and P4, in cents; None while one of them is unanswered."""
        if self.minutes_per_evening is None or self.rate is None:
            return None
        return rounded(self.minutes_per_evening * self.rate, 60)

    @property
    def horizon(self) -> int:
        """Days until a cost is due in full; 0 (due at once) where nothing was said."""
        return self.horizon_days or 0
