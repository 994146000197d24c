"""Going again to what was dropped (R10)."""

from dataclasses import replace

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.index import decided_before


def is_relapse(activity: Activity, decision: Decision | None) -> bool:
    """Whether the activity comes after the decision to drop; one not entered yet comes last on its day."""
    # While a day is typed there may be none.
    if decision is None or decision.choice is not Choice.DROP or not activity.date:
        return False
    entered = activity.entered or decision.entered + 1
    return decided_before([decision], replace(activity, entered=entered)) is not None
