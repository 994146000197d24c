"""One cooperation with all its entries, and what was last said about each question."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.pre_check import HORIZONS, PreCheck
from coopitis.domain.result import Promises, Result


@dataclass(frozen=True, slots=True)
class History:
    """A cooperation and its entries, each list in the order it was entered."""

    cooperation: Cooperation
    pre_checks: Sequence[PreCheck] = ()
    activities: Sequence[Activity] = ()
    results: Sequence[Result] = ()
    decisions: Sequence[Decision] = ()
    routines: Sequence[Routine] = ()
    colleagues: Sequence[Colleague] = ()
    kit: Sequence[KitItem] = ()


def in_force(pre_checks: Iterable[PreCheck], on: date) -> PreCheck | None:
    """The newest complete pre-check dated on or before the day."""
    return Promises(pre_checks).in_force(on)


class Dated(Protocol):
    """An entry with a date and the number it was entered under."""

    @property
    def date(self) -> datetime.date:
        """The day it is of."""

    @property
    def row_id(self) -> int:
        """The later it was entered, the higher."""


D = TypeVar("D", bound=Dated)


def oldest_first(entries: Iterable[D]) -> list[D]:
    """The entries by date; of the same date, the one entered later is the newer."""
    return sorted(entries, key=lambda one: (one.date, one.row_id))


def newest_first(entries: Iterable[D]) -> list[D]:
    """The same the other way round."""
    return oldest_first(entries)[::-1]


def last_said(
    activities: Iterable[Activity], said: Callable[[Activity], str | None], on: date
) -> Activity | None:
    """The newest done activity until the day of which that was written down; None where there is none."""
    told = [one for one in activities if one.done and one.date <= on and said(one)]
    return max(told, key=lambda one: (one.date, one.row_id), default=None)


def term(check: PreCheck) -> str:
    """Whether results are due in the `short`, the `medium` or the `long` term; between two, the longer."""
    return next((name for name, days in HORIZONS.items() if check.horizon <= days), "long")
