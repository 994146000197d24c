"""Between the rows of the database and the plain objects of the domain."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from sqlite3 import Row
from types import NoneType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.recurrence import Cadence
from coopitis.domain.result import Result
from coopitis.language import _
from coopitis.reading.text import echo
from coopitis.refusal import Unusable

Entry = Cooperation | PreCheck | Activity | Result | Decision | Routine | Colleague | KitItem

E = TypeVar("E", Cooperation, PreCheck, Activity, Result, Decision, Routine, Colleague, KitItem)

_NAMES = {"id": "uid", "row_id": "id"}
_ELSEWHERE = {(Result, "activity"), (Routine, "done")}
"""Fields that are references or lists, so no columns of their own."""


def values(entry: Entry) -> dict[str, Any]:
    """The entry's columns by name; its `id` is the row's `uid`, its `row_id` the row's `id`."""
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
            try:
                found[name] = convert(value)
            except (ValueError, TypeError, LookupError, RecursionError) as error:
                raise _unreadable(kind, column, value) from error
    return kind(**found)


def _unreadable(kind: type[Any], column: str, value: object) -> Unusable:
    text = _(
        "An entry cannot be read, for “{column}” of {kind} is “{value}”; “coopitis doctor --repair” mends it."
    )
    return Unusable(text.format(column=column, kind=kind.__name__, value=echo(str(value))))


_Column = tuple[str, str, Callable[[Any], Any], type[Any] | None]
"""A field, its column, what makes a stored value one of its type, and the kind of a field with fields."""


@cache
def _columns(kind: type[Any]) -> list[_Column]:
    hints = get_type_hints(kind)
    return [
        (field.name, _NAMES.get(field.name, field.name), *_converter(hints[field.name]))
        for field in fields(kind)
        if (kind, field.name) not in _ELSEWHERE
    ]


def _converter(hint: Any) -> tuple[Callable[[Any], Any], type[Any] | None]:
    """What makes a stored value one of this type, or raises; and the kind of a field that has fields."""
    if get_origin(hint) is tuple:
        return unlisted, None
    (plain,) = [one for one in get_args(hint) if one is not NoneType] or [hint]
    if is_dataclass(plain) and plain is not Cadence:
        return _as_it_is, cast(type[Any], plain)
    convert = _PLAIN.get(plain, plain)
    return (convert if plain is hint else _optional(convert)), None


def _as_it_is(value: Any) -> Any:
    return value


def _optional(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)


def whole(value: Any) -> int:
    """The value, where it is a whole number. Raises TypeError for any other."""
    if type(value) is not int:
        raise TypeError(value)
    return value


def amount(value: Any) -> int:
    """The same for a number from 0 up. Raises ValueError for any other."""
    if whole(value) < 0:
        raise ValueError(value)
    return int(value)


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError(value)
    return value


_PLAIN: dict[Any, Callable[[Any], Any]] = {
    int: whole,
    str: _text,
    date: date.fromisoformat,
    bool: lambda value: bool(whole(value)),
    Cadence: Cadence.of,
}
"""From what SQLite gives, which may be of any type, to what an entry holds; an enumeration reads its own."""


def listed(texts: Iterable[str]) -> str:
    """The texts as they are stored in one column."""
    return json.dumps(list(texts), ensure_ascii=False)


def unlisted(stored: str) -> tuple[str, ...]:
    """The texts that are stored so. Raises ValueError where it is no such list."""
    texts = json.loads(stored)
    if not isinstance(texts, list):
        raise ValueError(stored)
    return tuple(map(_text, texts))
