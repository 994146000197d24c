"""What is added up for one cooperation before the rule judges it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sums:
    """Everything as of one day: money in cents, time in minutes, done activities only.

    `ripening` is the sum of cost x min(age, horizon) in cent-days; divided by the horizon it is what is due.
    """

    activities: int = 0
    minutes: int = 0
    activity_cost: int = 0
    ripening: int = 0
    recent_activities: int = 0
    recent_cost: int = 0
    year_cost: int = 0
    results: int = 0
    persons: int = 0
    won: int = 0
    year_won: int = 0


RECENT = 5
"""So many of the newest activities make a typical one."""

YEAR = 365
"""Days that count for the exception of won value."""
