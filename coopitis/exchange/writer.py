"""Writes histories as an exchange document; what is read from it is written again byte for byte."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.recurrence import Unit
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import Terms
from coopitis.exchange.document import (
    FORMAT,
    ORDERED,
    VERSION,
    CooperationPart,
    Document,
    EstimatePart,
    SettingsPart,
)
from coopitis.exchange.entries import (
    ActivityEntry,
    ColleagueEntry,
    DecisionEntry,
    FiguresEntry,
    KitEntry,
    MinutesEntry,
    Part,
    PreCheckEntry,
    ResultEntry,
    RoutineEntry,
    StagesEntry,
)
from coopitis.exchange.values import known_currency
from coopitis.files import replace_file
from coopitis.language import _
from coopitis.refusal import Refused

P = TypeVar("P", bound=Part)


def write_document(file: Path, histories: Iterable[History], terms: Terms) -> None:
    """Replaces the file as a whole. Raises Refused, with an old file as it was, where that cannot be."""
    try:
        replace_file(file, document(histories, terms))
    except OSError as error:
        text = _("{file} cannot be written ({reason}); choose another place for it.")
        raise Refused(text.format(file=file, reason=error.strerror)) from error


def document(histories: Iterable[History], terms: Terms) -> str:
    """The text of the document; keys without a value are left out."""
    written = list(histories)
    places = _places(written)
    whole = Document.model_construct(
        format=FORMAT,
        version=VERSION,
        currency=terms.currency,
        settings=_settings(terms),
        cooperations=[_cooperation(history, places) for history in written],
    )
    context = known_currency(terms.currency)
    return whole.model_dump_json(indent=1, exclude_none=True, context=context) + "\n"


def _places(histories: Iterable[History]) -> Iterator[int]:
    """1 .. n in the order of entry, whatever the kind, for each entry as they stand in the document."""
    entries = [one for history in histories for name in ORDERED for one in getattr(history, name)]
    by_age = sorted(range(len(entries)), key=lambda standing: entries[standing].row_id)
    places = {standing: place for place, standing in enumerate(by_age, 1)}
    return (places[standing] for standing in range(len(entries)))


def _settings(terms: Terms) -> SettingsPart | None:
    if terms == Terms(terms.currency):
        return None
    # The format wants a rate: none yet counts like a rate of zero, and so patience and hours are kept.
    return _part(SettingsPart, terms, rate=terms.rate or 0)


def _cooperation(history: History, places: Iterator[int]) -> CooperationPart:
    own = history.cooperation
    kit = {piece.id for piece in history.kit}
    return _part(
        CooperationPart,
        own,
        formerly=list(own.formerly) or None,
        fee_compulsory=own.fee_compulsory or None,
        notice_every_year=own.notice_every_year or None,
        estimate=own.estimate and _part(EstimatePart, own.estimate),
        pre_checks=[_part(PreCheckEntry, one, order=next(places)) for one in history.pre_checks],
        activities=[_activity(one, next(places), kit) for one in history.activities],
        results=[_result(one, next(places)) for one in history.results],
        decisions=[_decision(one, next(places)) for one in history.decisions],
        routines=[_routine(one) for one in history.routines],
        colleagues=[_part(ColleagueEntry, one) for one in history.colleagues],
        kit=[_part(KitEntry, one) for one in history.kit],
    )


def _activity(activity: Activity, order: int, kit: Container[str]) -> ActivityEntry:
    return _part(
        ActivityEntry,
        activity,
        order=order,
        planned_by_hand=activity.planned_by_hand or None,
        prepared_by_hand=activity.prepared_by_hand or None,
        missed=activity.missed or None,
        kit=[ticked for ticked in activity.kit if ticked in kit] or None,
        minutes=_part(MinutesEntry, activity),
    )


def _result(result: Result, order: int) -> ResultEntry:
    days = StagesEntry.model_construct(offer=result.offered_on, won=result.won_on, lost=result.lost_on)
    dated = result.stage is not Stage.LEAD
    return _part(ResultEntry, result, order=order, stages=days if dated else None)


def _decision(decision: Decision, order: int) -> DecisionEntry:
    figures = _part(FiguresEntry, decision) if decision.advice else None
    return _part(DecisionEntry, decision, order=order, figures=figures)


def _routine(routine: Routine) -> RoutineEntry:
    in_days = routine.every.unit is Unit.DAYS
    often = {"every_days": routine.every.count} if in_days else {"every": routine.every}
    return _part(RoutineEntry, routine, **{"every": None, "done": list(routine.done)} | often)


def _part(kind: type[P], entry: object, **others: Any) -> P:
    own = {name: getattr(entry, name) for name in kind.model_fields if hasattr(entry, name)}
    return kind.model_construct(**(own | others))
