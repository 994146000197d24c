"""The exchange document, version 1: cooperations with all their entries, and the owner's settings."""

from typing import Literal, Self

from pydantic import model_validator

from coopitis.domain.cooperation import Kind, Setting
from coopitis.exchange.entries import (
    ActivityEntry,
    ColleagueEntry,
    DecisionEntry,
    KitEntry,
    Part,
    PreCheckEntry,
    ResultEntry,
    RoutineEntry,
)
from coopitis.exchange.values import Day, Entries, Id, Misplaced, Money, Name, OneOf, Ratio, Text
from coopitis.language import _

FORMAT, VERSION = "coopitis", 1


class SettingsPart(Part):
    """The owner's terms, without the currency."""

    rate: Money
    hours_per_week: Ratio | None = None
    patience: Ratio


class CooperationPart(Part):
    """One cooperation and its entries, each list in the order it was entered."""

    id: Id
    name: Name
    kind: OneOf[Kind]
    setting: OneOf[Setting]
    url: Text | None = None
    notes: Text | None = None
    started: Day | None = None
    fee_per_year: Money | None = None
    fee_from: Day | None = None
    notice_date: Day | None = None
    measurable: bool | None = True
    pre_checks: Entries[PreCheckEntry] = []
    activities: Entries[ActivityEntry] = []
    results: Entries[ResultEntry] = []
    decisions: Entries[DecisionEntry] = []
    routines: Entries[RoutineEntry] = []
    colleagues: Entries[ColleagueEntry] = []
    kit: Entries[KitEntry] = []

    @model_validator(mode="after")
    def _results_come_from_here(self) -> Self:
        known = {activity.id for activity in self.activities}
        for position, result in enumerate(self.results):
            if result.activity is not None and result.activity not in known:
                reason = _('names "{id}", which is no activity of this cooperation').format(
                    id=result.activity
                )
                raise Misplaced(reason, "results", position, "activity")
        return self


class Document(Part):
    """The whole document."""

    format: Literal["coopitis"]
    version: Literal[1]
    currency: str
    settings: SettingsPart | None = None
    cooperations: Entries[CooperationPart] = []
