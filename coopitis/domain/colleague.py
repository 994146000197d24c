"""A member, his or her goal, and whether I accept it. Personal data."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

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
