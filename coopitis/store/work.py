"""What can be written: entries are added, changed and removed; all of it lands together or not at all."""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.language import _
from coopitis.refusal import Conflict
from coopitis.store import rows
from coopitis.store.journal import Journal
from coopitis.store.rows import E, Entry
from coopitis.store.tables import (
    ActivityRow,
    ColleagueRow,
    CooperationRow,
    CounterRow,
    DecisionRow,
    DraftRow,
    KitRow,
    PreCheckRow,
    ResultRow,
    RoutineDoneRow,
    RoutineRow,
    Row,
)

REFERENCES = ("cooperation_id", "activity_id")


def touched(row: Row, columns: Mapping[str, Any], before: Any) -> dict[str, Any]:
    """The columns in which an entry differs from what it was when it was read.

    Raises Conflict where somebody else wrote another value into one of them since.
    """
    was = rows.values(before)
    changed = {name: value for name, value in columns.items() if name in REFERENCES or value != was[name]}
    theirs = {
        name: there
        for name, value in changed.items()
        if name not in REFERENCES and (there := getattr(row, name)) not in (was[name], value)
    }
    if theirs:
        raise _conflict(before, theirs)
    return changed


def _conflict(before: Any, theirs: dict[str, Any]) -> Conflict:
    known = {one.name for one in fields(before)} & theirs.keys()
    text = _("This was changed elsewhere meanwhile, so nothing was saved; look at it again.")
    return Conflict(text, theirs, replace(before, **{name: theirs[name] for name in known}))


TABLES: dict[type[Any], type[Row]] = {
    Cooperation: CooperationRow,
    PreCheck: PreCheckRow,
    Activity: ActivityRow,
    Result: ResultRow,
    Decision: DecisionRow,
    Routine: RoutineRow,
    Colleague: ColleagueRow,
    KitItem: KitRow,
}
OWNED: tuple[Any, ...] = (
    PreCheckRow,
    ActivityRow,
    ResultRow,
    DecisionRow,
    RoutineRow,
    ColleagueRow,
    KitRow,
)


class Work:
    """One transaction over entries. An entry is known by `row_id`, which `add` gives it."""

    def __init__(self, session: Session, journal: Journal) -> None:
        self.session, self.journal = session, journal

    def add(self, entry: E, to: str | None = None) -> E:
        """Enters it as the newest, in the cooperation with the id `to`; gives it an id if it has none."""
        entry = replace(entry, id=entry.id or str(uuid4()), row_id=self._next())
        columns = rows.values(entry)
        if to is not None:
            columns["cooperation_id"] = owner = self._cooperation_id(to)
            columns |= self._references(entry, owner)
        self.session.add(TABLES[type(entry)](**columns))
        self.session.flush()
        self._tick_off(entry)
        return entry

    def change(self, entry: Entry, before: Entry | None = None) -> None:
        """Overwrites the entry's row with its present values; with `before`, only with those that differ.

        `before` is the entry as it was read. Raises Conflict where the same was changed elsewhere since.
        """
        row = self._row(entry)
        columns = rows.values(entry)
        if not isinstance(row, CooperationRow):
            columns |= self._references(entry, row.cooperation_id)  # type: ignore[attr-defined]
        for name, value in (touched(row, columns, before) if before else columns).items():
            setattr(row, name, value)
        self._tick_off(entry, before)

    def remove(self, entry: Entry) -> None:
        """Removes the entry and all that belongs to it."""
        row = self._row(entry)
        if isinstance(row, KitRow):
            self._untick(row)
        if isinstance(row, ActivityRow):
            for result in self.session.exec(select(ResultRow).where(ResultRow.activity_id == row.id)):
                result.activity_id = None
        # Row by row and not by the database's cascade, so that the journal sees what goes.
        owned = self._owned(row)
        for level in (self._done(row, *owned), owned, [row]):
            for one in level:
                self.session.delete(one)
            self.session.flush()

    def _untick(self, piece: KitRow) -> None:
        """Takes the piece out of what was ticked for activities."""
        found = select(ActivityRow).where(ActivityRow.cooperation_id == piece.cooperation_id)
        for activity in self.session.exec(found.where(ActivityRow.kit != rows.listed([]))):
            ticked = rows.unlisted(activity.kit)
            activity.kit = rows.listed(one for one in ticked if one != piece.uid)

    def keep_draft(self, form: str, fields: Mapping[str, str]) -> None:
        """Keeps the raw texts of a form in place of an older draft of it."""
        self.session.merge(DraftRow(form=form, fields=json.dumps(dict(fields), ensure_ascii=False)))

    def drop_draft(self, form: str) -> None:
        """Lets the draft of a form go, if there is one."""
        if row := self.session.get(DraftRow, form):
            self.session.delete(row)

    def _cooperation_id(self, uid: str) -> int:
        return self.session.exec(select(CooperationRow.id).where(CooperationRow.uid == uid)).one()

    def _row(self, entry: Entry) -> Row:
        return self.session.get_one(TABLES[type(entry)], entry.row_id)

    def _owned(self, row: Row) -> list[Row]:
        if not isinstance(row, CooperationRow):
            return []
        found = [select(table).where(table.cooperation_id == row.id) for table in OWNED]
        return [one for query in found for one in self.session.exec(query)]

    def _done(self, *rows: Row) -> list[RoutineDoneRow]:
        routines = [row.id for row in rows if isinstance(row, RoutineRow)]
        return list(
            self.session.exec(select(RoutineDoneRow).where(col(RoutineDoneRow.routine_id).in_(routines)))
        )

    def _references(self, entry: Entry, owner: int) -> dict[str, Any]:
        if not isinstance(entry, Result):
            return {}
        found = select(ActivityRow.id).where(
            ActivityRow.cooperation_id == owner, ActivityRow.uid == entry.activity
        )
        return {"activity_id": self.session.exec(found).first()}

    def _tick_off(self, entry: Entry, before: Entry | None = None) -> None:
        if not isinstance(entry, Routine):
            return
        known = {row.date: row for row in self._done(self._row(entry))}
        was = set(before.done) if isinstance(before, Routine) else set(known)
        for day in set(entry.done) - was - set(known):
            self.session.add(RoutineDoneRow(id=self._next(), routine_id=entry.row_id, date=day))
        for day in (was - set(entry.done)) & set(known):
            self.session.delete(known[day])

    def _next(self) -> int:
        counter = self.session.get_one(CounterRow, 1)
        counter.last += 1
        return counter.last
