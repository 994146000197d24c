"""From what was filled in to what is stored."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coopitis.domain.activity import MINUTES_A_DAY, Activity
from coopitis.domain.result import Result
from coopitis.language import _, formats
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.log.texts import PARTS

SEPARATOR = re.compile(r"\s*[,;]\s*")


def filled_in(base: Activity, values: Mapping[str, Any]) -> Activity:
    """The activity with what the form says in place of its own values."""
    said = {name: values[name] for name in values if name in Activity.__dataclass_fields__}
    said["rate"] = values.get("rate", base.rate) or 0
    said["expected_came"] = values.get("came", base.expected_came)
    return replace(base, **said)


def within_a_day(activity: Activity) -> Activity:
    """The same activity; refused beside its longest part where it has more time than a day."""
    if activity.minutes > MINUTES_A_DAY:
        longest = max(PARTS, key=lambda part: getattr(activity, part) or 0)
        raise FieldRefused(longest, _too_long(activity.minutes))
    return activity


def with_time(activity: Activity) -> Activity:
    """The same activity; once it is done, refused where nothing was said of its time: none is an answer."""
    if activity.done and all(getattr(activity, part) is None for part in PARTS):
        raise FieldRefused("attendance", _("How long was it? Type 0 if it took no time."))
    return activity


def results_of(values: Mapping[str, Any], unit: str) -> list[Result]:
    """The results of the evening: each from a person of its own, or all from the one that is named."""
    count = values["results"] or 0
    result = Result("", values["date"], values["text"] or unit)
    return [replace(result, person=person) for person in _persons(values["person"], count)]


def _persons(named: str | None, count: int) -> list[str | None]:
    persons = [one for one in SEPARATOR.split(named or "") if one]
    if count < 2 or len(persons) < 2:
        return [named or None] * count
    if len(persons) != count:
        raise FieldRefused("person", _not_as_many(len(persons), count))
    return list(persons)


def _too_long(minutes: int) -> str:
    text = _("Together {time}; one activity lasts {most} at most.")
    return text.format(time=formats.duration(minutes), most=formats.duration(MINUTES_A_DAY))


def _not_as_many(persons: int, results: int) -> str:
    text = _("{persons} names for {results} results: name one for all, or one for each with commas between.")
    return text.format(persons=persons, results=results)
