"""Between an activity and the texts of its form: filled in as last time, read into what is stored."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from coopitis.domain.activity import MINUTES_A_DAY, Activity
from coopitis.domain.names import COMMA, as_many
from coopitis.domain.result import Result
from coopitis.language import _, formats, wording
from coopitis.screens.form_page import FieldRefused
from coopitis.store.logbook import LastTime

PARTS = ("preparation", "travel", "attendance", "follow_up")
"""The parts of an activity's time, in the order they pass."""

WORDS = ("title", "given", "received", "consequence")
"""What is written in words."""


def texts_of(activity: Activity, currency: str) -> dict[str, str]:
    """Every value as it could have been typed."""
    parts = {name: getattr(activity, name) for name in PARTS}
    return {
        "date": formats.numeric_day(activity.date),
        **{name: "" if minutes is None else formats.duration(minutes) for name, minutes in parts.items()},
        "expenses": "" if activity.expenses is None else formats.money(activity.expenses, currency),
        "planned": "yes" if activity.planned else "",
        "prepared": "yes" if activity.prepared else "",
        "came": activity.expected_came or "",
        "every": wording.recurrence_words(activity.every) if activity.every else "",
        **{name: _on_one_line(getattr(activity, name)) for name in WORDS},
    }


def as_last_time(last: LastTime, on: date, currency: str) -> dict[str, str]:
    """As it was planned or, where it was not, time and expenses as last time on the day; the rest is new."""
    done = replace(last.done or Activity("", on), title=None)
    # After midnight the plan of the new day still lies ahead.
    waiting = next((one for one in last.plans if one.date <= on), None)
    model = _as_planned(waiting, done, on) if waiting else replace(done, date=on)
    afresh = replace(model, given=None, received=None, expected_came=None, consequence=None)
    return {**texts_of(afresh, currency), "planned": "", "prepared": "", "every": ""}


def _as_planned(waiting: Activity, done: Activity, on: date) -> Activity:
    unsaid = [name for name in (*PARTS, "expenses") if getattr(waiting, name) is None]
    return replace(waiting, date=min(waiting.date, on), **{name: getattr(done, name) for name in unsaid})


def _on_one_line(text: str | None) -> str:
    return " ".join((text or "").split())


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


def results_of(values: Mapping[str, Any], unit: str, known: Iterable[str] = ()) -> list[Result]:
    """The results of the evening: each from a person of its own, or all from the one that is named.

    Refused where it cannot be told whether a comma stands between two names: `known` are those there are.
    """
    count = values["results"] or 0
    result = Result("", values["date"], values["text"] or unit)
    return [replace(result, person=person) for person in _persons(values["person"], count, known)]


def _persons(named: str | None, count: int, known: Iterable[str]) -> list[str | None]:
    if count < 2 or not named:
        return [named or None] * count
    persons = as_many(named, known)
    if not persons:
        raise FieldRefused("person", _one_or_two(named))
    if len(persons) == 1:
        return [named] * count
    if len(persons) != count:
        raise FieldRefused("person", _not_as_many(len(persons), count))
    return list(persons)


def _one_or_two(named: str) -> str:
    family, given = COMMA.split(named, maxsplit=1)
    text = _("One person or two? Type “{one}” for one, “{first}; {second}” for two.")
    return text.format(one=f"{given} {family}", first=family, second=given)


def _too_long(minutes: int) -> str:
    text = _("Together {time}; one activity lasts {most} at most.")
    return text.format(time=formats.duration(minutes), most=formats.duration(MINUTES_A_DAY))


def _not_as_many(persons: int, results: int) -> str:
    text = _("{persons} names for {results} results: name one for all, or one for each with commas between.")
    return text.format(persons=persons, results=results)
