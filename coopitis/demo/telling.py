"""From a story to the history of a cooperation."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from coopitis.demo.belongings import COLLEAGUES, DUTIES, KIT
from coopitis.demo.meetings import activities, looked_back
from coopitis.demo.spec import Calendar, Chosen, Duty, Lead, Promise, Story, entry_id
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation, Estimate
from coopitis.domain.deciding import with_figures
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms

T = TypeVar("T")


def tell(story: Story, calendar: Calendar, terms: Terms) -> History:
    """The whole history, every list oldest first."""
    meetings = activities(story, calendar)
    evening = sum(story.meetings[0].minutes) if story.meetings else 0
    results = [_result(story.key, n, lead, meetings, calendar) for n, lead in _numbered(story.leads)]
    told = History(
        cooperation=_cooperation(story, calendar),
        pre_checks=[_pre_check(story.key, n, one, evening, calendar) for n, one in _numbered(story.promises)],
        activities=looked_back(meetings, results, story.key, calendar),
        results=results,
        routines=[_routine(story.key, n, one, calendar) for n, one in _numbered(DUTIES.get(story.key, ()))],
        decisions=[_decision(story.key, n, one, calendar) for n, one in _numbered(story.choices)],
        colleagues=_colleagues(story.key),
        kit=_kit(story.key),
    )
    return with_figures(told, terms)


def _numbered(specs: Iterable[T]) -> Iterable[tuple[int, T]]:
    return enumerate(specs, 1)


def _cooperation(story: Story, calendar: Calendar) -> Cooperation:
    return Cooperation(
        id=entry_id(story.key),
        name=story.name,
        kind=story.kind,
        setting=story.setting,
        url=story.url,
        notes=story.notes,
        started=None if story.started is None else calendar.ago(story.started),
        fee_per_year=story.fee,
        fee_from=None if story.fee_from is None else calendar.ago(story.fee_from),
        notice_date=calendar.ahead(story.notice),
        measurable=story.measurable,
        estimate=_estimate(story, calendar),
    )


def _estimate(story: Story, calendar: Calendar) -> Estimate | None:
    one = story.reckoned
    if one is None:
        return None
    return Estimate(calendar.ago(one.days), one.minutes, one.results, one.rate, one.max_cost)


def _pre_check(key: str, number: int, promise: Promise, evening: int, calendar: Calendar) -> PreCheck:
    return PreCheck(
        id=entry_id(key, "pre-check", number),
        date=calendar.ago(promise.days),
        complete=promise.max_cost is not None,
        expectation=promise.expectation,
        target=promise.target,
        until=calendar.ahead(promise.until),
        result_looks_like=promise.looks_like,
        unit=promise.unit,
        minutes_per_result=promise.minutes,
        minutes_per_evening=evening,
        rate=promise.rate,
        max_cost=promise.max_cost,
        economical=promise.economical,
        horizon_days=promise.horizon,
        reasons_anyway=promise.anyway,
    )


def _result(key: str, number: int, lead: Lead, meetings: Sequence[Activity], calendar: Calendar) -> Result:
    limit = calendar.ago(lead.days + lead.lag)
    before = [one.id for one in meetings if one.done and one.date <= limit]
    came = Result(
        id=entry_id(key, "result", number),
        date=calendar.ago(lead.days),
        text=lead.text,
        won=lead.won,
        activity=before[-1] if before else None,
        person=lead.person,
    )
    return came.moved(lead.stage, min(calendar.on, calendar.ago(lead.days - lead.took)))


def _decision(key: str, number: int, chosen: Chosen, calendar: Calendar) -> Decision:
    return Decision(
        id=entry_id(key, "decision", number),
        date=calendar.ago(chosen.days),
        choice=chosen.choice,
        reason=chosen.reason,
        review=calendar.ahead(chosen.review),
        expects=chosen.expects,
        tool=chosen.tool,
    )


def _routine(key: str, number: int, duty: Duty, calendar: Calendar) -> Routine:
    days = [
        calendar.ago(duty.last + duty.every * back) for back in range(duty.ticks) if back not in duty.missed
    ]
    return Routine(
        entry_id(key, "routine", number), duty.text, Cadence(duty.every), tuple(sorted(days)), duty.tool
    )


def _colleagues(key: str) -> list[Colleague]:
    people = _numbered(COLLEAGUES.get(key, ()))
    return [
        Colleague(entry_id(key, "colleague", n), one.name, one.goal, one.accepted, one.notes)
        for n, one in people
    ]


def _kit(key: str) -> list[KitItem]:
    pieces = _numbered(KIT.get(key, ()))
    return [KitItem(entry_id(key, "kit", n), one.item, one.kind, one.ready, one.where) for n, one in pieces]
