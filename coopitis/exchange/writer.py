"""Writes histories as an exchange document; what is read from it is written again byte for byte."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from coopitis.domain.activity import Activity
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.exchange.document import FORMAT, VERSION, CooperationPart, Document, SettingsPart
from coopitis.exchange.entries import (
    ActivityEntry,
    ColleagueEntry,
    DecisionEntry,
    KitEntry,
    MinutesEntry,
    Part,
    PreCheckEntry,
    ResultEntry,
    RoutineEntry,
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
    whole = Document.model_construct(
        format=FORMAT,
        version=VERSION,
        currency=terms.currency,
        settings=_settings(terms),
        cooperations=[_cooperation(history) for history in histories],
    )
    context = known_currency(terms.currency)
    return whole.model_dump_json(indent=1, exclude_none=True, context=context) + "\n"


def _settings(terms: Terms) -> SettingsPart | None:
    if terms == Terms(terms.currency, review_every_days=terms.review_every_days):
        return None
    # The format wants a rate: none yet counts like a rate of zero, and so patience and hours are kept.
    return _part(SettingsPart, terms, rate=terms.rate or 0)


def _cooperation(history: History) -> CooperationPart:
    return _part(
        CooperationPart,
        history.cooperation,
        pre_checks=[_part(PreCheckEntry, one) for one in history.pre_checks],
        activities=[_activity(one) for one in history.activities],
        results=[_part(ResultEntry, one) for one in history.results],
        decisions=[_part(DecisionEntry, one) for one in history.decisions],
        routines=[
            _part(RoutineEntry, one, every_days=one.every.count, done=list(one.done))
            for one in history.routines
        ],
        colleagues=[_part(ColleagueEntry, one) for one in history.colleagues],
        kit=[_part(KitEntry, one) for one in history.kit],
    )


def _activity(activity: Activity) -> ActivityEntry:
    return _part(ActivityEntry, activity, minutes=_part(MinutesEntry, activity))


def _part(kind: type[P], entry: object, **others: Any) -> P:
    own = {name: getattr(entry, name) for name in kind.model_fields if hasattr(entry, name)}
    return kind.model_construct(**(own | others))
