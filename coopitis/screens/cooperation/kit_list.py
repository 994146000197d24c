"""The table of kit."""

from coopitis.domain.kit import KitItem
from coopitis.language import N_
from coopitis.widgets.table import TableList
from coopitis.widgets.table_columns import TableColumn


class KitList(TableList[KitItem]):
    """One row each."""

    columns = (TableColumn("text", N_("What"), lambda one, _width: one.item, 12, 100),)
