"""What was promised to come of it: a lead, an order, a speaking slot; and what one of them may cost."""

import datetime
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from coopitis.domain.pre_check import PreCheck


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
    """One result; `won` is the contribution margin in cents, `activity` the id of its evening.

    It is a lead from `date` on; the day of each later stage is kept, none before `date`. It is not both won
    and lost.
    """

    id: str
    date: datetime.date
    text: str
    offered_on: datetime.date | None = None
    won_on: datetime.date | None = None
    lost_on: datetime.date | None = None
    won: int | None = None
    activity: str | None = None
    person: str | None = None
    row_id: int = 0

    @property
    def stage(self) -> Stage:
        """The stage it has now."""
        return self.stage_on(datetime.date.max)

    @property
    def stages(self) -> dict[Stage, datetime.date]:
        """The day of every stage it has come to, a lead first."""
        known = zip(Stage, (self.date, self.offered_on, self.won_on, self.lost_on), strict=True)
        return {stage: day for stage, day in known if day is not None}

    @property
    def counts_from(self) -> datetime.date:
        """The day from which its value counts: when it was won; else when it came."""
        return self.won_on or self.date

    def stage_on(self, day: datetime.date) -> Stage:
        """The stage it had at the end of the day: the newest until then, of one date the later stage."""
        reached = [(on, stage) for stage, on in self.stages.items() if on <= day]
        return max(reversed(reached), key=lambda one: one[0], default=(day, Stage.LEAD))[1]

    def moved(self, stage: Stage, day: datetime.date) -> "Result":
        """The same in that stage since the day, at the earliest since it came; stages further on are gone.

        A stage it had come to before keeps its day.
        """
        known = {old: max(on, self.date) for old, on in self.stages.items() if old in WAYS[stage]}
        since = max(self.stages.get(stage, day), *known.values(), self.date)
        return self.dated(known | {stage: since})

    def dated(self, stages: Mapping[Stage, datetime.date]) -> "Result":
        """The same with other days of its stages; those that are left out it has not come to."""
        return replace(
            self,
            offered_on=stages.get(Stage.OFFER),
            won_on=stages.get(Stage.WON),
            lost_on=stages.get(Stage.LOST),
        )


WAYS = {
    Stage.LEAD: (Stage.LEAD,),
    Stage.OFFER: (Stage.LEAD,),
    Stage.WON: (Stage.LEAD, Stage.OFFER),
    Stage.LOST: (Stage.LEAD, Stage.OFFER),
}
"""The stages before each."""


class Promises:
    """The complete pre-checks of a cooperation, by the days they are in force."""

    def __init__(self, pre_checks: Iterable[PreCheck]) -> None:
        """In any order, drafts among them."""
        complete = (check for check in pre_checks if check.complete)
        self._checks = sorted(complete, key=lambda check: (check.date, check.row_id))
        self._days = [check.date for check in self._checks]

    @property
    def first_day(self) -> date | None:
        """The day of the first one; None where nothing was ever promised."""
        return self._days[0] if self._days else None

    def in_force(self, on: date) -> PreCheck | None:
        """The newest one dated on or before the day."""
        begun = bisect_right(self._days, on)
        return self._checks[begun - 1] if begun else None

    def credit(self, day: date) -> int:
        """What a result of that day counts, in cents: `max_cost` of its day, before the first one of that.

        0 where nothing was ever promised.
        """
        check = self.in_force(day) or next(iter(self._checks), None)
        return (check.max_cost or 0) if check else 0


def credits_by_maximum(promises: Promises, results: Iterable[Result], on: date) -> Mapping[int, int]:
    """How many results count how much, oldest first: 12 at 900 and 3 at 700 euros, in cents."""
    until = sorted(result.date for result in results if result.date <= on)
    return Counter(map(promises.credit, until))
