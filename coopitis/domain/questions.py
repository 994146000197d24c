"""What the entries of a cooperation answer to the six questions of every activity (A1-A6)."""

from collections.abc import Callable, Iterable
from datetime import date

from coopitis.domain.activity import Activity
from coopitis.domain.pre_check import HORIZONS, PreCheck


def last_said(
    activities: Iterable[Activity], said: Callable[[Activity], str | None], on: date
) -> Activity | None:
    """The newest done activity until the day of which that was written down; None where there is none."""
    told = [one for one in activities if one.done and one.date <= on and said(one)]
    return max(told, key=lambda one: (one.date, one.entered), default=None)


def term(check: PreCheck) -> str:
    """Whether results are due in the `short`, the `medium` or the `long` term; between two, the longer."""
    return next((name for name, days in HORIZONS.items() if check.horizon <= days), "long")
