"""The way from evenings to won value: how many results got how far, and how long the way took.

A result keeps the stage it has now and the day it came, and no history of its stages. So what counts as
having got somewhere is what its present stage proves: every result began as a lead, a won one was an offer
before. Of a lost one nobody knows whether it ever was an offer, so it counts as a lead and as lost.
"""

from dataclasses import dataclass
from datetime import date

from coopitis.domain.history import History
from coopitis.domain.result import Result, Stage
from coopitis.domain.rounding import rounded


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Evenings done and their minutes, and the results that came; `value` in cents.

    `leads` are all results, `offers` those that are an offer or won by now. `days` is the median time from
    the evening to the result; None without a result that has one before it.
    """

    evenings: int = 0
    minutes: int = 0
    leads: int = 0
    offers: int = 0
    won: int = 0
    lost: int = 0
    value: int = 0
    days: int | None = None


def pipeline(history: History, on: date) -> Pipeline:
    """The way as of the end of the day; what is planned or dated later does not count."""
    done = {one.id: one for one in history.activities if one.done and one.date <= on}
    results = [one for one in history.results if one.date <= on]
    stages = [one.stage_on(on) for one in results]
    evenings = {id: one.date for id, one in done.items()}
    took = [days for one in results if (days := days_taken(one, evenings)) is not None]
    return Pipeline(
        evenings=len(done),
        minutes=sum(one.minutes for one in done.values()),
        leads=len(results),
        offers=stages.count(Stage.OFFER) + stages.count(Stage.WON),
        won=stages.count(Stage.WON),
        lost=stages.count(Stage.LOST),
        value=sum(one.won or 0 for one in results),
        days=_median(took),
    )


def days_taken(result: Result, evenings: dict[str, date]) -> int | None:
    """Days from the result's evening to the result; where it names none, from the first evening before it.

    `evenings` are days by id. Dated before its evening, a result took no time; None where none came first.
    """
    if result.activity in evenings:
        return max(0, (result.date - evenings[result.activity]).days)
    before = [day for day in evenings.values() if day <= result.date]
    return (result.date - min(before)).days if before else None


def _median(days: list[int]) -> int | None:
    """The middle one; of an even number the mean of the two in the middle, half up."""
    if not days:
        return None
    ordered, middle = sorted(days), len(days) // 2
    return ordered[middle] if len(days) % 2 else rounded(ordered[middle - 1] + ordered[middle], 2)
