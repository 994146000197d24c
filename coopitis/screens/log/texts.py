"""What stands in the fields: an activity as the texts of its form."""

from dataclasses import replace
from datetime import date

from coopitis.domain.activity import Activity
from coopitis.language import formats
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
        **{name: _on_one_line(getattr(activity, name)) for name in WORDS},
    }


def as_last_time(last: LastTime, on: date, currency: str) -> dict[str, str]:
    """As it was planned or, where it was not, as last time but today; what was given and got is new."""
    done = last.done or Activity("", on)
    model = _as_planned(last.waiting, done, on) if last.waiting else replace(done, date=on)
    afresh = replace(model, given=None, received=None, expected_came=None, consequence=None)
    return texts_of(afresh, currency)


def _as_planned(waiting: Activity, done: Activity, on: date) -> Activity:
    unsaid = [name for name in (*PARTS, "expenses") if getattr(waiting, name) is None]
    return replace(waiting, date=min(waiting.date, on), **{name: getattr(done, name) for name in unsaid})


def _on_one_line(text: str | None) -> str:
    return " ".join((text or "").split())
