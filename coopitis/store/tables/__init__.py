"""The tables, one topic a file; importing this package registers them all."""

from coopitis.store.tables.activity import ActivityRow, ResultRow
from coopitis.store.tables.base import Row
from coopitis.store.tables.belongings import ColleagueRow, KitRow, RoutineDoneRow, RoutineRow
from coopitis.store.tables.cooperation import CooperationRow, DecisionRow, PreCheckRow
from coopitis.store.tables.ledger import KEPT_READY, LedgerRow, StaleRow
from coopitis.store.tables.upkeep import CounterRow, DraftRow, ForgottenRow, SettingRow, StepRow

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
