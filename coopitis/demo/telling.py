"""From a story to the history of a cooperation, with its colleagues, routines and kit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from coopitis.demo.meetings import activities, looked_back
from coopitis.demo.spec import Calendar, Chosen, Duty, Lead, Person, Piece, Promise, Story, entry_id
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Material, Routine
from coopitis.domain.cooperation import Cooperation, Estimate
from coopitis.domain.deciding import with_figures
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms

COLLEAGUES: Mapping[str, tuple[Person, ...]] = {
    "breakfast": (
        Person("Anke Brandt", "sell: her printing house in three years", True, "Has twice thought of me."),
        Person("Piet de Vries", "sell: freight to five steady customers", True),
        Person("Miriam Vogt", "sell: seats in her seminars", True, "Prefers to be written to, not called."),
        Person("Bernd Kowalski", "Company, he says", False, "Comes for the buffet."),
        Person("Henrik Sørensen", "learn: how others track their orders", None),
        Person("Katarzyna Nowak"),
    ),
    "regulars": (
        Person("Uwe Harms", "buy: a plan for whoever takes over the boiler works", True),
        Person("Elke Thomsen", "Stay in touch with the chamber", None),
    ),
    "club": (Person("Dr. Karl Ahrens", "Do some good and have lunch", True),),
    "venture": (
        Person("Matthias Weber", "sell: audits beside certification", True),
        Person("Lena Folkerts", "sell: mandates to mid-sized companies", True, "Shares 50 : 50, on time."),
    ),
    "association": (
        Person("Sabine Maurer", "buy: digital work orders for all depots", True),
        Person("Dieter Voss", "A seat on the board", False),
    ),
    "working-group": (Person("Frauke Behrens", "A guideline with her name on it", True),),
    "linkedin": (Person("Nele Jansen", "learn: what other works have tried", None),),
}
"""By the key of the story."""


DUTIES: Mapping[str, tuple[Duty, ...]] = {
    "breakfast": (
        Duty("Write to last week's guests", every=7, ticks=14, last=10, missed=(2, 5, 6)),
        Duty("Meet one member for lunch", every=30, ticks=6, last=12),
    ),
    "venture": (Duty("Go through open offers with Weber", every=14, ticks=12, last=9, missed=(4,)),),
    "association": (Duty("Read the members' letter for names", every=30, ticks=7, last=41, missed=(2,)),),
    "forum": (Duty("Post the tip of the month", every=30, ticks=5, last=11, tool="Buffer"),),
    "linkedin": (Duty("One post about a real case", every=14, ticks=8, last=33, missed=(1, 2, 5)),),
}
"""By the key of the story; days are counted from the day it is told on."""


KIT: Mapping[str, tuple[Piece, ...]] = {
    "breakfast": (
        Piece("Business cards, at least twenty", Material.BUSINESS_CARD, True, "Left pocket, grey jacket"),
        Piece(
            "Lasso cards “What does your shift plan cost?”",
            Material.LASSO_CARD,
            False,
            "Printer, Friday",
        ),
        Piece("One-minute story for this week", Material.OTHER, False),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "regulars": (
        Piece("Business cards", Material.BUSINESS_CARD, True, "Glove box"),
        Piece("Flyer on the process check", Material.FLYER, True, "Shelf in the office"),
    ),
    "venture": (Piece("Joint offer, current version", Material.LINK, True, "https://files.example/offer"),),
    "association": (Piece("Case study on crane service", Material.FLYER, False, "Layout is with Nele"),),
    "evenings": (
        Piece("Cards with the checklist code", Material.LASSO_CARD, True, "Boot of the car"),
        Piece("Appointment page", Material.LINK, True, "https://calendar.example/first-talk"),
    ),
    "linkedin": (
        Piece("Checklist for sensor retrofits", Material.LINK, True, "https://files.example/checklist"),
    ),
    "circle": (
        Piece("Business cards on recycled paper", Material.BUSINESS_CARD, False, "Ordered"),
        Piece("Energy figures of the bakery case", Material.OTHER, True, "Slides, page 4"),
    ),
}
"""By the key of the story."""


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
