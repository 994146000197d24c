"""Reads an exchange document into plain histories; all of it, or none."""

from collections.abc import Callable
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation, Estimate
from coopitis.domain.deciding import with_figures
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result, Stage
from coopitis.domain.terms import LEAST_PATIENCE, Terms
from coopitis.exchange.document import FORMAT, VERSIONS, CooperationPart, Document
from coopitis.exchange.entries import (
    ActivityEntry,
    DecisionEntry,
    OrderedPart,
    PreCheckEntry,
    ResultEntry,
    RoutineEntry,
)
from coopitis.exchange.parsing import complaint, parse, refused
from coopitis.exchange.values import Currency, known_currency
from coopitis.language import _

Number = Callable[[OrderedPart], int]


def read_document(file: Path) -> tuple[list[History], Terms]:
    """The histories in the file and the terms they are kept on. Raises Refused with the place of a flaw.

    The entries that share one order are numbered by it, or as they stand.
    """
    said = parse(file)
    try:
        document = Document.model_validate(said, context=_currency(said))
    except ValidationError as error:
        raise refused(file, _("cannot be used: {flaw}").format(flaw=complaint(error))) from error
    except ValueError as error:
        raise refused(file, str(error)) from error
    terms, standing = _terms(document), count(1)
    histories = [_history(part, lambda one: one.order or next(standing)) for part in document.cooperations]
    if document.version == 1:
        # It has no place for what was known on the day of a decision; the entries of it tell.
        histories = [with_figures(one, terms) for one in histories]
    return histories, terms


def _currency(said: Any) -> Currency:
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise ValueError(_('is no exchange document of coopitis, which begins with "format": "coopitis"'))
    version = said.get("version")
    if type(version) is not int or version not in VERSIONS:
        known = ", ".join(map(str, VERSIONS))
        reason = _("does not have a version of the format that is known here: {versions}")
        raise ValueError(reason.format(versions=known))
    return known_currency(said.get("currency"))


def _terms(document: Document) -> Terms:
    if document.settings is None:
        return Terms(document.currency)
    said = _said(document.settings)
    said["patience"] = max(said["patience"], LEAST_PATIENCE)
    return Terms(document.currency, **said)


def _history(part: CooperationPart, number: Number) -> History:
    return History(
        cooperation=_cooperation(part),
        pre_checks=[_pre_check(one, number(one)) for one in part.pre_checks],
        activities=[_activity(one, number(one)) for one in part.activities],
        results=[_result(one, number(one)) for one in part.results],
        decisions=[_decision(one, number(one)) for one in part.decisions],
        routines=[_routine(one) for one in part.routines],
        colleagues=[Colleague(**vars(one)) for one in part.colleagues],
        kit=[KitItem(**vars(one)) for one in part.kit],
    )


def _said(part: object, *others: str) -> dict[str, Any]:
    """The values that are there, without those of the keys in `others`."""
    return {name: value for name, value in vars(part).items() if value is not None and name not in others}


def _cooperation(part: CooperationPart) -> Cooperation:
    names = {field.name for field in fields(Cooperation)} - {"estimate", "formerly"}
    return Cooperation(
        **{name: value for name, value in _said(part).items() if name in names},
        estimate=Estimate(**vars(part.estimate)) if part.estimate else None,
        formerly=tuple(part.formerly),
    )


def _pre_check(entry: PreCheckEntry, number: int) -> PreCheck:
    return PreCheck(**_said(entry, "order"), row_id=number)


def _activity(entry: ActivityEntry, number: int) -> Activity:
    own = _said(entry, "order", "minutes", "kit")
    time = vars(entry.minutes) if entry.minutes else {}
    return Activity(**own, **time, kit=tuple(entry.kit), row_id=number)


def _result(entry: ResultEntry, number: int) -> Result:
    came = Result(**_said(entry, "order", "stage", "stages"), row_id=number)
    dated = {Stage(name): day for name, day in entry.stages or () if day}
    return came.dated(dated or {entry.stage: entry.date})


def _decision(entry: DecisionEntry, number: int) -> Decision:
    figures = vars(entry.figures) if entry.figures else {}
    return Decision(**_said(entry, "order", "figures"), **figures, row_id=number)


def _routine(entry: RoutineEntry) -> Routine:
    every = entry.every or Cadence(entry.every_days or 0)
    return Routine(entry.id, entry.text, every, tuple(sorted(set(entry.done))), entry.automated_with)
