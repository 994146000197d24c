"""Deleting an activity, and what is said of an entry that was deleted."""

from typing import Any

from coopitis.language import _, formats, ngettext
from coopitis.screens.base import BaseScreen
from coopitis.store.activities import ActivityLine, remove


def deleted(what: str, besides: str = "") -> str:
    """The sentence; `besides` is what happened to entries that belong to it."""
    if besides:
        said = _("{what}: deleted; {besides}. Ctrl+Z takes all of it back.")
        return said.format(what=what, besides=besides)
    return _("{what}: deleted. Ctrl+Z takes that back.").format(what=what)


def without_evening(line: ActivityLine) -> str:
    """What becomes of the results of an evening that goes; empty where it has none."""
    if not line.results:
        return ""
    text = ngettext(
        "its {count} result stays, without an evening",
        "its {count} results stay, without an evening",
        line.results,
    )
    return text.format(count=formats.number(line.results))


async def delete(screen: BaseScreen[Any], line: ActivityLine) -> None:
    """Removes it and says what that means. Raises Refused."""
    await screen.store.ask(remove, line)
    await screen.reload()
    what = _("{name}, {day}").format(name=line.name, day=formats.day(line.date))
    screen.notify(deleted(what, without_evening(line)), markup=False)
