"""Many small histories that crowd onto few days, where every border of the rule lies."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.store.database import Store

BORDERS = (-1, 0, 1, 27, 28, 29, 30, 31, 89, 90, 120, 363, 364, 365, 366)
"""Days ago on which something begins or ends to count, and their neighbours."""


def crowd(store: Store, on: date, count: int, seed: int = 1) -> None:
    """Enters so many cooperations, each with up to twelve entries in a mixed order."""
    chance = Random(seed)
    with store.write() as work:
        for number in range(count):
            uid = f"c{number}"
            fee = chance.choice((None, 36_500))
            fee_from = on - timedelta(days=chance.choice(BORDERS))
            work.add(Cooperation(uid, uid, fee_per_year=fee, fee_from=fee_from))
            for entry in _entries(chance, on):
                work.add(entry, to=uid)


def _entries(chance: Random, on: date) -> Iterator[Any]:
    days = [on - timedelta(days=back) for back in chance.sample(BORDERS, 4)]
    for _ in range(chance.randint(0, 12)):
        make = chance.choice((_activity, _activity, _activity, _check, _result, _decision))
        yield make(chance, chance.choice(days))


def _activity(chance: Random, day: date) -> Activity:
    return Activity(
        "",
        day,
        planned=chance.random() < 0.7,
        attendance=chance.choice((None, 1, 60)),
        rate=6_000,
        expenses=chance.choice((None, 1, 70_00)),
        done=chance.random() < 0.9,
    )


def _check(chance: Random, day: date) -> PreCheck:
    return PreCheck(
        "",
        day,
        complete=chance.random() < 0.8,
        minutes_per_result=60,
        rate=6_000,
        max_cost=chance.choice((1, 60_00, 130_00)),
        horizon_days=chance.choice((None, 0, 1, 30, 120)),
    )


def _result(chance: Random, day: date) -> Result:
    return Result(
        "", day, "A lead", won=chance.choice((None, 1, 200_00)), person=chance.choice((None, "", "Ada", "Bo"))
    )


def _decision(chance: Random, day: date) -> Decision:
    choice = chance.choice(list(Choice))
    if choice is Choice.KEEP_ANYWAY:
        review = day + timedelta(days=chance.choice((0, 1, 30)))
        return Decision("", day, choice, reason="Friends", review=review)
    return Decision("", day, choice)
