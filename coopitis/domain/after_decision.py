"""What a decision leaves behind: plans and routines of what is dropped, the cost of what is kept anyway."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from coopitis.domain.account import cost_with_fee
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import fee_cent_days
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History, oldest_first
from coopitis.domain.result import Result


@dataclass(frozen=True, slots=True)
class Rest:
    """Plans from the day on, earlier ones that would repeat, routines done by hand, open consequences."""

    plans: tuple[Activity, ...] = ()
    repeating: tuple[Activity, ...] = ()
    routines: tuple[Routine, ...] = ()
    consequences: tuple[Activity, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that could go on."""
        return not (self.plans or self.repeating or self.routines or self.consequences)

    def ended(self, on: date, tool: str | None) -> list[Activity | Routine]:
        """Those of it that stay, as they are once it has ended on that day; what a `tool` does is its own."""
        routines = [replace(one, automated_with=tool) for one in self.routines] if tool else []
        let_go = {one.row_id: replace(one, consequence_let_go=on) for one in self.consequences}
        once = [replace(let_go.pop(one.row_id, one), every=None) for one in self.repeating]
        return [*once, *let_go.values(), *routines]


def rest(history: History, on: date) -> Rest:
    """What there is of it on the day."""
    waiting = [one for one in history.activities if not (one.done or one.missed)]
    return Rest(
        plans=tuple(one for one in waiting if one.date >= on),
        repeating=tuple(one for one in waiting if one.date < on and one.every),
        routines=tuple(one for one in history.routines if not one.automated_with),
        consequences=tuple(one for one in history.activities if one.done and _is_open(one)),
    )


def _is_open(one: Activity) -> bool:
    return bool(one.consequence) and one.consequence_done is None and one.consequence_let_go is None


DAYS, MONTHS = 90, 3
"""A month costs a third of what these days did."""


def cost_of_days(history: History, on: date, days: int) -> int:
    """What the activities done and the fee of the last days came to, in cents."""
    since = on - timedelta(days=days)
    spent = sum(one.cost for one in history.activities if one.done and since < one.date <= on)
    return cost_with_fee(spent, fee_cent_days(history.cooperation, on, last_days=days))


def price_a_month(history: History, on: date) -> int:
    """What a month of it costs by the last 90 days, in cents."""
    return round(cost_of_days(history, on, DAYS) / MONTHS)


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """How often `keep anyway` was said, since when, what that cost until now, in cents, and what came."""

    times: int
    since: date
    cost: int
    results: int


def said_before(history: History, on: date) -> SaidBefore | None:
    """What became of keeping it anyway so far; None where that was never said."""
    said = oldest_first(
        one for one in history.decisions if one.choice is Choice.KEEP_ANYWAY and one.date <= on
    )
    if not said:
        return None
    since = said[0].date
    came = sum(since < one.date <= on for one in history.results)
    return SaidBefore(len(said), since, cost_of_days(history, on, (on - since).days), came)


def came(decision: Decision, results: Iterable[Result], on: date) -> int:
    """How many results came after the decision, until its review or, before that, until the day."""
    until = min(on, decision.review or on)
    return sum(decision.date < one.date <= until for one in results)
