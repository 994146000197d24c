"""Between the rows of the database and the plain objects of the domain."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from sqlite3 import Row
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from coopitis.domain.activity import Activity
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.kit import KitItem
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.domain.routine import Routine

Entry = Cooperation | PreCheck | Activity | Result | Decision | Routine | Colleague | KitItem

E = TypeVar("E", Cooperation, PreCheck, Activity, Result, Decision, Routine, Colleague, KitItem)

_NAMES = {"id": "uid", "entered": "id"}
_ELSEWHERE = {(Result, "activity"), (Routine, "done")}
"""Fields that are references or lists, so no columns of their own."""


def values(entry: Entry) -> dict[str, Any]:
    """The entry's columns by name; its `id` is the row's `uid`, its `entered` the row's `id`."""
    return _values(entry, "")


def entry(kind: type[E], row: Mapping[str, Any] | Row, prefix: str = "", **references: Any) -> E:
    """The plain object of a row read by column name; what is no column of it is passed in by name.

    `prefix` begins the name of each column.
    """
    return cast(E, _read(cast(Any, kind), row, prefix, references))


def columns(kind: type[Any]) -> Iterator[str]:
    """The names of the columns that an entry of this kind is read from."""
    for _name, column, _convert, part in _columns(cast(Any, kind)):
        yield from (f"{column}_{name}" for name in columns(part)) if part else [column]


def _values(entry: Any, prefix: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, column, _convert, part in _columns(cast(Any, type(entry))):
        value = getattr(entry, name)
        if part:
            inside = f"{prefix}{column}_"
            found |= _values(value, inside) if value else {inside + one: None for one in columns(part)}
        else:
            found[prefix + column] = _stored(value)
    return found


def _stored(value: Any) -> Any:
    if isinstance(value, tuple):
        return listed(value)
    return str(value) if isinstance(value, Cadence) else value


def _read(kind: type[Any], row: Mapping[str, Any] | Row, prefix: str, given: dict[str, Any]) -> Any:
    found = dict(given)
    for name, column, convert, part in _columns(cast(Any, kind)):
        if part:
            inside = f"{prefix}{column}_"
            is_there = any(row[inside + one] is not None for one in columns(part))
            found[name] = _read(part, row, inside, {}) if is_there else None
        else:
            value = row[prefix + column]
            found[name] = convert(value) if convert and value is not None else value
    return kind(**found)


_Column = tuple[str, str, Callable[[Any], Any] | None, type[Any] | None]
"""A field, its column, what makes a stored value one of its type, and the kind of a field with fields."""


@cache
def _columns(kind: type[Any]) -> list[_Column]:
    hints = get_type_hints(kind)
    return [
        (field.name, _NAMES.get(field.name, field.name), *_converter(hints[field.name]))
        for field in fields(kind)
        if (kind, field.name) not in _ELSEWHERE
    ]


def _converter(hint: Any) -> tuple[Callable[[Any], Any] | None, type[Any] | None]:
    """What makes a stored value one of this type, None where SQLite gives it as it is; or its own fields."""
    if get_origin(hint) is tuple:
        return unlisted, None
    (plain,) = [one for one in get_args(hint) if one is not NoneType] or [hint]
    if plain is Cadence:
        return Cadence.of, None
    if is_dataclass(plain):
        return None, cast(type[Any], plain)
    if plain is date:
        return date.fromisoformat, None
    if plain is bool:
        return bool, None
    return (plain if issubclass(plain, StrEnum) else None), None


def listed(texts: Iterable[str]) -> str:
    """The texts as they are stored in one column."""
    return json.dumps(list(texts), ensure_ascii=False)


def unlisted(stored: str) -> tuple[str, ...]:
    """The texts that are stored so."""
    return tuple(json.loads(stored))
