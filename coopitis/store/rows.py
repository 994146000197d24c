"""Between the rows of the database and the plain objects of the domain."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from functools import cache
from sqlite3 import Row
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from coopitis.domain.activity import Activity
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.kit import KitItem
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.domain.routine import Routine

Entry = Cooperation | PreCheck | Activity | Result | Decision | Routine | Colleague | KitItem

E = TypeVar("E", Cooperation, PreCheck, Activity, Result, Decision, Routine, Colleague, KitItem)

_NAMES = {"id": "uid", "entered": "id"}
_ELSEWHERE = {(Result, "activity"), (Routine, "done")}
"""Fields that are references or lists, so no columns of their own."""


def values(entry: Entry) -> dict[str, Any]:
    """The entry's columns by name; its `id` is the row's `uid`, its `entered` the row's `id`."""
    kind = type(entry)
    names = [field.name for field in fields(entry) if (kind, field.name) not in _ELSEWHERE]
    return {_NAMES.get(name, name): getattr(entry, name) for name in names}


def entry(kind: type[E], row: Mapping[str, Any] | Row, **references: Any) -> E:
    """The plain object of a row read by column name; what is no column of it is passed in by name."""
    given = dict(references)
    for name, column, convert in _columns(cast(Any, kind)):
        value = row[column]
        given[name] = convert(value) if convert and value is not None else value
    return kind(**given)


@cache
def _columns(kind: type[Any]) -> list[tuple[str, str, Callable[[Any], Any] | None]]:
    hints = get_type_hints(kind)
    return [
        (field.name, _NAMES.get(field.name, field.name), _converter(hints[field.name]))
        for field in fields(kind)
        if (kind, field.name) not in _ELSEWHERE
    ]


def _converter(hint: Any) -> Callable[[Any], Any] | None:
    """What makes a stored value one of this type; None where SQLite gives it as it is."""
    (plain,) = [one for one in get_args(hint) if one is not NoneType] or [hint]
    if plain is date:
        return date.fromisoformat
    if plain is bool:
        return bool
    return plain if issubclass(plain, StrEnum) else None
