"""What the page of the diagnosis shows beside the overview: the course, and where the hours go."""

import datetime
from dataclasses import dataclass

from coopitis.domain.index import Index
from coopitis.domain.ranking import Place


@dataclass(frozen=True, slots=True)
class Moment:
    """The index as it was at the end of a day."""

    date: datetime.date
    index: Index


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The course of the index, oldest first; the minutes of the index window that nobody planned (D1).

    `ranking` holds every cooperation that took time within the last 365 days, the best hour first.
    """

    course: tuple[Moment, ...]
    unplanned_minutes: int
    ranking: tuple[Place, ...]
