"""Deleting an activity, a cooperation or a person: what goes with it, and how it comes back."""

from collections.abc import Iterator
from dataclasses import astuple
from datetime import date
from typing import Any

from coopitis.domain.cooperation import Cooperation
from coopitis.language import _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.saving import patiently
from coopitis.store.activities import ActivityLine
from coopitis.store.activities import remove as remove_activity
from coopitis.store.cooperations import Belongings, belongings
from coopitis.store.cooperations import remove as remove_cooperation


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
    ahead = await screen.store.ask(remove_activity, line)
    await screen.reload()
    what = _("{name}, {day}").format(name=line.name, day=formats.day(line.date))
    besides = without_evening(line) if ahead is None else next_stands(ahead)
    screen.notify(deleted(what, besides), markup=False)


def next_stands(day: date) -> str:
    """That a plan repeats, and how that ends."""
    text = _("the next one is planned for {day}; empty Repeats there to end it")
    return text.format(day=formats.weekday_day(day))


async def ask_to_delete(screen: BaseScreen[None], cooperation: Cooperation) -> None:
    """Says what goes with it, and removes it if that is wanted."""
    goes = await screen.store.ask(belongings, cooperation.id)

    async def answered(yes: bool | None) -> None:
        if yes:
            await patiently(screen.app, remove())

    async def remove() -> None:
        try:
            await screen.store.ask(remove_cooperation, cooperation)
        except Refused as refusal:
            screen.refuse(refusal)
            return
        await screen.reload()
        said = _("{name} is gone. Ctrl+Z takes that back.").format(name=cooperation.name)
        screen.notify(said, markup=False)

    question = _("Delete {name}?").format(name=cooperation.name)
    await screen.app.push_screen(ConfirmScreen(question, what_goes(goes), _("Delete")), answered)


def what_goes(goes: Belongings) -> str:
    """What else goes, in a sentence."""
    parts = list(_parts(goes))
    if not parts:
        return _("Nothing was entered for it yet.")
    if len(parts) == 1 and sum(astuple(goes)) == 1:
        return _("{entry} goes too. Ctrl+Z brings both back.").format(entry=parts[0])
    return _("{entries} go too. Ctrl+Z brings all of it back.").format(entries=", ".join(parts))


def what_moves(moves: Belongings) -> str:
    """The entries by their kind and number; empty where there is none."""
    return ", ".join(_parts(moves))


def _parts(goes: Belongings) -> Iterator[str]:
    if n := goes.activities:
        yield ngettext("{count} evening", "{count} evenings", n).format(count=n)
    if n := goes.results:
        yield ngettext("{count} result", "{count} results", n).format(count=n)
    if n := goes.decisions:
        yield ngettext("{count} decision", "{count} decisions", n).format(count=n)
    if n := goes.pre_checks:
        yield ngettext("{count} pre-check", "{count} pre-checks", n).format(count=n)
    if n := goes.colleagues:
        yield ngettext("{count} colleague", "{count} colleagues", n).format(count=n)
    if n := goes.routines:
        yield ngettext("{count} routine", "{count} routines", n).format(count=n)
    if n := goes.kit:
        yield ngettext("{count} thing to take along", "{count} things to take along", n).format(count=n)
