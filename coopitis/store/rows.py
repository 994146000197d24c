"""Between the rows of the database and the plain objects of the domain."""

from dataclasses import fields
from typing import Any, TypeVar

from coopitis.domain.activity import Activity, Came
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation, Kind, Setting
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.kit import KitItem, Material
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result, Stage
from coopitis.domain.routine import Routine

Entry = Cooperation | PreCheck | Activity | Result | Decision | Routine | Colleague | KitItem

E = TypeVar("E", Cooperation, PreCheck, Activity, Result, Decision, Routine, Colleague, KitItem)

_KINDS: dict[tuple[type[Any], str], Any] = {
    (Cooperation, "kind"): Kind,
    (Cooperation, "setting"): Setting,
    (Activity, "expected_came"): Came,
    (Result, "stage"): Stage,
    (Decision, "choice"): Choice,
    (KitItem, "kind"): Material,
}
_NAMES = {"id": "uid", "entered": "id"}
_ELSEWHERE = {(Result, "activity"), (Routine, "done")}
"""Fields that are references or lists, so no columns of their own."""


def values(entry: Entry) -> dict[str, Any]:
    """The entry's columns by name; its `id` is the row's `uid`, its `entered` the row's `id`."""
    kind = type(entry)
    names = [field.name for field in fields(entry) if (kind, field.name) not in _ELSEWHERE]
    return {_NAMES.get(name, name): getattr(entry, name) for name in names}


def entry(kind: type[E], row: Any, **references: Any) -> E:
    """The plain object of a row; what is no column of it is passed in by name."""
    given = dict(references)
    for field in fields(kind):
        if (kind, field.name) in _ELSEWHERE:
            continue
        value = getattr(row, _NAMES.get(field.name, field.name))
        convert = _KINDS.get((kind, field.name))
        given[field.name] = convert(value) if convert and value is not None else value
    return kind(**given)
