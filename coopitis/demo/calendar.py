"""Days of the story, counted from the day it is told on."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """Counts from `on`: days ago are positive, days ahead negative."""

    on: date

    def ago(self, days: int) -> date:
        """So many days before the day."""
        return self.on - timedelta(days=days)

    def ahead(self, days: int | None) -> date | None:
        """So many days after the day; None stays None."""
        return None if days is None else self.ago(-days)

    def meeting(self, weeks: int, weekday: int | None, offset: int) -> date:
        """A meeting so many weeks and `offset` days ago, or the last such weekday (Monday is 0) by then."""
        day = self.ago(7 * weeks + offset)
        return day if weekday is None else day - timedelta(days=(day.weekday() - weekday) % 7)
