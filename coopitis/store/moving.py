"""An activity moves to another cooperation, with the results that came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coopitis.domain.merging import home_id, moved_id

if TYPE_CHECKING:
    from sqlmodel import Session

    from coopitis.store.tables import Row
    from coopitis.store.work import Work


def relocate(work: Work, row_id: int, to: str) -> None:
    """Moves the activity of that row and its results to the cooperation with the id `to`, if it is not there.

    What was ticked of the other one's kit is let go. Ids follow domain.moved, so that imports know them.
    """
    from sqlmodel import select

    from coopitis.store.rows import listed
    from coopitis.store.tables import ActivityRow, CooperationRow, ResultRow

    session = work.session
    activity = session.get_one(ActivityRow, row_id)
    target = session.exec(select(CooperationRow).where(CooperationRow.uid == to)).one()
    if activity.cooperation_id == target.id:
        return
    origin = session.get_one(CooperationRow, activity.cooperation_id)
    activity.kit = listed([])
    results = session.exec(select(ResultRow).where(ResultRow.activity_id == row_id)).all()
    for row in (activity, *results):
        adopt(session, row, origin.uid, target)


def adopt(session: Session, row: Any, origin: str, target: Any) -> None:
    """Makes the row one of the target's; its id is the one it had there, or tells where it came from."""
    home = home_id(target.uid, row.uid)
    uid = home if home and not _is_taken(session, type(row), target.id, home) else moved_id(origin, row.uid)
    row.uid, row.cooperation_id = uid, target.id


def _is_taken(session: Session, table: type[Row], owner: int, uid: str) -> bool:
    from sqlmodel import select

    kind: Any = table
    found = select(kind.id).where(kind.cooperation_id == owner, kind.uid == uid)
    return session.exec(found).first() is not None
