"""One cooperation as a whole: what belongs to it, its beginning, changes and end."""

from collections.abc import Iterable
from dataclasses import dataclass

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import KitItem, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.language import _
from coopitis.store import entries
from coopitis.store.backup import Why, back_up_quietly
from coopitis.store.database import Store

BELONGINGS = """
    SELECT (SELECT COUNT(*) FROM activity WHERE cooperation_id = o.id) AS activities,
           (SELECT COUNT(*) FROM result WHERE cooperation_id = o.id) AS results,
           (SELECT COUNT(*) FROM decision WHERE cooperation_id = o.id) AS decisions,
           (SELECT COUNT(*) FROM pre_check WHERE cooperation_id = o.id) AS pre_checks,
           (SELECT COUNT(*) FROM colleague WHERE cooperation_id = o.id) AS colleagues,
           (SELECT COUNT(*) FROM routine WHERE cooperation_id = o.id) AS routines,
           (SELECT COUNT(*) FROM kit WHERE cooperation_id = o.id) AS kit
    FROM cooperation AS o WHERE o.uid = ?"""


@dataclass(frozen=True, slots=True)
class Belongings:
    """How many entries go when the cooperation goes."""

    activities: int = 0
    results: int = 0
    decisions: int = 0
    pre_checks: int = 0
    colleagues: int = 0
    routines: int = 0
    kit: int = 0


def belongings(store: Store, cooperation_id: str) -> Belongings:
    """What belongs to the cooperation; nothing where there is no such one."""
    with store.figures() as connection:
        row = connection.execute(BELONGINGS, (cooperation_id,)).fetchone()
    return Belongings(**row) if row else Belongings()


def remove(store: Store, cooperation: Cooperation) -> None:
    """Removes it with everything it has, after a backup, as one step that can be undone."""
    back_up_quietly(store.path, Why.DELETION)
    entries.remove(store, _("Delete {name}").format(name=cooperation.name), cooperation)


def save(
    store: Store, cooperation: Cooperation, draft: str | None = None, before: Cooperation | None = None
) -> Cooperation:
    """Enters a new one or changes the one that is known by its id, as one step that can be undone.

    `draft` as in Store.write, `before` as in Work.change.
    """
    if cooperation.id:
        with store.write(_("Change {name}").format(name=cooperation.name), draft) as work:
            work.change(cooperation, before)
        return cooperation
    with store.write(_("Add {name}").format(name=cooperation.name), draft) as work:
        return work.add(cooperation)


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
