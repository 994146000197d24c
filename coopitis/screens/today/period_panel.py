"""What the last 90 days cost and brought, and how far the owner's expectations come true."""

from fractions import Fraction

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.overview import Period
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats
from coopitis.language.formats import rough_money
from coopitis.widgets.text_layout import QUIET, column


class PeriodPanel(Static):
    """Cost, results, cost per result and value won."""

    DEFAULT_CSS = "PeriodPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Money · last 90 days")
        self._shown: tuple[Period, str] | None = None

    def show(self, period: Period, currency: str) -> None:
        """Shows the figures of that time, in that currency."""
        self._shown = period, currency
        self.refresh(layout=True)

    def render(self) -> Content:
        """The four figures in two columns."""
        return Content("\n").join(_lines(*self._shown)) if self._shown else Content("")


def _lines(period: Period, currency: str) -> list[Content]:
    each = rough_money(rounded(period.cost, period.results), currency) if period.results else "–"
    amounts = rough_money(period.cost, currency), rough_money(period.won, currency)
    room = max(map(cell_len, amounts))
    return [
        Content.assemble(
            first, column(Content.styled(amount, "bold"), room, right=True), "   ", second, figure
        )
        for first, amount, second, figure in zip(
            _labels(_("spent"), _("won")),
            amounts,
            _labels(_("results"), _("cost each")),
            ((formats.number(period.results), "bold"), (each, "bold")),
            strict=True,
        )
    ]


def _labels(*names: str) -> list[Content]:
    """The names of a column's figures, in cells for the longest of them."""
    widest = max(map(cell_len, names)) + 1
    return [column(name, widest).stylize(QUIET) for name in names]


class RecordLine(Static):
    """One sentence; nothing, and no room taken, while there is too little to learn from."""

    DEFAULT_CSS = "RecordLine { height: auto; display: none; &.-telling { display: block; } }"

    def show(self, record: Fraction | None) -> None:
        """Says the track record; None while it tells nothing."""
        self.set_class(record is not None, "-telling")
        if record is not None:
            share = formats.percent(record)
            tone = "$text-warning" if record < 1 else "$text-success"
            text = _("Your expectations come true at {share}").format(share=share)
            before, _share, after = text.partition(share)
            self.update(Content.assemble(before, (share, f"bold {tone}"), after))
