"""From which day on activities are shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from coopitis.domain.account import YEAR
from coopitis.domain.index import WINDOW
from coopitis.language import N_


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its name; `since` is its first day, None for all. What lies ahead is in every one."""

    title: str
    since: Callable[[date], date | None]


PERIODS = (
    Period(N_("all"), lambda _on: None),
    Period(N_("this month"), lambda on: on.replace(day=1)),
    Period(N_("last 90 days"), lambda on: on - timedelta(days=WINDOW - 1)),
    Period(N_("last 12 months"), lambda on: on - timedelta(days=YEAR - 1)),
)
"""In the order in which one key leads through them."""
