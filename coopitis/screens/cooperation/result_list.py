"""The table of a cooperation's results."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.result import Result, Stage
from coopitis.language import N_, formats, wording
from coopitis.language.formats import signed_whole_money, whole_money
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET

TONES = {
    Stage.LEAD: "$text-accent",
    Stage.OFFER: "$text-warning",
    Stage.WON: "$text-success",
    Stage.LOST: QUIET,
}


AMOUNT = 11
"""Cells of an amount and the space before it, where there is room."""


class ResultList(TableList[Result]):
    """One row a result: how far it has come, what it was worth, from whom."""

    def use(self, currency: str) -> None:
        """Shows amounts in this currency."""
        won = cell_len(wording.stage(Stage.WON)) + AMOUNT
        self.columns = (
            TableColumn("day", N_("Day"), lambda one, _width: formats.day(one.date), 12),
            TableColumn("stage", N_("Stage"), lambda one, width: _stage(one, currency, width), 10, won),
            TableColumn("text", N_("Result"), _text, 8, 100),
            TableColumn("person", N_("From"), lambda one, _width: one.person or "", 14, 18, rank=1),
        )


def _stage(one: Result, currency: str, width: int) -> Content:
    """The stage and what was won; without room for both the amount alone, which only a won result has."""
    stage = Content.styled(wording.stage(one.stage), TONES[one.stage])
    if not one.won:
        return stage
    both = Content.assemble(stage, " ", whole_money(one.won, currency))
    if both.cell_length <= width:
        return both
    return Content.styled(signed_whole_money(one.won, currency), TONES[one.stage])


def _text(one: Result, _width: int) -> str:
    return " ".join(one.text.split())
