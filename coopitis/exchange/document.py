"""The exchange document, version 2: cooperations with all their entries, and the owner's settings."""

from collections.abc import Iterator
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from coopitis.domain.cooperation import Kind, Setting
from coopitis.exchange.entries import (
    ActivityEntry,
    ColleagueEntry,
    DecisionEntry,
    KitEntry,
    OrderedPart,
    Part,
    PreCheckEntry,
    ResultEntry,
    RoutineEntry,
)
from coopitis.exchange.values import (
    Count,
    Day,
    Entries,
    Id,
    Ids,
    Misplaced,
    Money,
    MoneyAboveZero,
    Name,
    OneOf,
    Ratio,
    Text,
    there_twice,
)
from coopitis.language import _
from coopitis.reading.cadence import MOST

FORMAT, VERSION = "coopitis", 2
VERSIONS = (1, VERSION)
"""Those that are read; only the last one is written."""

ORDERED = ("pre_checks", "activities", "results", "decisions")
"""The lists whose entries share one order over the whole document; of one day they stand in this order."""


class SettingsPart(Part):
    """The owner's terms, without the currency."""

    SINCE_2 = ("review_every_days",)

    rate: Money
    hours_per_week: Ratio | None = None
    patience: Ratio
    review_every_days: int | None = Field(default=None, ge=1, le=MOST)


class EstimatePart(Part):
    """What was reckoned before anything was logged."""

    date: Day
    minutes_per_month: Count
    results_per_year: Count
    rate: Money
    max_cost: MoneyAboveZero | None = None


class CooperationPart(Part):
    """One cooperation and its entries, each list in the order it was entered."""

    SINCE_2 = (
        *("formerly", "fee_to", "fee_compulsory", "notice_every_year"),
        *("review_every_days", "estimate"),
    )

    id: Id
    formerly: Ids = []
    name: Name
    kind: OneOf[Kind]
    setting: OneOf[Setting]
    url: Text | None = None
    notes: Text | None = None
    started: Day | None = None
    fee_per_year: Money | None = None
    fee_from: Day | None = None
    fee_to: Day | None = None
    fee_compulsory: bool | None = None
    notice_date: Day | None = None
    notice_every_year: bool | None = None
    measurable: bool | None = True
    review_every_days: int | None = Field(default=None, ge=1, le=MOST)
    estimate: EstimatePart | None = None
    pre_checks: Entries[PreCheckEntry] = []
    activities: Entries[ActivityEntry] = []
    results: Entries[ResultEntry] = []
    decisions: Entries[DecisionEntry] = []
    routines: Entries[RoutineEntry] = []
    colleagues: Entries[ColleagueEntry] = []
    kit: Entries[KitEntry] = []

    @model_validator(mode="after")
    def _what_is_compulsory_is_a_fee(self) -> Self:
        if self.fee_compulsory and self.fee_per_year is None:
            raise Misplaced(_("is true, though there is no fee_per_year"), "fee_compulsory")
        return self

    @model_validator(mode="after")
    def _results_come_from_here(self) -> Self:
        known = {activity.id for activity in self.activities}
        for position, result in enumerate(self.results):
            if result.activity is not None and result.activity not in known:
                reason = _('names "{id}", which is no activity of this cooperation')
                raise Misplaced(reason.format(id=result.activity), "results", position, "activity")
        return self

    @model_validator(mode="after")
    def _what_is_ticked_is_kit_of_here(self) -> Self:
        known = {piece.id for piece in self.kit}
        for position, activity in enumerate(self.activities):
            for number, ticked in enumerate(activity.kit):
                if ticked not in known:
                    reason = _('names "{id}", which is no kit of this cooperation').format(id=ticked)
                    raise Misplaced(reason, "activities", position, "kit", number)
        return self

    def ordered(self) -> Iterator[tuple[str, int, OrderedPart]]:
        """The entries with a place in the order of the document, as they stand, and where each stands."""
        for name in ORDERED:
            for position, entry in enumerate(getattr(self, name)):
                yield name, position, entry


class Document(Part):
    """The whole document."""

    format: Literal["coopitis"]
    version: Literal[1, 2]
    currency: str
    settings: SettingsPart | None = None
    cooperations: Entries[CooperationPart] = []

    @model_validator(mode="before")
    @classmethod
    def _is_of_its_version(cls, said: Any) -> Any:
        if said.get("version") == 1:
            for kind, place, part in _parts(said):
                for key in filter(part.__contains__, kind.SINCE_2):
                    raise Misplaced(_("is a key that only version 2 of the format knows"), *place, key)
        return said

    @model_validator(mode="after")
    def _is_in_one_order(self) -> Self:
        seen = set[int]()
        missing: tuple[Any, ...] | None = None
        for number, part in enumerate(self.cooperations):
            for name, position, entry in part.ordered():
                place = ("cooperations", number, name, position, "order")
                if entry.order is None:
                    missing = missing or place
                elif entry.order in seen:
                    raise Misplaced(_("{order} is there twice").format(order=entry.order), *place)
                else:
                    seen.add(entry.order)
        if missing and seen:
            raise Misplaced(_("is missing, though other entries have one"), *missing)
        return self

    @model_validator(mode="after")
    def _nothing_is_merged_twice(self) -> Self:
        seen = {part.id for part in self.cooperations}
        for number, part in enumerate(self.cooperations):
            for position, former in enumerate(part.formerly):
                if former in seen:
                    raise there_twice(former, "cooperations", number, "formerly", position)
                seen.add(former)
        return self


ENTRIES: dict[str, type[Part]] = {
    "pre_checks": PreCheckEntry,
    "activities": ActivityEntry,
    "results": ResultEntry,
    "decisions": DecisionEntry,
    "routines": RoutineEntry,
}
"""The lists of a cooperation whose entries have more keys since version 2."""

Place = tuple[str | int, ...]


def _parts(said: dict[str, Any]) -> Iterator[tuple[type[Part], Place, dict[str, Any]]]:
    """The parts of a document that was not checked yet, as far as it has any, and where they stand."""
    for place, settings in _objects({"settings": said.get("settings")}):
        yield SettingsPart, place, settings
    for place, cooperation in _objects(said.get("cooperations"), "cooperations"):
        yield CooperationPart, place, cooperation
        for name, kind in ENTRIES.items():
            for inside, entry in _objects(cooperation.get(name), *place, name):
                yield kind, inside, entry


def _objects(said: Any, *place: str | int) -> Iterator[tuple[Place, dict[str, Any]]]:
    known = said.items() if isinstance(said, dict) else enumerate(said if isinstance(said, list) else ())
    yield from (((*place, step), one) for step, one in known if isinstance(one, dict))
