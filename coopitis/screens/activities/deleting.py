"""Taking an activity out."""

from typing import Any

from coopitis.language import _, formats
from coopitis.screens.base import DeskScreen
from coopitis.screens.deleted import deleted, without_evening
from coopitis.store.activities import ActivityLine, remove


async def delete(screen: DeskScreen[Any], line: ActivityLine) -> None:
    """Removes it and says what that means. Raises Refused."""
    await screen.desk.ask(remove, line)
    await screen.reload()
    what = _("{name}, {day}").format(name=line.name, day=formats.day(line.date))
    screen.notify(deleted(what, without_evening(line)), markup=False)
