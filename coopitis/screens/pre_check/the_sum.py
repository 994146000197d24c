"""The sum of question 6: what one result costs by the answers, against what it may cost."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET, Fluid, column

WIDEST = 44
"""Cells of the table at most; a figure far from its words is not read with them."""


class TheSum(Fluid):
    """Time at its price, the maximum, and the difference, figures under each other."""

    DEFAULT_CSS = "TheSum { height: auto; margin-top: 1; }"

    def __init__(self, found: Prospect, unit: str, currency: str) -> None:
        super().__init__(id="sum", markup=False)
        self._shown = found, unit, currency

    def content_at(self, width: int) -> Content:
        """The table, no wider than it is read."""
        return Content("\n").join(sum_lines(*self._shown, min(width, WIDEST)))


def sum_lines(found: Prospect, unit: str, currency: str, width: int) -> Iterator[Content]:
    """The lines of the table; none while a figure is missing."""
    if found.cost is None or found.margin is None or found.minutes is None or not found.max_cost:
        return
    money = formats.rough_money
    time = formats.duration(found.minutes)
    rows = [
        (_("One {unit} takes {time}: that costs").format(unit=unit, time=time), money(found.cost, currency)),
        (_("One {unit} may cost").format(unit=unit), money(found.max_cost, currency)),
    ]
    short = found.margin < 0
    words = _("too dear by") if short else _("left over")
    tone = "bold $text-error" if short else "bold $text-success"
    margin = money(abs(found.margin), currency)
    figures = max(cell_len(figure) for _label, figure in (*rows, ("", margin)))
    for label, figure in rows:
        yield _row(label, Content(figure), figures, width)
    yield Content.styled("─" * width, QUIET)
    yield _row(words, Content.styled(margin, tone), figures, width)


def _row(label: str, figure: Content, cells: int, width: int) -> Content:
    room = max(1, width - cells - 2)
    return Content.assemble(column(label, room), "  ", column(figure, cells, right=True))
