"""Ending a plan otherwise than by logging it: missed, or taken out; one that repeats goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from coopitis.domain.activity import Activity
from coopitis.language import _, formats
from coopitis.refusal import Refused
from coopitis.store.database import Store
from coopitis.store.logbook import activity
from coopitis.store.series import add_next


def miss(store: Store, row_id: int) -> tuple[Activity, Activity | None]:
    """Says that a planned evening did not take place; with it the next one, if there is one."""
    owner, plan = _plan(store, row_id)
    step = _("Missed, {day}").format(day=formats.day(plan.date))
    with store.write(step) as work:
        work.change(replace(plan, missed=True), plan)
        return plan, add_next(work, plan, owner)


def take_out(store: Store, step: str, row_id: int) -> date | None:
    """Removes an activity; of a plan that repeats the next one stands there: its day. Raises Refused."""
    owner, plan = _plan(store, row_id)
    with store.write(step) as work:
        ahead = None if plan.done or plan.missed else add_next(work, plan, owner)
        work.remove(plan)
        return ahead.date if ahead else None


def _plan(store: Store, row_id: int) -> tuple[str, Activity]:
    if found := activity(store, row_id):
        return found
    raise Refused(_("This activity is not there any more."))
