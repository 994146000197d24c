"""The owner's terms: what an hour costs, how many there are, and how patient he is."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from coopitis.domain.rounding import rounded

LEAST_PATIENCE = Decimal("0.1")
"""A smaller one, which was once allowed, is read as this: an overdraft of nothing would drop what is new."""


@dataclass(frozen=True, slots=True)
class Terms:
    """`rate` in cents an hour, `hours_per_week` for all cooperations, `patience` in results of overdraft.

    `review_every_days` is how often a cooperation is looked at again that has no interval of its own.
    """

    currency: str = "EUR"
    rate: int | None = None
    hours_per_week: Decimal | None = None
    patience: Decimal = Decimal("1.0")
    review_every_days: int = 90

    def overdraft(self, max_cost: int) -> int:
        """patience x max_cost in cents: how far an account may fall before the advice is to drop."""
        return _times(self.patience, max_cost)


@lru_cache(maxsize=1_000)
def _times(patience: Decimal, max_cost: int) -> int:
    exact = Fraction(patience) * max_cost
    return rounded(exact.numerator, exact.denominator)
