"""The table of routines."""

from coopitis.domain.routine import Routine
from coopitis.language import N_
from coopitis.widgets.table import TableList
from coopitis.widgets.table_columns import TableColumn


class RoutinesList(TableList[Routine]):
    """One row each."""

    columns = (TableColumn("text", N_("What"), lambda one, _width: one.text, 12, 100),)
