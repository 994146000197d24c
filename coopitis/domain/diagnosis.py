"""What the page of the diagnosis shows: the cures, the course, and where the hours go."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.advice import Advice
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.index import Index, total
from coopitis.domain.time_budget import Place


class Remedy(StrEnum):
    """What would have kept evenings from being a symptom."""

    PLAN = "plan"
    CHECK = "check"
    CHECK_AND_PLAN = "check_and_plan"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Part:
    """What one cooperation adds to the index, what is advised there, and the newest decision."""

    cooperation: Cooperation
    index: Index
    advice: Advice
    decision: Decision | None = None

    def is_to_drop(self, on: date) -> bool:
        """Whether it was advised or decided to drop, with no keep anyway in force; never what pays."""
        if self.decision and self.decision.keeps_anyway_on(on):
            return False
        dropped = self.decision is not None and self.decision.choice is Choice.DROP
        return self.advice is Advice.DROP or (dropped and self.advice is not Advice.PAYS)


@dataclass(frozen=True, slots=True)
class Cure:
    """What to do about a cooperation: the share the index would have, and by how much that is lower."""

    cooperation: Cooperation
    remedy: Remedy
    share: Fraction
    relief: Fraction


def cures(parts: Sequence[Part], on: date) -> list[Cure]:
    """One for each cooperation whose part in the index can be lowered, the lowest share first.

    The evenings themselves stay, with what they cost: the cure takes away what they are flagged for.
    """
    whole, found = total(one.index for one in parts), []
    for one in parts:
        remedy, cost = _remedy(one, on)
        if cost:
            share, relief = Fraction(whole.flagged - cost, whole.cost), Fraction(cost, whole.cost)
            found.append(Cure(one.cooperation, remedy, share, relief))
    return sorted(found, key=lambda one: one.share)


def _remedy(part: Part, on: date) -> tuple[Remedy, int]:
    """What lowers it most, of equal ones the first, and the cost that would be healthy then."""
    index = part.index
    if part.is_to_drop(on):
        return Remedy.DROP, index.flagged
    remedies = (
        (Remedy.PLAN, index.only_unplanned),
        (Remedy.CHECK, index.only_unchecked),
        (Remedy.CHECK_AND_PLAN, index.flagged - index.past_overdraft),
    )
    return max(remedies, key=lambda one: one[1])


@dataclass(frozen=True, slots=True)
class Moment:
    """The index as it was at the end of a day."""

    date: datetime.date
    index: Index


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The course of the index, oldest first; the minutes of the index window that nobody planned.

    `ranking` holds what is checked and goes on, what brings most for a euro first.
    """

    course: tuple[Moment, ...]
    unplanned_minutes: int
    ranking: tuple[Place, ...]
