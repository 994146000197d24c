"""One time budget over all cooperations (D4)."""

from fractions import Fraction

WEEKS = 4
"""The budget looks at so many weeks, ending with the day."""


def hours_per_week(minutes: int) -> Fraction:
    """The minutes of the last 28 days as hours a week."""
    return Fraction(minutes, 60 * WEEKS)
