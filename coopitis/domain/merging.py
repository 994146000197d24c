"""Two cooperations become one: what stays, what is filled, what adds up, and what is there only once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import chain
from typing import Any, TypeVar

from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation, Estimate
from coopitis.domain.history import History
from coopitis.domain.names import folded, person_key
from coopitis.domain.rounding import rounded

MARK, BETWEEN = "moved:", "/"
LONGEST = 200


def moved_id(owner: str, entry: str) -> str:
    """The id of an entry that was moved out of `owner`; one that was moved before keeps the one it has.

    What would be too long for an id is shortened to a fingerprint of it.
    """
    if entry.startswith(MARK):
        return entry
    whole = f"{MARK}{owner}{BETWEEN}{entry}"
    return whole if len(whole) <= LONGEST else MARK + sha256(whole.encode()).hexdigest()


def home_id(owner: str, entry: str) -> str | None:
    """The id that a moved entry had in `owner`; None where it did not come from there."""
    start = f"{MARK}{owner}{BETWEEN}"
    return entry.removeprefix(start) if entry.startswith(start) else None


E = TypeVar("E", Routine, Colleague, KitItem)

FEE = ("fee_per_year", "fee_from", "fee_to", "fee_compulsory")
NOTICE = ("notice_date", "notice_every_year")
ALONE = ("url", "notes", "started", "review_every_days")
"""Fields that are filled where they are empty; those of a fee, and those of a notice, only together."""

LISTS = ("pre_checks", "activities", "results", "decisions")
"""What is moved as it is."""

ONCE = ("routines", "colleagues", "kit")
"""What is there only once where both have the same."""


COMPARED: dict[type[Any], tuple[str, Callable[[str], str]]] = {
    Routine: ("text", folded),
    Colleague: ("name", person_key),
    KitItem: ("item", folded),
}
"""The field by which two of them are the same, and how it is compared."""


def same_key(entry: Any) -> str | None:
    """What two entries have in common that are one; None for a kind of which there may be several alike."""
    if type(entry) not in COMPARED:
        return None
    name, key = COMPARED[type(entry)]
    return key(getattr(entry, name))


def merged_cooperation(target: Cooperation, origin: Cooperation) -> Cooperation:
    """The target with its empty fields filled; it is known by the origin's ids too."""
    groups = (FEE, NOTICE, *((name,) for name in ALONE))
    empty = [group for group in groups if getattr(target, group[0]) is None]
    filled: dict[str, Any] = {name: getattr(origin, name) for group in empty for name in group}
    former = dict.fromkeys((*target.formerly, origin.id, *origin.formerly))
    estimate = merged_estimate(target.estimate, origin.estimate)
    return replace(target, **filled, estimate=estimate, formerly=tuple(former))


def merged_estimate(target: Estimate | None, origin: Estimate | None) -> Estimate | None:
    """Minutes, results and cost add up; the newer day, and the target's maximum where it has one."""
    if target is None or origin is None:
        return target or origin
    minutes = target.minutes_per_month + origin.minutes_per_month
    cost = sum(one.minutes_per_month * one.rate for one in (target, origin))
    return Estimate(
        date=max(target.date, origin.date),
        minutes_per_month=minutes,
        results_per_year=target.results_per_year + origin.results_per_year,
        rate=rounded(cost, minutes) if minutes else target.rate,
        max_cost=origin.max_cost if target.max_cost is None else target.max_cost,
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that are one: the target's as it was, and with what only the origin's knew."""

    stays: Any
    goes: Any
    becomes: Any


def pairs(target: History, origin: History) -> Iterator[Pair]:
    """What both have; each of the origin's once, the first of the target's that is the same."""
    for name in ONCE:
        known = {same_key(one): one for one in reversed(getattr(target, name))}
        for goes in getattr(origin, name):
            if stays := known.get(same_key(goes)):
                pair = Pair(stays, goes, _together(stays, goes))
                known[same_key(goes)] = pair.becomes
                yield pair


def merged(target: History, origin: History) -> History:
    """The history the two come to; of one day, what was entered later is the newer, wherever that was."""
    same = list(pairs(target, origin))
    gone = {id(one.goes) for one in same}
    becomes = {(type(one.becomes), one.stays.row_id): one.becomes for one in same}
    lists: dict[str, Sequence[Any]] = {
        name: _in_order(chain(getattr(target, name), getattr(origin, name))) for name in LISTS
    }
    for name in ONCE:
        own = [becomes.get((type(one), one.row_id), one) for one in getattr(target, name)]
        lists[name] = own + [one for one in getattr(origin, name) if id(one) not in gone]
    return History(merged_cooperation(target.cooperation, origin.cooperation), **lists)


def _in_order(entries: Iterable[Any]) -> list[Any]:
    return sorted(entries, key=lambda one: one.row_id)


def _together(stays: E, goes: E) -> E:
    names = {Colleague: ("goal", "accepted", "notes"), Routine: ("automated_with",), KitItem: ("where",)}
    filled: dict[str, Any] = {
        name: getattr(goes, name) for name in names[type(stays)] if getattr(stays, name) is None
    }
    if isinstance(stays, Routine) and isinstance(goes, Routine):
        filled["done"] = tuple(sorted({*stays.done, *goes.done}))
    if isinstance(stays, KitItem) and isinstance(goes, KitItem):
        filled["ready"] = stays.ready or goes.ready
    return replace(stays, **filled)
