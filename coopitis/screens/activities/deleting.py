"""Taking an activity out."""

from typing import Any

from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.store.activities import ActivityLine, remove


async def delete(screen: DeskScreen[Any], line: ActivityLine) -> None:
    """Removes it and says how it comes back."""
    try:
        await screen.desk.ask(remove, line)
    except Refused as refusal:
        screen.desk_app.refuse(refusal)
        return
    await screen.reload()
    said = _("{name}, {day}: deleted. Ctrl+Z brings it back.")
    screen.notify(said.format(name=line.name, day=formats.day(line.date)), markup=False)
