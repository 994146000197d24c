"""What belongs to a cooperation besides its evenings: routines, colleagues with their goals, and the kit."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import islice

from coopitis.domain.recurrence import Cadence


@dataclass(frozen=True, slots=True)
class Routine:
    """A duty with its cadence, the days it was done, and the tool that took it over."""

    id: str
    text: str
    every: Cadence
    done: tuple[date, ...] = ()
    automated_with: str | None = None
    row_id: int = 0


def next_day(last: date | None, every: Cadence, on: date) -> date:
    """The day a routine is due, by its cadence after it was last done; what never was is due at once."""
    return on if last is None else every.next_after(last)


PERIODS = 12
"""How far back one looks."""


@dataclass(frozen=True, slots=True)
class KeptRate:
    """In how many of how many periods a routine was kept; 0 of 0 before it was done at all."""

    kept: int
    periods: int

    @property
    def share(self) -> Fraction | None:
        """Kept by periods, None where there is none."""
        return Fraction(self.kept, self.periods) if self.periods else None


def kept_rate(done: Collection[date], every: Cadence, on: date) -> KeptRate:
    """How many of the last 12 periods have a day in `done`.

    A period counts if the routine had begun by its end, that is, if the first day done is not after it; the
    newest, which holds the day, still runs and counts only if it is kept. What lies ahead of the day, and how
    often a day is in `done`, makes no difference.
    """
    days = sorted(day for day in done if day <= on)
    kept = counted = 0
    end = on
    for number, start in enumerate(islice(every.starts(on), PERIODS if days else 0)):
        if days[0] > end:
            break
        is_kept = bisect_right(days, end) > bisect_left(days, start)
        kept += is_kept
        counted += is_kept or number > 0
        end = start - timedelta(days=1)
    return KeptRate(kept, counted)


def together(rates: Iterable[KeptRate]) -> KeptRate:
    """What several routines come to: all periods kept of all that count."""
    known = list(rates)
    return KeptRate(sum(one.kept for one in known), sum(one.periods for one in known))


MARK = ":"
"""Stands between the leading word of a goal and the rest."""


class Aim(StrEnum):
    """What somebody is there for, as the leading word of the goal."""

    BUY = "buy"
    SELL = "sell"
    LEARN = "learn"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Colleague:
    """A person, the goal, and whether I accept it (None: not decided)."""

    id: str
    name: str
    goal: str | None = None
    accepted: bool | None = None
    notes: str | None = None
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class Goals:
    """How many want to buy, to sell and to learn; how many told a goal, and how many I accept or refuse."""

    buy: int
    sell: int
    learn: int
    told: int
    accepted: int
    untold: int
    refused: int = 0


def aim_of(goal: str | None) -> Aim | None:
    """What the goal begins with; OTHER where that is no such word, None where no goal is known."""
    if not goal:
        return None
    return _parted(goal)[0] or Aim.OTHER


def wish_of(goal: str | None) -> str | None:
    """The goal without its leading word."""
    return _parted(goal)[1] if goal else None


def goal_of(aim: Aim | None, wish: str | None) -> str | None:
    """Aim and wish as one text; the leading word is left out where it says nothing."""
    if wish and aim in (None, Aim.OTHER) and _parted(wish)[0] is None:
        return wish
    if aim is None and not wish:
        return None
    return f"{aim or Aim.OTHER}{MARK} {wish or ''}".rstrip(" ")


def accepted_next(accepted: bool | None) -> bool | None:
    """Yes, no, not decided, and round again."""
    return {True: False, False: None, None: True}[accepted]


def goals(colleagues: Iterable[Colleague]) -> Goals:
    """The goals counted."""
    known = list(colleagues)
    aims = [aim_of(one.goal) for one in known]
    return Goals(
        buy=aims.count(Aim.BUY),
        sell=aims.count(Aim.SELL),
        learn=aims.count(Aim.LEARN),
        told=len(aims) - aims.count(None),
        accepted=sum(bool(one.goal and one.accepted) for one in known),
        untold=aims.count(None),
        refused=sum(bool(one.goal) and one.accepted is False for one in known),
    )


def _parted(goal: str) -> tuple[Aim | None, str | None]:
    word, mark, rest = goal.partition(MARK)
    if mark and word in tuple(Aim):
        return Aim(word), rest.strip(" ") or None
    return None, goal


class Material(StrEnum):
    """What sort of thing it is."""

    LINK = "link"
    BUSINESS_CARD = "business_card"
    LASSO_CARD = "lasso_card"
    FLYER = "flyer"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class KitItem:
    """One line of the checklist: what it is, whether it is ready, and where it lies."""

    id: str
    item: str
    kind: Material = Material.OTHER
    ready: bool = False
    where: str | None = None
    row_id: int = 0
