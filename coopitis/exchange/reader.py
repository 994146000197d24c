"""Reads an exchange document into plain histories; all of it, or none."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from coopitis.domain.activity import Activity
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.deciding import with_figures
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.kit import KitItem
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.routine import Routine
from coopitis.domain.terms import Terms
from coopitis.exchange.document import FORMAT, VERSION, CooperationPart, Document
from coopitis.exchange.entries import ActivityEntry, ResultEntry, RoutineEntry
from coopitis.exchange.parsing import complaint, parse, refused
from coopitis.exchange.values import Currency, known_currency
from coopitis.language import _


def read_document(file: Path) -> tuple[list[History], Terms]:
    """The histories in the file and the terms they are kept on. Raises Refused with the place of a flaw."""
    said = parse(file)
    try:
        document = Document.model_validate(said, context=_currency(said))
    except ValidationError as error:
        raise refused(file, _("cannot be used: {flaw}").format(flaw=complaint(error))) from error
    except ValueError as error:
        raise refused(file, str(error)) from error
    terms = _terms(document)
    # The format has no place for what was known on the day of a decision; the entries of it tell.
    return [with_figures(_history(part), terms) for part in document.cooperations], terms


def _currency(said: Any) -> Currency:
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise ValueError(_('is no exchange document of coopitis, which begins with "format": "coopitis"'))
    version = said.get("version")
    if type(version) is not int or version != VERSION:
        reason = _("does not have the version {version} of the format, the only one that is known here")
        raise ValueError(reason.format(version=VERSION))
    return known_currency(said.get("currency"))


def _terms(document: Document) -> Terms:
    if document.settings is None:
        return Terms(document.currency)
    return Terms(document.currency, **vars(document.settings))


def _history(part: CooperationPart) -> History:
    own = {
        field.name: getattr(part, field.name) for field in fields(Cooperation) if hasattr(part, field.name)
    }
    own["measurable"] = part.measurable is not False
    return History(
        cooperation=Cooperation(**own),
        pre_checks=[PreCheck(**vars(one)) for one in part.pre_checks],
        activities=[_activity(one) for one in part.activities],
        results=[_result(one) for one in part.results],
        decisions=[Decision(**vars(one)) for one in part.decisions],
        routines=[_routine(one) for one in part.routines],
        colleagues=[Colleague(**vars(one)) for one in part.colleagues],
        kit=[KitItem(**vars(one)) for one in part.kit],
    )


def _activity(entry: ActivityEntry) -> Activity:
    own = {name: value for name, value in vars(entry).items() if name != "minutes"}
    return Activity(**own, **(vars(entry.minutes) if entry.minutes else {}))


def _routine(entry: RoutineEntry) -> Routine:
    every = Cadence(entry.every_days)
    done = tuple(sorted(set(entry.done)))
    return Routine(entry.id, entry.text, every, done, entry.automated_with)


def _result(entry: ResultEntry) -> Result:
    own = {name: value for name, value in vars(entry).items() if name != "stage"}
    return Result(**own).moved(entry.stage, entry.date)
