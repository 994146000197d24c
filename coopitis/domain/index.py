"""The Kooperationitis index: how much of the cost went where nothing was planned, checked or earned."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.account import due_cost
from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import fee_cent_days
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History, in_force, ripening, spent_before
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms

WINDOW = 90
"""Days over which the index is taken, the last one included."""


class Level(StrEnum):
    """Under 15 % healthy, under 35 % infected, else acute."""

    HEALTHY = "healthy"
    INFECTED = "infected"
    ACUTE = "acute"


@dataclass(frozen=True, slots=True)
class Spent:
    """The cost of one done activity in cents, the symptoms it shows, and whose it was."""

    date: datetime.date
    cost: int
    unplanned: bool
    unchecked: bool
    past_overdraft: bool
    cooperation_id: str = ""

    @property
    def flagged(self) -> bool:
        """Whether it shows any symptom."""
        return self.unplanned or self.unchecked or self.past_overdraft


@dataclass(frozen=True, slots=True)
class Index:
    """The cost of the window in cents and its three parts, which may overlap; `flagged` counts each once."""

    cost: int
    flagged: int
    unplanned: int
    unchecked: int
    past_overdraft: int

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


def index(spent: Iterable[Spent], on: date) -> Index:
    """The index of the 90 days ending with `on`."""
    window = within_window(spent, on)
    return Index(
        cost=sum(one.cost for one in window),
        flagged=sum(one.cost for one in window if one.flagged),
        unplanned=sum(one.cost for one in window if one.unplanned),
        unchecked=sum(one.cost for one in window if one.unchecked),
        past_overdraft=sum(one.cost for one in window if one.past_overdraft),
    )


def within_window(spent: Iterable[Spent], on: date) -> list[Spent]:
    """What was spent in the 90 days ending with `on`."""
    first = on - timedelta(days=WINDOW - 1)
    return [one for one in spent if first <= one.date <= on]


def is_wasted(decision: Decision | None, day: date, balance: int | None, overdraft: int | None) -> bool:
    """Whether an evening goes to a cooperation that was dropped or past its overdraft, not kept anyway."""
    if decision and decision.keeps_anyway_on(day):
        return False
    if decision and decision.choice is Choice.DROP:
        return True
    return balance is not None and overdraft is not None and balance <= -overdraft


def decided_before(decisions: Iterable[Decision], activity: Activity) -> Decision | None:
    """The decision in force when the activity began; of the same date, one entered earlier."""
    limit = (activity.date, activity.entered)
    earlier = [decision for decision in decisions if (decision.date, decision.entered) < limit]
    return max(earlier, key=lambda decision: (decision.date, decision.entered), default=None)


def diagnose(history: History, activity: Activity, terms: Terms) -> Spent:
    """The symptoms of one done activity as of its own day: never changed by what came later."""
    check = in_force(history.pre_checks, activity.date)
    balance, overdraft = _standing_before(history, activity, check, terms)
    decision = decided_before(history.decisions, activity)
    return Spent(
        date=activity.date,
        cost=activity.cost,
        unplanned=not activity.planned,
        unchecked=check is None,
        past_overdraft=is_wasted(decision, activity.date, balance, overdraft),
        cooperation_id=history.cooperation.id,
    )


def _standing_before(
    history: History, activity: Activity, check: PreCheck | None, terms: Terms
) -> tuple[int | None, int | None]:
    if check is None or check.max_cost is None:
        return None, None
    day, before = activity.date, spent_before(history, activity)
    due = due_cost(
        sum(a.cost for a in before),
        ripening(before, check.horizon, day),
        check.horizon,
        fee_cent_days(history.cooperation, day),
    )
    results = sum(result.date <= day for result in history.results)
    return results * check.max_cost - due, terms.overdraft(check.max_cost)


def is_relapse(activity: Activity, decision: Decision | None) -> bool:
    """Whether the activity comes after the decision to drop; one not entered yet comes last on its day."""
    # While a day is typed there may be none.
    if decision is None or decision.choice is not Choice.DROP or not activity.date:
        return False
    entered = activity.entered or decision.entered + 1
    return decided_before([decision], replace(activity, entered=entered)) is not None
