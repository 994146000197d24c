"""What it costs to keep something anyway, how often that was said before, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from coopitis.domain.account import cost_with_fee
from coopitis.domain.cooperation import fee_cent_days
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History, oldest_first
from coopitis.domain.result import Result

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
