"""What the page of the diagnosis shows: the cures, the course, and where the hours go."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from coopitis.domain.account import Advice
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.index import Index, Spent, within_window
from coopitis.domain.time_budget import Place


@dataclass(frozen=True, slots=True)
class Cure:
    """Dropping a cooperation: the share the index would have without it, and by how much that is lower."""

    cooperation: Cooperation
    share: Fraction
    relief: Fraction


def cures(spent: Iterable[Spent], advised: Iterable[tuple[Cooperation, Advice]], on: date) -> list[Cure]:
    """Every cooperation without which the index of the day would be lower, the strongest cure first.

    Had one dropped it 90 days before, none of its evenings would have taken place: what they cost leaves the
    whole as well as the flagged part, so the share becomes (flagged - its flagged) / (cost - its cost). Where
    all the cost was its own nothing is left to be ill, and the share is 0. To drop what pays is no cure.
    """
    costs, flagged = defaultdict[str, int](int), defaultdict[str, int](int)
    for one in within_window(spent, on):
        costs[one.cooperation_id] += one.cost
        flagged[one.cooperation_id] += one.cost * one.flagged
    cost, ill = sum(costs.values()), sum(flagged.values())
    found = []
    for cooperation, advice in advised:
        if advice is not Advice.PAYS and flagged.get(cooperation.id):
            share = _share(ill - flagged[cooperation.id], cost - costs[cooperation.id])
            found.append(Cure(cooperation, share, Fraction(ill, cost) - share))
    return sorted((one for one in found if one.relief > 0), key=lambda one: one.relief, reverse=True)


def _share(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction()


@dataclass(frozen=True, slots=True)
class Moment:
    """The index as it was at the end of a day."""

    date: datetime.date
    index: Index


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The course of the index, oldest first; the minutes of the index window that nobody planned (D1).

    `ranking` holds every cooperation that took time within the last 365 days, the best hour first.
    """

    course: tuple[Moment, ...]
    unplanned_minutes: int
    ranking: tuple[Place, ...]
