"""The table of a cooperation's results."""

from textual.content import Content

from coopitis.domain.result import Result, Stage
from coopitis.language import N_, formats, wording
from coopitis.widgets.amounts import whole_money
from coopitis.widgets.table import TableList
from coopitis.widgets.table_columns import TableColumn
from coopitis.widgets.tones import QUIET

TONES = {
    Stage.LEAD: "$text-accent",
    Stage.OFFER: "$text-warning",
    Stage.WON: "$text-success",
    Stage.LOST: QUIET,
}


class ResultList(TableList[Result]):
    """One row a result: how far it has come, what it was worth, from whom."""

    def use(self, currency: str) -> None:
        """Shows amounts in this currency."""
        self.columns = (
            TableColumn("day", N_("Day"), lambda one, _width: formats.day(one.date), 12),
            TableColumn("stage", N_("Stage"), lambda one, _width: _stage(one, currency), 10, 14),
            TableColumn("text", N_("Result"), _text, 8, 100),
            TableColumn("person", N_("From"), lambda one, _width: one.person or "", 14, 18, rank=1),
        )


def _stage(one: Result, currency: str) -> Content:
    stage = Content.styled(wording.stage(one.stage), TONES[one.stage])
    return Content.assemble(stage, " ", whole_money(one.won, currency)) if one.won else stage


def _text(one: Result, _width: int) -> str:
    return " ".join(one.text.split())
