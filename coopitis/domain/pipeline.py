"""The way from evenings to won value: how many results got how far, and how long the way took.

Every result began as a lead; an offer it was if that day is known, or if it was won.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from coopitis.domain.history import History
from coopitis.domain.result import Result, Stage
from coopitis.domain.rounding import rounded


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Evenings done and their minutes, and the results that came; `value` in cents.

    `leads` are all results, `offers` those that came to be one. `days` is the median time from the evening to
    the result, None without a result that has an evening before it; `days_to_won` that from there to the win.
    """

    evenings: int = 0
    minutes: int = 0
    leads: int = 0
    offers: int = 0
    won: int = 0
    lost: int = 0
    value: int = 0
    days: int | None = None
    days_to_won: int | None = None


def pipeline(history: History, on: date) -> Pipeline:
    """The way as of the end of the day; what is planned or dated later does not count."""
    done = {one.id: one for one in history.activities if one.done and one.date <= on}
    results = [one for one in history.results if one.date <= on]
    evenings = {id: one.date for id, one in done.items()}
    stages = [one.stage_on(on) for one in results]
    won = [one for one, stage in zip(results, stages, strict=True) if stage is Stage.WON]
    return Pipeline(
        evenings=len(done),
        minutes=sum(one.minutes for one in done.values()),
        leads=len(results),
        offers=sum(_was_offered(one, on) for one in results),
        won=len(won),
        lost=stages.count(Stage.LOST),
        value=sum(one.won or 0 for one in results if one.counts_from <= on),
        days=median(days for one in results if (days := days_taken(one, evenings)) is not None),
        days_to_won=median((one.won_on - one.date).days for one in won if one.won_on),
    )


def _was_offered(result: Result, on: date) -> bool:
    return any(day <= on for day in (result.offered_on, result.won_on) if day)


def days_taken(result: Result, evenings: dict[str, date]) -> int | None:
    """Days from the result's evening to the result; where it names none, from the first evening before it.

    `evenings` are days by id. Dated before its evening, a result took no time; None where none came first.
    """
    if result.activity in evenings:
        return max(0, (result.date - evenings[result.activity]).days)
    before = [day for day in evenings.values() if day <= result.date]
    return (result.date - min(before)).days if before else None


def median(days: Iterable[int]) -> int | None:
    """The middle one; of an even number the mean of the two in the middle, half up. None of none."""
    ordered = sorted(days)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else rounded(ordered[middle - 1] + ordered[middle], 2)
