"""What the owner decided: a log, never overwritten."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """The columns of the board."""

    UNDECIDED = "undecided"
    KEEP = "keep"
    KEEP_ANYWAY = "keep_anyway"
    AUTOMATE = "automate"
    DROP = "drop"


ADVICE = ("pays", "on_trial", "pause", "drop", "unchecked")
REASONS = ("money", "overdraft", "fallen", "unripe", "results", "within_overdraft")
"""What a decision may have been advised, and why; it keeps these words whatever the rule says later."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision with the figures of its day: balance in cents, results, what was advised and why.

    `expects` is how many results are to come by the review date; `tool` is what does it from now on.
    """

    id: str
    date: datetime.date
    choice: Choice
    reason: str | None = None
    review: datetime.date | None = None
    expects: int | None = None
    tool: str | None = None
    balance: int | None = None
    results: int | None = None
    advice: str | None = None
    because: str | None = None
    row_id: int = 0

    def keeps_anyway_on(self, day: datetime.date) -> bool:
        """Whether this is a `keep anyway` whose review date has not passed on that day."""
        return self.choice is Choice.KEEP_ANYWAY and (self.review is None or day <= self.review)


def newest(decisions: Iterable[Decision], on: datetime.date) -> Decision | None:
    """The decision in force at the end of the day; of two on one date, the one entered later."""
    until = [decision for decision in decisions if decision.date <= on]
    return max(until, key=lambda decision: (decision.date, decision.row_id), default=None)
