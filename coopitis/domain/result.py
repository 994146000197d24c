"""What P1 and P2 defined: a qualified lead, an order, a speaking slot."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """How far a result has come: lead, offer, then won or lost."""

    LEAD = "lead"
    OFFER = "offer"
    WON = "won"
    LOST = "lost"

    @property
    def ahead(self) -> "Stage | None":
        """The next stage on the way to won; None where the way has ended."""
        return {Stage.LEAD: Stage.OFFER, Stage.OFFER: Stage.WON}.get(self)


@dataclass(frozen=True, slots=True)
class Result:
    """One result; `won` is the contribution margin in cents, `activity` the id of its evening."""

    id: str
    date: datetime.date
    text: str
    stage: Stage = Stage.LEAD
    won: int | None = None
    activity: str | None = None
    person: str | None = None
    entered: int = 0
