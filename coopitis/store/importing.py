"""Brings whole histories in at once: what is already there, known by its id, stays as it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, select

from coopitis.domain.history import History
from coopitis.domain.result import Result
from coopitis.domain.routine import Routine
from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store import rows
from coopitis.store.database import Store
from coopitis.store.tables import ActivityRow, CooperationRow, CounterRow, RoutineDoneRow
from coopitis.store.terms import terms, write_terms
from coopitis.store.work import TABLES


@dataclass
class Imported:
    """How many entries came in, and how many were there already."""

    added: int = 0
    known: int = 0


def import_histories(
    store: Store, incoming: Iterable[History], new_terms: Terms | None = None, step: str | None = None
) -> Imported:
    """Adds what is new in one transaction, or nothing. Terms are taken while none were set here.

    With `step`, what it is called, all of it can be undone at once. Raises Refused where the amounts are in
    another currency than those that are here.
    """
    counted, own_terms = Imported(), terms(store)
    with store.write(step) as work:
        if new_terms is not None:
            _agree_on_terms(work.session, own_terms, new_terms)
        counter = work.session.get_one(CounterRow, 1)
        before = counter.last
        for history in incoming:
            _Import(work.session, counted).run(history)
        work.journal.note_span((*TABLES.values(), RoutineDoneRow), before + 1, counter.last)
    return counted


def _agree_on_terms(session: Session, own: Terms, new: Terms) -> None:
    # How often one reviews is no part of a file.
    new = replace(new, review_every_days=own.review_every_days)
    untouched = session.exec(select(CooperationRow.id)).first() is None
    takes = untouched and own.rate is None
    if own.currency != new.currency and not takes:
        raise Refused(
            _("The file counts in {theirs} and your data in {ours}; nothing was imported.").format(
                theirs=new.currency, ours=own.currency
            )
        )
    if takes or own == Terms(review_every_days=own.review_every_days):
        write_terms(session, new)


NO_ACTIVITIES: Mapping[str, int] = MappingProxyType({})


class _Import:
    def __init__(self, session: Session, counted: Imported) -> None:
        self.session, self.counted = session, counted
        self.counter = session.get_one(CounterRow, 1)

    def run(self, history: History) -> None:
        owner = self._cooperation(history)
        for entries in (history.pre_checks, history.activities):
            self._add(owner, entries)
        self._add(owner, history.results, _activity_ids(self.session, owner))
        for others in (history.decisions, history.routines, history.colleagues, history.kit):
            self._add(owner, others)

    def _cooperation(self, history: History) -> int:
        uid = history.cooperation.id
        known = self.session.exec(select(CooperationRow.id).where(CooperationRow.uid == uid)).first()
        if known is not None:
            self.counted.known += 1
            return known
        self.counted.added += 1
        values = rows.values(history.cooperation) | {"id": self._next()}
        self.session.connection().execute(insert(CooperationRow), values)
        return int(values["id"])

    def _add(self, owner: int, entries: Sequence[Any], activities: Mapping[str, int] = NO_ACTIVITIES) -> None:
        new = self._unknown(owner, entries)
        columns = [rows.values(one) | {"id": self._next(), "cooperation_id": owner} for one in new]
        for entry, row in zip(new, columns, strict=True):
            if isinstance(entry, Result):
                row["activity_id"] = activities.get(entry.activity or "")
        if columns:
            self.session.connection().execute(insert(TABLES[type(new[0])]), columns)
        for entry, row in zip(new, columns, strict=True):
            if isinstance(entry, Routine) and entry.done:
                self._tick_off(row["id"], entry.done)

    def _unknown(self, owner: int, entries: Sequence[Any]) -> list[Any]:
        """The entries that are not there yet; of several with one id, the first."""
        if not entries:
            return []
        table: Any = TABLES[type(entries[0])]
        known = set(self.session.exec(select(table.uid).where(table.cooperation_id == owner)))
        new: dict[str, Any] = {}
        for one in entries:
            if one.id not in known:
                new.setdefault(one.id, one)
        self.counted.known += len(entries) - len(new)
        self.counted.added += len(new)
        return list(new.values())

    def _tick_off(self, routine: int, days: Iterable[date]) -> None:
        done = [{"id": self._next(), "routine_id": routine, "date": day} for day in dict.fromkeys(days)]
        self.session.connection().execute(insert(RoutineDoneRow), done)

    def _next(self) -> int:
        self.counter.last += 1
        return self.counter.last


def _activity_ids(session: Session, owner: int) -> dict[str, int]:
    found = select(ActivityRow.uid, ActivityRow.id).where(ActivityRow.cooperation_id == owner)
    return {uid: number for uid, number in session.exec(found).all()}  # noqa: C416
