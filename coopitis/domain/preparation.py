"""Whether being prepared pays: what came of the evenings one was prepared for, and of the others."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from coopitis.domain.activity import Activity
from coopitis.domain.history import History


@dataclass(frozen=True, slots=True)
class Evenings:
    """So many evenings, what they cost together in cents, and the number of results that came of them."""

    number: int
    cost: int
    results: int

    @property
    def each(self) -> Fraction | None:
        """Results per evening; None without an evening."""
        return Fraction(self.results, self.number) if self.number else None


@dataclass(frozen=True, slots=True)
class Preparation:
    """The evenings one was prepared for beside those one was not."""

    prepared: Evenings
    unprepared: Evenings


def preparation(history: History, on: date) -> Preparation:
    """Both as of the end of the day, of what is done; a result counts where it names its evening."""
    done = [one for one in history.activities if one.done and one.date <= on]
    sources = [one.activity for one in history.results if one.activity and one.date <= on]
    return Preparation(
        _evenings([one for one in done if one.prepared], sources),
        _evenings([one for one in done if not one.prepared], sources),
    )


def next_planned(activities: Iterable[Activity], on: date) -> Activity | None:
    """The next one that is planned for the day or later and not logged; None where there is none."""
    ahead = [one for one in activities if not (one.done or one.missed) and one.date >= on]
    return min(ahead, key=lambda one: (one.date, one.row_id), default=None)


def _evenings(done: list[Activity], sources: list[str]) -> Evenings:
    known = {one.id for one in done}
    return Evenings(len(done), sum(one.cost for one in done), sum(source in known for source in sources))
