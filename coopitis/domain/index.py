"""The Kooperationitis index: how much of the cost went where nothing was planned, checked or earned."""

from collections.abc import Callable, Iterable
from dataclasses import astuple, dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.ledger import Lines

WINDOW = 90
"""Days over which the index is taken, the last one included."""


class Level(StrEnum):
    """Under 15 % healthy, under 35 % infected, else acute."""

    HEALTHY = "healthy"
    INFECTED = "infected"
    ACUTE = "acute"


@dataclass(frozen=True, slots=True)
class Symptoms:
    """What one done activity shows, as of its own day; never changed by what came later."""

    unplanned: bool
    unchecked: bool
    past_overdraft: bool

    @property
    def any(self) -> bool:
        """Whether it shows any symptom."""
        return self.unplanned or self.unchecked or self.past_overdraft

    @property
    def only_unplanned(self) -> bool:
        """Whether it would be healthy, had it been planned."""
        return self.unplanned and not (self.unchecked or self.past_overdraft)

    @property
    def only_unchecked(self) -> bool:
        """Whether it would be healthy, had its cooperation been checked."""
        return self.unchecked and not (self.unplanned or self.past_overdraft)


@dataclass(frozen=True, slots=True)
class Index:
    """The cost of the window in cents and its three parts, which may overlap; `flagged` counts each once.

    `only_unplanned` and `only_unchecked` show no other symptom.
    """

    cost: int = 0
    flagged: int = 0
    unplanned: int = 0
    unchecked: int = 0
    past_overdraft: int = 0
    only_unplanned: int = 0
    only_unchecked: int = 0

    @property
    def share(self) -> Fraction | None:
        """flagged / cost; None where the window cost nothing."""
        return Fraction(self.flagged, self.cost) if self.cost else None

    @property
    def level(self) -> Level | None:
        """How bad it is; None where there is no figure."""
        if self.share is None:
            return None
        if self.share < Fraction(15, 100):
            return Level.HEALTHY
        return Level.INFECTED if self.share < Fraction(35, 100) else Level.ACUTE


def index(lines: Lines, on: date) -> Index:
    """What one cooperation adds to the index of the 90 days ending with `on`."""
    now, before = lines.until(on.toordinal()), lines.until(on.toordinal() - WINDOW)
    return Index(**{name: getattr(now, name) - getattr(before, name) for name in Index.__dataclass_fields__})


def total(parts: Iterable[Index]) -> Index:
    """The index over several cooperations."""
    return Index(*map(sum, zip(*map(astuple, parts), strict=True)))


def window(on: date) -> date:
    """The first of the 90 days ending with `on`."""
    return on - timedelta(days=WINDOW - 1)


def is_wasted(decision: Decision | None, day: date, advice: Callable[[], Advice]) -> bool:
    """Whether an evening goes where it was decided or advised to drop, and not kept anyway.

    `decision` is the newest one before it; the advice is only asked for where it matters.
    """
    if decision and decision.keeps_anyway_on(day):
        return False
    if decision and decision.choice is Choice.DROP:
        return True
    return advice() is Advice.DROP


def is_relapse(activity: Activity, decision: Decision | None) -> bool:
    """Whether the activity comes after the decision to drop; one not entered yet comes last on its day."""
    # While a day is typed there may be none.
    if decision is None or decision.choice is not Choice.DROP or not activity.date:
        return False
    row_id = activity.row_id or decision.row_id + 1
    return decided_before([decision], replace(activity, row_id=row_id)) is not None


def decided_before(decisions: Iterable[Decision], activity: Activity) -> Decision | None:
    """The decision in force when the activity began; of the same date, one entered earlier."""
    limit = (activity.date, activity.row_id)
    earlier = [decision for decision in decisions if (decision.date, decision.row_id) < limit]
    return max(earlier, key=lambda decision: (decision.date, decision.row_id), default=None)
