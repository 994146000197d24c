"""How a cooperation begins after it was joined: the first meetup, a routine, what to take along."""

from collections.abc import Iterable

from coopitis.domain.activity import Activity
from coopitis.domain.kit import KitItem
from coopitis.domain.routine import Routine
from coopitis.store.database import Store


def start(
    store: Store,
    step: str,
    cooperation_id: str,
    plans: Iterable[Activity],
    routines: Iterable[Routine],
    kit: Iterable[KitItem],
    draft: str | None = None,
) -> None:
    """Enters all of them as one step; `draft` as in Store.write."""
    with store.write(step, draft) as work:
        for plan in plans:
            work.add(plan, cooperation_id)
        for routine in routines:
            work.add(routine, cooperation_id)
        for item in kit:
            work.add(item, cooperation_id)
