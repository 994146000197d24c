"""The table of colleagues."""

from coopitis.domain.colleague import Colleague
from coopitis.language import N_
from coopitis.widgets.table import TableList
from coopitis.widgets.table_columns import TableColumn


class ColleaguesList(TableList[Colleague]):
    """One row each."""

    columns = (TableColumn("text", N_("Name"), lambda one, _width: one.name, 12, 100),)
