"""The seven questions, answered by keys."""

from collections.abc import Iterable
from dataclasses import replace

from helpers.app import press, settled
from helpers.entries import ON, group, promise
from textual.pilot import Pilot

from coopitis.app import CoopitisApp
from coopitis.domain.history import History
from coopitis.domain.pre_check import PreCheck
from coopitis.store.database import Store
from coopitis.store.histories import histories

NAMED = ("n", "text:Chamber circle", "enter")
"""Begins the pre-check of a new cooperation from the start page."""

ANSWERS = (
    ("text:four leads", "enter", "text:4", "enter", "text:31.12.", "enter"),
    ("text:a call for an offer", "enter"),
    ("text:3h", "enter", "text:3h", "enter"),
    ("text:80", "enter"),
    ("text:300", "enter"),
    ("text:y", "enter", "text:m", "enter"),
    ("text:old friends", "enter"),
)
"""The keys of each answer: 3 h at 80 EUR are 240 for a lead and for an evening, 300 at most."""

GIVEN = {
    "expectation": "four leads",
    "target": 4,
    "until": ON.replace(month=12, day=31),
    "result_looks_like": "a call for an offer",
    "unit": "lead",
    "minutes_per_result": 180,
    "minutes_per_evening": 180,
    "rate": 80_00,
    "max_cost": 300_00,
    "economical": True,
    "horizon_days": 120,
    "reasons_anyway": "old friends",
}
"""What these keys come to."""


UP_TO = (0, 3, 5, 7, 8, 9, 11, 12)
"""How many of GIVEN are there after so many questions."""


def given(questions: int) -> dict[str, object]:
    """What was answered after so many questions."""
    return dict(list(GIVEN.items())[: UP_TO[questions]])


def circle(questions: int, *entries: object, name: str = "Chamber circle") -> History:
    """A cooperation with a draft in which so many questions are answered, and these other entries."""
    draft = promise(0, complete=False, **{"max_cost": None, "horizon_days": None} | given(questions))
    history = group(*entries, draft)
    return replace(history, cooperation=replace(history.cooperation, name=name))


def circles(answered: Iterable[int], *entries: object) -> list[History]:
    """A cooperation for each, with so many questions answered; its number is its id and in its name."""
    told = [circle(questions, *entries, name=f"Circle {n}") for n, questions in enumerate(answered)]
    return [replace(one, cooperation=replace(one.cooperation, id=str(n))) for n, one in enumerate(told)]


async def answer(pilot: Pilot[None], *numbers: int) -> None:
    """Answers these questions, each of which has to be in front."""
    for number in numbers:
        await press(pilot, *ANSWERS[number - 1])


async def check_again(app: CoopitisApp, pilot: Pilot[None], cooperation_id: str = "c") -> None:
    """Opens the pre-check of a cooperation that is there."""
    app.open("check_again", cooperation_id=cooperation_id)
    await settled(pilot)


def filed(store: Store, name: str = "Chamber circle") -> History:
    """The one cooperation of that name."""
    (found,) = [one for one in histories(store) if one.cooperation.name == name]
    return found


def draft_of(store: Store, name: str = "Chamber circle") -> PreCheck:
    """The one pre-check of a cooperation."""
    (check,) = filed(store, name).pre_checks
    return check


def answers(check: PreCheck) -> dict[str, object]:
    """What of a pre-check was answered."""
    return {name: value for name in GIVEN if (value := getattr(check, name)) is not None}
