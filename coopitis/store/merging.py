"""What moves to another cooperation: an activity with its results, or all of one that is merged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from coopitis.domain.belongings import KitItem
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.merging import Pair, home_id, merged_cooperation, moved_id, pairs
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store.backup import Why, back_up_quietly
from coopitis.store.database import Store
from coopitis.store.drafts import AGAIN, form_of, pre_check_form, read_fields
from coopitis.store.histories import history

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


def merge(store: Store, target_id: str, origin_id: str) -> Cooperation:
    """Merges the origin into the target after a backup, as one step that can be undone; what it became.

    Raises Refused where one of them is gone, or both are the same.
    """
    target, origin = history(store, target_id), history(store, origin_id)
    if target is None or origin is None or target_id == origin_id:
        raise Refused(_("One of the two is not there any more, so nothing was merged."))
    back_up_quietly(store.path, Why.MERGE)
    own, other = target.cooperation, origin.cooperation
    with store.write(_("Merge {origin} into {name}").format(origin=other.name, name=own.name)) as work:
        same = list(pairs(target, origin))
        _keep_once(work, same)
        kit = {one.goes.id: one.stays.id for one in same if isinstance(one.goes, KitItem)}
        _move(work, own, other, kit)
        _move_drafts(work, own, other)
        becomes = merged_cooperation(own, other)
        work.change(becomes, own)
        work.session.flush()
        work.remove(other)
    return becomes


def _keep_once(work: Work, same: Iterable[Pair]) -> None:
    """What both have stays the target's; Work.remove is not asked, for what was ticked stays ticked."""
    from coopitis.store.tables import KitRow

    for pair in same:
        work.change(pair.becomes, pair.stays)
        if isinstance(pair.goes, KitItem):
            work.session.delete(work.session.get_one(KitRow, pair.goes.row_id))
        else:
            work.remove(pair.goes)
    work.session.flush()


def _move(work: Work, target: Cooperation, origin: Cooperation, kit: dict[str, str]) -> None:
    """Every row keeps its id where that is free in the target; what was ticked follows the kit."""
    from sqlmodel import select

    from coopitis.store.rows import listed, unlisted
    from coopitis.store.tables import ActivityRow, KitRow
    from coopitis.store.work import OWNED

    renamed = dict(kit)
    for table in sorted(OWNED, key=lambda one: one is ActivityRow):
        taken = set(work.session.exec(select(table.uid).where(table.cooperation_id == target.row_id)))
        for row in work.session.exec(select(table).where(table.cooperation_id == origin.row_id)).all():
            uid = moved_id(origin.id, row.uid) if row.uid in taken else row.uid
            if table is KitRow:
                renamed[row.uid] = uid
            if table is ActivityRow and row.kit != listed([]):
                row.kit = listed(dict.fromkeys(renamed.get(one, one) for one in unlisted(row.kit)))
            row.uid, row.cooperation_id = uid, target.row_id
        work.session.flush()


def _move_drafts(work: Work, target: Cooperation, origin: Cooperation) -> None:
    """Drafts of the origin's forms become the target's, behind those it has; the step puts them back too."""
    from sqlmodel import select

    from coopitis.store.tables import DraftRow

    found = {row.form: row for row in work.session.exec(select(DraftRow)).all()}
    for key, row in list(found.items()):
        fields = read_fields(row.fields)
        texts = fields | ({"cooperation": target.id} if fields.get("cooperation") == origin.id else {})
        form = _form_there(form_of(key), target, origin)
        if form == form_of(key) and texts == fields:
            continue
        place = key if form == form_of(key) else _free(form, found)
        work.journal.changes.append(("draft", key, {"form": key, "fields": row.fields}))
        if place != key:
            work.journal.changes.append(("draft", place, None))
            work.drop_draft(key)
        work.keep_draft(place, texts)
        found[place] = row


def drafts_of(store: Store, origin: Cooperation) -> int:
    """How many unfinished forms belong to it, which merging moves."""
    nowhere = Cooperation("", "")
    with store.figures() as connection:
        rows = connection.execute("SELECT form, fields FROM draft").fetchall()
    return sum(
        _form_there(form_of(row["form"]), nowhere, origin) != form_of(row["form"])
        or read_fields(row["fields"]).get("cooperation") == origin.id
        for row in rows
    )


def _form_there(form: str, target: Cooperation, origin: Cooperation) -> str:
    if form == pre_check_form(origin.row_id):
        return pre_check_form(target.row_id)
    for between in (" ", "-"):
        if form.endswith(between + origin.id):
            return form.removesuffix(origin.id) + target.id
    return form


def _free(form: str, taken: dict[str, Any]) -> str:
    numbers = (form if number == 0 else f"{form}{AGAIN}{number}" for number in range(len(taken) + 1))
    return next(key for key in numbers if key not in taken)
