"""Brings whole histories in at once: what is already there, known by its id, stays as it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import insert
from sqlmodel import Session, select

from coopitis.domain.activity import Activity
from coopitis.domain.belongings import Routine
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.merging import COMPARED, MARK, home_id, moved_id, same_key
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.store import rows
from coopitis.store.database import Store
from coopitis.store.engine import driver
from coopitis.store.forgotten import forgotten, without
from coopitis.store.owners import Owners
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
        _Import(work.session, counted).run(incoming)
        work.journal.note_span((*TABLES.values(), RoutineDoneRow), before + 1, counter.last)
    return counted


def _agree_on_terms(session: Session, own: Terms, new: Terms) -> None:
    untouched = session.exec(select(CooperationRow.id)).first() is None
    takes = untouched and own.rate is None
    if own.currency != new.currency and not takes:
        raise Refused(
            _("The file counts in {theirs} and your data in {ours}; nothing was imported.").format(
                theirs=new.currency, ours=own.currency
            )
        )
    every = own.review_every_days
    if every != Terms().review_every_days:
        new = replace(new, review_every_days=every)
    if takes or own == Terms(review_every_days=every):
        write_terms(session, new)


ORDERED: tuple[type[Any], ...] = (PreCheck, Activity, Result, Decision)
"""Kinds whose entries are entered in their own order, whatever the kind; the others come after them."""


AT_ONCE = 2_000
"""So many rows are put together and inserted at once: more takes memory and no less time."""

T = TypeVar("T")


@dataclass(slots=True)
class _New:
    """An entry that is not there yet, the row that owns it, and its own row's id once it has one."""

    entry: Any
    owner: int
    row_id: int = 0


class _Import:
    def __init__(self, session: Session, counted: Imported) -> None:
        self.session, self.counted = session, counted
        self.counter = session.get_one(CounterRow, 1)
        self.owners = Owners(session)
        self.moved: dict[type[Any], set[str]] = {}
        self.known: dict[tuple[type[Any], int], set[str]] = {}
        self.forgotten = forgotten(driver(session.connection()))

    def run(self, incoming: Iterable[History]) -> None:
        new: dict[type[Any], list[_New]] = {kind: [] for kind in TABLES}
        for history in incoming:
            self._sort_out(history, new)
        ordered = [one for kind in ORDERED for one in new[kind]]
        others = [one for kind in new if kind not in ORDERED for one in new[kind]]
        for one in [*sorted(ordered, key=lambda one: one.entry.row_id), *others]:
            one.row_id = self._next()
        for kind, found in new.items():
            self._insert(kind, found)

    def _sort_out(self, history: History, new: dict[type[Any], list[_New]]) -> None:
        """Enters the cooperation if it is not there, and finds which of its entries are not."""
        owners = self.owners.of(history.cooperation)
        if owners:
            self.counted.known += 1
        else:
            owners = [self._enter(self._without(history.cooperation, history.cooperation))]
        lists = (getattr(history, field.name) for field in fields(history) if field.name != "cooperation")
        for entries in lists:
            if entries:
                found = self._unknown(owners, entries, history.cooperation)
                unknown = [self._without(one, history.cooperation) for one in found]
                new[type(entries[0])] += [_New(one, owners[0]) for one in unknown if one is not None]
                self.counted.added -= unknown.count(None)

    def _without(self, entry: Any, cooperation: Cooperation) -> Any:
        """The entry without what was forgotten here; None where that is all of it."""
        if not self.forgotten:
            return entry
        owners = (cooperation.id, *cooperation.formerly, *self.owners.ids(cooperation))
        return without(entry, str(TABLES[type(entry)].__tablename__), owners, self.forgotten)

    def _enter(self, cooperation: Cooperation) -> int:
        self.counted.added += 1
        values = rows.values(replace(cooperation, row_id=self._next()))
        self.session.connection().execute(insert(CooperationRow), values)
        self.owners.add(cooperation, values["id"])
        return int(values["id"])

    def _unknown(self, owners: list[int], entries: Sequence[Any], origin: Cooperation) -> list[Any]:
        """The entries that none of the owners has yet, nor any other by a move; of several, the first."""
        kind = type(entries[0])
        known = [self._ids(kind, owner) for owner in owners]
        alike = self._alike(kind, owners[0], origin)
        new = []
        for one in entries:
            if same_key(one) in alike:
                continue
            if not any(one.id in ids for ids in known) and not self._has_moved(kind, one.id, origin):
                known[0].add(one.id)
                new.append(one)
        self.counted.known += len(entries) - len(new)
        self.counted.added += len(new)
        return new

    def _alike(self, kind: type[Any], owner: int, origin: Cooperation) -> set[str | None]:
        """What is there only once since `origin` was merged in, as it is compared."""
        if kind not in COMPARED or not self.owners.is_merged(owner, origin):
            return set()
        table: Any = TABLES[kind]
        name, key = COMPARED[kind]
        found = self.session.exec(select(getattr(table, name)).where(table.cooperation_id == owner))
        return {key(text) for text in found}

    def _has_moved(self, kind: type[Any], uid: str, origin: Cooperation) -> bool:
        """Whether an entry of that id is elsewhere here: it was moved or merged here, or in what comes in."""
        if kind not in self.moved:
            table: Any = TABLES[kind]
            self.moved[kind] = set(self.session.exec(select(table.uid).where(table.uid.startswith(MARK))))
        names = {moved_id(owner, uid) for owner in (origin.id, *origin.formerly)}
        if names & self.moved[kind]:
            return True
        if not uid.startswith(MARK):
            return False
        homes = ((row_id, home_id(owner, uid)) for owner, row_id in self.owners.known.items())
        return any(home in self._ids(kind, row_id) for row_id, home in homes if home)

    def _ids(self, kind: type[Any], owner: int) -> set[str]:
        """The ids of that owner's entries, those that come in with this import too."""
        if (kind, owner) not in self.known:
            table: Any = TABLES[kind]
            found = self.session.exec(select(table.uid).where(table.cooperation_id == owner))
            self.known[kind, owner] = set(found)
        return self.known[kind, owner]

    def _insert(self, kind: type[Any], new: list[_New]) -> None:
        sources = {}
        if kind is Result:
            sources = {owner: _activity_ids(self.session, owner) for owner in {one.owner for one in new}}
        for chunk in batched(new, AT_ONCE):
            columns = [_columns(one, sources.get(one.owner, {})) for one in chunk]
            self.session.connection().execute(insert(TABLES[kind]), columns)
        for one in new:
            if isinstance(one.entry, Routine) and one.entry.done:
                self._tick_off(one.row_id, one.entry.done)

    def _tick_off(self, routine: int, days: Iterable[date]) -> None:
        done = [{"id": self._next(), "routine_id": routine, "date": day} for day in dict.fromkeys(days)]
        self.session.connection().execute(insert(RoutineDoneRow), done)

    def _next(self) -> int:
        self.counter.last += 1
        return self.counter.last


def _columns(new: _New, activities: Mapping[str, int]) -> dict[str, Any]:
    columns = rows.values(new.entry) | {"id": new.row_id, "cooperation_id": new.owner}
    if isinstance(new.entry, Result):
        columns["activity_id"] = activities.get(new.entry.activity or "")
    return columns


def batched(entries: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The entries in parts of so many."""
    return (entries[start : start + size] for start in range(0, len(entries), size))


def _activity_ids(session: Session, owner: int) -> dict[str, int]:
    found = select(ActivityRow.uid, ActivityRow.id).where(ActivityRow.cooperation_id == owner)
    return {uid: number for uid, number in session.exec(found).all()}  # noqa: C416
