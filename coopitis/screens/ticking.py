"""Ticking a routine off, from Today or from its cooperation's page (R3)."""

from coopitis.domain.routine import next_day
from coopitis.language import _, formats
from coopitis.screens.desk_app import DeskApp


async def tick_off(app: DeskApp, entered: int) -> None:
    """Says that the routine was done today, and when it is due next; Refused where it is gone."""
    from coopitis.store.entries import tick_off as store_tick

    today = app.desk.today
    done = await app.desk.ask(store_tick, entered, today)
    said = _("Done: {routine}. Next on {day}. Ctrl+Z undoes.")
    day = formats.long_day(next_day(today, done.every, today))
    app.notify(said.format(routine=" ".join(done.text.split()), day=day), markup=False)


async def tick(app: DeskApp, entered: int) -> None:
    """Ticks it off or, if it was done today already, takes that back; Refused where it is gone."""
    from coopitis.store.entries import routine, take_back

    today = app.desk.today
    known = await app.desk.ask(routine, entered)
    if today not in known.done:
        await tick_off(app, entered)
        return
    await app.desk.ask(take_back, entered, today)
    said = _("Not done today: {routine}. Ctrl+Z undoes.").format(routine=" ".join(known.text.split()))
    app.notify(said, markup=False)
