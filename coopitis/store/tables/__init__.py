"""The tables, one topic a file; importing this package registers them all."""

from coopitis.store.tables.activity import ActivityRow, ResultRow
from coopitis.store.tables.base import Row
from coopitis.store.tables.belongings import ColleagueRow, KitRow, RoutineDoneRow, RoutineRow
from coopitis.store.tables.cooperation import CooperationRow, DecisionRow, PreCheckRow
from coopitis.store.tables.upkeep import (
    KEPT_READY,
    CounterRow,
    DraftRow,
    ForgottenRow,
    LedgerRow,
    SettingRow,
    StaleRow,
    StepRow,
)

__all__ = [
    "KEPT_READY",
    "ActivityRow",
    "ColleagueRow",
    "CooperationRow",
    "CounterRow",
    "DecisionRow",
    "DraftRow",
    "ForgottenRow",
    "KitRow",
    "LedgerRow",
    "PreCheckRow",
    "ResultRow",
    "RoutineDoneRow",
    "RoutineRow",
    "Row",
    "SettingRow",
    "StaleRow",
    "StepRow",
]
