"""Whether an evening was planned and prepared, and whether being prepared pays."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import KitItem, Material
from coopitis.domain.history import History


class Source(StrEnum):
    """Where an answer comes from."""

    PLAN = "plan"
    TOO_LATE = "too_late"
    NO_PLAN = "no_plan"
    CHECKLIST = "checklist"
    OPEN = "open"
    NOT_ASKED = "not_asked"
    AS_ENTERED = "as_entered"
    BY_HAND = "by_hand"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the entries say, and where from; `since` is the day the plan was made."""

    answer: bool
    source: Source
    since: date | None = None


def planned(activity: Activity) -> Evidence:
    """Planned is what was in the plan before its day; of older entries, what was said then."""
    since = activity.planned_on
    if since is not None:
        in_time = since < activity.date
        return Evidence(in_time, Source.PLAN if in_time else Source.TOO_LATE, since)
    if activity.planned and not activity.planned_by_hand:
        return Evidence(True, Source.AS_ENTERED)
    return Evidence(False, Source.NO_PLAN)


def prepared(activity: Activity, kit: Sequence[KitItem]) -> Evidence:
    """Prepared is what its checklist was confirmed for."""
    if activity.prepared and not activity.prepared_by_hand:
        is_confirmed = activity.planned_on is not None or activity.kit
        return Evidence(True, Source.CHECKLIST if is_confirmed else Source.AS_ENTERED)
    return Evidence(False, Source.OPEN if kit and activity.planned else Source.NOT_ASKED)


def moved(plan: Activity, to: date, today: date) -> Activity:
    """The same on another day: a plan counts from the day it was moved, what is done as before."""
    return replace(plan, date=to, planned_on=plan.planned_on if plan.done or to == plan.date else today)


def answered(activity: Activity, *, is_planned: bool, is_prepared: bool, kit: Sequence[KitItem]) -> Activity:
    """The activity with these answers; where they are not what the entries say, by hand."""
    overruled = activity.planned_by_hand and is_planned == activity.planned
    said = activity.prepared_by_hand and is_prepared == activity.prepared
    return replace(
        activity,
        planned=is_planned,
        planned_by_hand=overruled or is_planned != planned(activity).answer,
        prepared=is_prepared,
        prepared_by_hand=said or is_prepared != prepared(activity, kit).answer,
    )


def for_meetup(kit: Iterable[KitItem], meetup: Activity) -> list[KitItem]:
    """The kit as it is ready for that meetup: what was ticked for it; a link that is ready stays so."""
    return [replace(one, ready=_is_at_hand(one, meetup)) for one in kit]


def ticked(meetup: Activity, item: KitItem) -> Activity:
    """The meetup with that piece of its kit ticked the other way."""
    ids = [one for one in meetup.kit if one != item.id]
    return replace(meetup, kit=tuple(ids if len(ids) < len(meetup.kit) else (*ids, item.id)))


def _is_at_hand(item: KitItem, meetup: Activity) -> bool:
    return item.id in meetup.kit or (item.kind is Material.LINK and item.ready)


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
