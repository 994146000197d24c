"""Logging by keys, on a cooperation whose figures fit on a scrap of paper."""

from dataclasses import replace

from helpers.app import press, settled
from helpers.entries import evening, group, promise
from textual import events
from textual.pilot import Pilot

from coopitis.domain.activity import Activity
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.history import History
from coopitis.domain.terms import Terms
from coopitis.store.database import Store
from coopitis.store.histories import history
from coopitis.widgets.form import Form

TERMS = Terms(rate=80_00)

PROMISE = promise(unit="lead", minutes_per_result=180, rate=80_00, max_cost=300_00)
"""One lead in 3 h; one may cost 300 EUR, and all is due at once."""

LAST_TIME = evening(
    7,
    12_50,
    preparation=15,
    travel=30,
    attendance=120,
    follow_up=30,
    prepared=True,
    title="Talks",
    rate=80_00,
)
"""3 h 15 min at 80 EUR are 260 EUR, and 12.50 EUR for the drinks: 272.50 EUR."""


def table(*entries, name="Regulars' table", id="c") -> History:
    """A cooperation with these entries, or with the promise and one evening."""
    history = group(*(entries or (PROMISE, LAST_TIME)))
    return replace(history, cooperation=Cooperation(id, name))


def logged(store: Store, cooperation_id: str = "c") -> Activity:
    """The activity entered last."""
    return max(history(store, cooperation_id).activities, key=lambda one: one.row_id)


BY_HAND = 40
"""Signs up to which a text is typed; a longer one is pasted."""


async def fill(pilot: Pilot[None], **texts: str) -> None:
    """Types these texts into the fields, in place of what stands there."""
    for name, text in texts.items():
        pilot.app.screen.query_one(Form).row(name).focus_entry()
        await settled(pilot)
        if text.isascii() and len(text) <= BY_HAND:
            await press(pilot, f"text:{text}" if text else "delete")
        else:
            pilot.app.post_message(events.Paste(text))
            await settled(pilot)


async def at_once(pilot: Pilot[None], *keys: str) -> None:
    """Types keys faster than anything can answer."""
    for key in keys:
        pilot.app.post_message(events.Key(key, key if len(key) == 1 else None))
    await settled(pilot)
    await settled(pilot)


def said(pilot: Pilot[None], name: str) -> str:
    """What stands beside a field."""
    return str(pilot.app.screen.query_one(Form).row(name).said.content)


def typed(pilot: Pilot[None], name: str) -> str:
    """What stands in a field."""
    return pilot.app.screen.query_one(Form).row(name).text
