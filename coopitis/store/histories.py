"""Whole histories: a cooperation with all its entries, in the order they were entered."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from coopitis.domain.activity import Activity
from coopitis.domain.colleague import Colleague
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.kit import KitItem
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.domain.routine import Routine
from coopitis.store.database import Store
from coopitis.store.rows import entry
from coopitis.store.tables import (
    ActivityRow,
    ColleagueRow,
    CooperationRow,
    DecisionRow,
    KitRow,
    PreCheckRow,
    ResultRow,
    RoutineDoneRow,
    RoutineRow,
)


def history(store: Store, cooperation_id: str) -> History | None:
    """The history of one cooperation, None where there is no such one."""
    with store.session() as session:
        found = select(CooperationRow).where(CooperationRow.uid == cooperation_id)
        row = session.exec(found).first()
        return _read(session, [row])[0] if row else None


def histories(store: Store) -> list[History]:
    """Every history, in the order the cooperations were entered."""
    with store.session() as session:
        return _read(session, session.exec(select(CooperationRow).order_by(col(CooperationRow.id))).all())


def _read(session: Session, cooperations: Sequence[CooperationRow]) -> list[History]:
    only = cooperations[0].id if len(cooperations) == 1 else None
    checks = _owned(session, PreCheckRow, only)
    activities = _owned(session, ActivityRow, only)
    results = _owned(session, ResultRow, only)
    decisions = _owned(session, DecisionRow, only)
    routines = _owned(session, RoutineRow, only)
    colleagues = _owned(session, ColleagueRow, only)
    kit = _owned(session, KitRow, only)
    names = {row.id: row.uid for rows in activities.values() for row in rows}
    done = _done(session)
    return [
        History(
            cooperation=entry(Cooperation, row),
            pre_checks=[entry(PreCheck, one) for one in checks[row.id]],
            activities=[entry(Activity, one) for one in activities[row.id]],
            results=[entry(Result, one, activity=names.get(one.activity_id)) for one in results[row.id]],
            decisions=[entry(Decision, one) for one in decisions[row.id]],
            routines=[entry(Routine, one, done=tuple(done[one.id])) for one in routines[row.id]],
            colleagues=[entry(Colleague, one) for one in colleagues[row.id]],
            kit=[entry(KitItem, one) for one in kit[row.id]],
        )
        for row in cooperations
    ]


def _owned(session: Session, table: Any, only: int | None) -> dict[int, list[Any]]:
    wanted = select(table).order_by(table.id)
    by_owner = defaultdict[int, list[Any]](list)
    for row in session.exec(wanted if only is None else wanted.where(table.cooperation_id == only)):
        by_owner[row.cooperation_id].append(row)
    return by_owner


def _done(session: Session) -> dict[int, list[Any]]:
    by_routine = defaultdict[int, list[Any]](list)
    for row in session.exec(select(RoutineDoneRow).order_by(col(RoutineDoneRow.date))):
        by_routine[row.routine_id].append(row.date)
    return by_routine
