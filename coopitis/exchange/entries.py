"""What a cooperation holds in the exchange document; names and order are FORMAT's, values the domain's."""

from typing import ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from coopitis.domain.activity import MINUTES_A_DAY, Came
from coopitis.domain.belongings import Material
from coopitis.domain.decision import ADVICE, REASONS, Choice
from coopitis.domain.recurrence import SPANS, Unit
from coopitis.domain.result import Stage
from coopitis.exchange.values import (
    Balance,
    Count,
    Day,
    Every,
    Id,
    Ids,
    List,
    LongMinutes,
    Minutes,
    Misplaced,
    Money,
    MoneyAboveZero,
    Name,
    OneOf,
    Text,
    one_of,
)
from coopitis.language import _
from coopitis.reading.cadence import MOST_DAYS


class Part(BaseModel):
    """A part of the document: no key is unknown, no value is bent into shape."""

    model_config = ConfigDict(extra="forbid", strict=True)

    SINCE_2: ClassVar[tuple[str, ...]] = ()
    """The keys that version 1 does not have."""


class OrderedPart(Part):
    """An entry that has a place in the one order of the document, 1 and up."""

    id: Id
    date: Day
    order: int | None = Field(default=None, ge=1)


class PreCheckEntry(OrderedPart):
    """The answers P1 to P7."""

    SINCE_2 = ("order", "minutes_per_evening", "reason_for_milder")

    complete: bool
    expectation: Text | None = None
    target: Count | None = None
    until: Day | None = None
    result_looks_like: Text | None = None
    unit: Text | None = None
    minutes_per_result: LongMinutes | None = None
    minutes_per_evening: Minutes | None = None
    rate: Money | None = None
    max_cost: MoneyAboveZero | None = None
    economical: bool | None = None
    horizon_days: int | None = Field(default=None, ge=0, le=MOST_DAYS)
    reasons_anyway: Text | None = None
    reason_for_milder: Text | None = None

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


class ActivityEntry(OrderedPart):
    """One evening, call or session."""

    SINCE_2 = (
        *("order", "planned_on", "planned_by_hand", "prepared_by_hand", "kit"),
        *("consequence_done", "consequence_let_go", "missed", "every"),
    )

    planned: bool
    planned_on: Day | None = None
    planned_by_hand: bool | None = None
    prepared: bool
    prepared_by_hand: bool | None = None
    kit: Ids = []
    minutes: MinutesEntry | None = None
    rate: Money
    expenses: Money | None = None
    title: Text | None = None
    given: Text | None = None
    received: Text | None = None
    expected_came: OneOf[Came] | None = None
    consequence: Text | None = None
    consequence_done: Day | None = None
    consequence_let_go: Day | None = None
    done: bool
    missed: bool | None = None
    every: Every | None = None

    @model_validator(mode="after")
    def _was_done_or_missed(self) -> Self:
        if self.done and self.missed:
            raise Misplaced(_("cannot be true of what was done"), "missed")
        return self


class StagesEntry(Part):
    """The days of a result's stages."""

    offer: Day | None = None
    won: Day | None = None
    lost: Day | None = None

    @model_validator(mode="after")
    def _end_once(self) -> Self:
        if self.won and self.lost:
            raise Misplaced(_("cannot stand beside won: a result is won or lost"), "lost")
        return self

    def newest(self) -> Stage:
        """The stage with the newest date, of one date the later one; a lead where none is dated."""
        dated = [(day, Stage(name)) for name, day in self if day]
        return max(reversed(dated), key=lambda one: one[0])[1] if dated else Stage.LEAD


class ResultEntry(OrderedPart):
    """One result."""

    SINCE_2 = ("order", "stages")

    text: Text
    stage: OneOf[Stage]
    stages: StagesEntry | None = None
    won: Money | None = None
    activity: Id | None = None
    person: Text | None = None

    @model_validator(mode="after")
    def _came_to_its_stage(self) -> Self:
        for name, day in self.stages or ():
            if day and day < self.date:
                raise Misplaced(_("must not be before the date of the result"), "stages", name)
        newest = self.stages.newest() if self.stages else Stage.LEAD
        if newest not in (self.stage, Stage.LEAD):
            reason = _('must be "{stage}", the newest of its stages')
            raise Misplaced(reason.format(stage=newest.value), "stage")
        return self


class FiguresEntry(Part):
    """What was known on the day of a decision, and advised."""

    balance: Balance | None = None
    results: Count
    advice: str
    because: str | None = None

    @field_validator("advice", "because")
    @classmethod
    def _is_known(cls, value: str | None, info: ValidationInfo) -> str | None:
        return value and one_of(value, ADVICE if info.field_name == "advice" else REASONS)


class DecisionEntry(OrderedPart):
    """One decision."""

    SINCE_2 = ("order", "expects", "tool", "figures")

    choice: OneOf[Choice]
    reason: Text | None = None
    review: Day | None = None
    expects: Count | None = None
    tool: Text | None = None
    figures: FiguresEntry | None = None

    @model_validator(mode="after")
    def _says_why_and_until_when(self) -> Self:
        for key in ("reason", "review"):
            if self.choice is Choice.KEEP_ANYWAY and not getattr(self, key):
                raise Misplaced(_("is missing, though keep_anyway needs a reason and a review date"), key)
        return self


class RoutineEntry(Part):
    """One routine with the days it was done; it comes every so many days or as a cadence says."""

    SINCE_2 = ("every",)

    id: Id
    text: Text
    every_days: int | None = Field(default=None, ge=1, le=SPANS[Unit.DAYS])
    every: Every | None = None
    done: List[Day] = []
    automated_with: Text | None = None

    @model_validator(mode="after")
    def _comes_in_one_way(self) -> Self:
        if self.every_days is None and self.every is None:
            raise Misplaced(_("is missing"), "every_days")
        if self.every_days is not None and self.every is not None:
            raise Misplaced(_("cannot stand beside every_days"), "every")
        return self


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
