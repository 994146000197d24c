"""The series of a plan that repeats: the next one is entered by the step that ends the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Choice
from coopitis.domain.series import following

if TYPE_CHECKING:
    from coopitis.store.work import Work

OVER = (Choice.DROP, Choice.AUTOMATE)
"""Where nobody goes any more no plan follows."""


def add_next(work: Work, plan: Activity, owner: str) -> Activity | None:
    """Enters the plan that follows this one; None where it does not repeat, or the series is over."""
    from sqlmodel import col, select

    from coopitis.store.tables import ActivityRow, CooperationRow, DecisionRow

    if plan.every is None:
        return None
    session = work.session
    group = session.exec(select(CooperationRow.id).where(CooperationRow.uid == owner)).one()
    newest_first = col(DecisionRow.date).desc(), col(DecisionRow.id).desc()
    decided = select(DecisionRow.choice).where(DecisionRow.cooperation_id == group)
    if session.exec(decided.order_by(*newest_first)).first() in OVER:
        return None
    series = select(col(ActivityRow.date)).where(
        ActivityRow.cooperation_id == group,
        ActivityRow.every == str(plan.every),
        ActivityRow.planned_on == plan.planned_on,
    )
    found = following(plan, {plan.date, *session.exec(series)})
    return work.add(found, owner) if found else None
