"""The tables, one topic a file; importing this package registers them all."""

from coopitis.store.tables.activity import ActivityRow
from coopitis.store.tables.base import Row
from coopitis.store.tables.cooperation import CooperationRow
from coopitis.store.tables.decision import DecisionRow
from coopitis.store.tables.duties import ColleagueRow, KitRow, RoutineDoneRow, RoutineRow
from coopitis.store.tables.pre_check import PreCheckRow
from coopitis.store.tables.result import ResultRow
from coopitis.store.tables.upkeep import CounterRow, DraftRow, SettingRow, StepRow

__all__ = [
    "ActivityRow",
    "ColleagueRow",
    "CooperationRow",
    "CounterRow",
    "DecisionRow",
    "DraftRow",
    "KitRow",
    "PreCheckRow",
    "ResultRow",
    "RoutineDoneRow",
    "RoutineRow",
    "Row",
    "SettingRow",
    "StepRow",
]
