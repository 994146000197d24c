"""What a cooperation holds in the exchange document; names and order are FORMAT's, values the domain's."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from coopitis.domain.activity import MINUTES_A_DAY, Came
from coopitis.domain.decision import Choice
from coopitis.domain.kit import Material
from coopitis.domain.result import Stage
from coopitis.exchange.values import (
    Count,
    Day,
    Id,
    List,
    LongMinutes,
    Minutes,
    Misplaced,
    Money,
    MoneyAboveZero,
    Name,
    OneOf,
    Text,
)
from coopitis.language import _
from coopitis.reading.cadence import MOST_DAYS


class Part(BaseModel):
    """A part of the document: no key is unknown, no value is bent into shape."""

    model_config = ConfigDict(extra="forbid", strict=True)


class PreCheckEntry(Part):
    """The answers P1 to P7."""

    id: Id
    date: Day
    complete: bool
    expectation: Text | None = None
    target: Count | None = None
    until: Day | None = None
    result_looks_like: Text | None = None
    unit: Text | None = None
    minutes_per_result: LongMinutes | None = None
    rate: Money | None = None
    max_cost: MoneyAboveZero | None = None
    economical: bool | None = None
    horizon_days: int | None = Field(default=None, ge=0, le=MOST_DAYS)
    reasons_anyway: Text | None = None

    @model_validator(mode="after")
    def _has_a_maximum(self) -> Self:
        if self.complete and self.max_cost is None:
            raise Misplaced(_("is missing, though the pre-check is complete"), "max_cost")
        return self


class MinutesEntry(Part):
    """The parts of an activity's time."""

    preparation: Minutes | None = None
    travel: Minutes | None = None
    attendance: Minutes | None = None
    follow_up: Minutes | None = None

    @model_validator(mode="after")
    def _fits_into_a_day(self) -> Self:
        if sum(minutes or 0 for _name, minutes in self) > MINUTES_A_DAY:
            raise ValueError(_("must be at most 24 hours, all parts together"))
        return self


class ActivityEntry(Part):
    """One evening, call or session."""

    id: Id
    date: Day
    planned: bool
    prepared: bool
    minutes: MinutesEntry | None = None
    rate: Money
    expenses: Money | None = None
    title: Text | None = None
    given: Text | None = None
    received: Text | None = None
    expected_came: OneOf[Came] | None = None
    consequence: Text | None = None
    done: bool


class ResultEntry(Part):
    """One result."""

    id: Id
    date: Day
    text: Text
    stage: OneOf[Stage]
    won: Money | None = None
    activity: Id | None = None
    person: Text | None = None


class DecisionEntry(Part):
    """One decision."""

    id: Id
    date: Day
    choice: OneOf[Choice]
    reason: Text | None = None
    review: Day | None = None

    @model_validator(mode="after")
    def _says_why_and_until_when(self) -> Self:
        for key in ("reason", "review"):
            if self.choice is Choice.KEEP_ANYWAY and not getattr(self, key):
                raise Misplaced(_("is missing, though keep_anyway needs a reason and a review date"), key)
        return self


class RoutineEntry(Part):
    """One routine with the days it was done."""

    id: Id
    text: Text
    every_days: int = Field(ge=1, le=3660)
    done: List[Day] = []
    automated_with: Text | None = None


class ColleagueEntry(Part):
    """One member and his or her goal."""

    id: Id
    name: Name
    goal: Text | None = None
    accepted: bool | None = None
    notes: Text | None = None


class KitEntry(Part):
    """One line of the kit's checklist."""

    id: Id
    item: Text
    kind: OneOf[Material]
    ready: bool
    where: Text | None = None
