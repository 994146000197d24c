"""Ticking a routine off, from Today or from its cooperation's page."""

from typing import Any

from coopitis.domain.duties import Duty
from coopitis.domain.routine import next_day
from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.store.ending_plans import miss
from coopitis.store.entries import routine, take_back
from coopitis.store.entries import tick_off as store_tick
from coopitis.widgets.text_layout import one_line


async def tick_off(screen: BaseScreen[Any], row_id: int) -> None:
    """Marks the routine as done today and says when it is due next, or why not."""
    today = screen.store.today
    try:
        done = await screen.store.ask(store_tick, row_id, today)
    except Refused as refusal:
        screen.refuse(refusal)
        return
    text = _("Done: {routine}. Next on {day}. Ctrl+Z undoes.")
    day = formats.long_day(next_day(today, done.every, today))
    screen.notify(text.format(routine=one_line(done.text), day=day), markup=False)
    await screen.reload()


async def tick(screen: BaseScreen[Any], row_id: int) -> None:
    """Marks it as done today or, if it was already, takes that back. Raises Refused where it is gone."""
    today = screen.store.today
    known = await screen.store.ask(routine, row_id)
    if today not in known.done:
        await tick_off(screen, row_id)
        return
    await screen.store.ask(take_back, row_id, today)
    text = _("Not done today: {routine}. Ctrl+Z undoes.").format(routine=one_line(known.text))
    screen.notify(text, markup=False)


async def missed(screen: BaseScreen[Any], duty: Duty) -> None:
    """Says of a planned evening that it did not take place, and when the next one is."""
    try:
        plan, ahead = await screen.store.ask(miss, duty.row_id)
    except Refused as refusal:
        screen.refuse(refusal)
        return
    said = _("{name}, {day}: missed.").format(name=duty.name, day=formats.weekday_day(plan.date))
    if ahead:
        said += " " + _("The next one: {day}.").format(day=formats.weekday_day(ahead.date))
    elif plan.every:
        said += " " + _("No next one: you do not go there any more.")
    screen.notify(said + " " + _("Ctrl+Z undoes."), markup=False)
    await screen.reload()
