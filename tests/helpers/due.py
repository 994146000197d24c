"""Cooperations with something due, and the list of it on Today."""

import re
from dataclasses import replace
from pathlib import Path

from helpers.app import screen_text
from helpers.entries import ago, group

from coopitis.app import CoopitisApp
from coopitis.domain.activity import Activity
from coopitis.domain.belongings import KitItem, Routine
from coopitis.domain.duties import Duty
from coopitis.domain.history import History
from coopitis.domain.recurrence import Cadence
from coopitis.screens.today.duty_list import DutyList
from coopitis.store.database import open_store
from coopitis.store.histories import history


def named(name: str, *entries, routines=(), kit=(), **cooperation) -> History:
    """A cooperation whose id is its name."""
    one = group(*entries, **cooperation)
    one = replace(one, cooperation=replace(one.cooperation, id=name, name=name))
    return replace(one, routines=numbered(routines), kit=numbered(kit))


def numbered(entries):
    """With ids and places of their own."""
    return [replace(one, id=f"u{n}", row_id=100 + n) for n, one in enumerate(entries)]


def planned(days_ahead: int, **more) -> Activity:
    """A meetup that was planned and did not take place so far."""
    return Activity("a", ago(-days_ahead), planned=True, done=False, **more)


def routine(text: str, every: int, *days_ago: int, tool: str | None = None) -> Routine:
    """A routine that was done so many days ago."""
    return Routine(
        "u", text, Cadence(every), tuple(ago(days) for days in sorted(days_ago, reverse=True)), tool
    )


def piece(item: str, *, ready: bool = False) -> KitItem:
    """Something to take along."""
    return KitItem("u", item, ready=ready)


def due(app: CoopitisApp) -> list[Duty]:
    """What the list holds, from the top."""
    return list(app.screen.query_one(DutyList).items)


def lines(app: CoopitisApp) -> list[str]:
    """What the screen says from the top, without gaps; a duty is two of them: what to do, and why."""
    said: list[str] = []
    for line in screen_text(app).splitlines():
        parts = re.split(r"\s{2,}", line.strip(" ▍"))
        told = len(said) > 1 and len(parts) == 3
        said += [f"{parts[0]} {parts[1]}", parts[2]] if told else [" ".join(parts)]
    return said


def stored_history(folder: Path, name: str) -> History:
    """All of it, as it is in the database now."""
    found = history(open_store(folder / "coopitis.sqlite3"), name)
    assert found is not None
    return found
