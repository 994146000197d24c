"""A decision with all that follows from it, as one step."""

from dataclasses import replace
from datetime import date

from coopitis.domain.activity import Activity
from coopitis.domain.after_decision import Rest, rest
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.refusal import Conflict
from coopitis.store.database import Store
from coopitis.store.histories import history
from coopitis.store.work import Work


def rest_of(store: Store, cooperation_id: str, on: date) -> Rest:
    """What could go on there although it was dropped or automated."""
    found = history(store, cooperation_id)
    return rest(found, on) if found else Rest()


def decide(
    store: Store,
    step: str,
    decision: Decision,
    cooperation: Cooperation,
    member_until: date | None = None,
    ended: Rest | None = None,
    draft: str | None = None,
) -> Decision:
    """Logs a decision and, with it, until when one is a member and what else ends.

    `draft` as in Store.write.
    """
    with store.write(step, draft) as work:
        if member_until is not None:
            work.change(replace(cooperation, fee_to=member_until), cooperation)
        if ended is not None:
            end(work, ended, decision)
        return work.add(decision, cooperation.id)


def end(work: Work, ended: Rest, decision: Decision) -> None:
    """Takes the plans away, lets the consequences go, and hands the routines to the decision's tool."""
    for plan in ended.plans:
        work.remove(plan)
    stays: list[Activity | Routine] = [*ended.repeating, *ended.consequences, *ended.routines]
    before = {one.row_id: one for one in stays}
    for one in ended.ended(decision.date, decision.tool):
        try:
            work.change(one, before[one.row_id])
        except Conflict as conflict:
            # It ends, whatever else was said of it meanwhile.
            work.change(one, conflict.before)
