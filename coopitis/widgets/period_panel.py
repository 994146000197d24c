"""What the last 90 days cost and brought."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.overview import Period
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats
from coopitis.widgets.columns import column
from coopitis.widgets.tones import QUIET


class PeriodPanel(Static):
    """Cost, results, cost per result and value won."""

    DEFAULT_CSS = "PeriodPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("The quarter · last 90 days")

    def show(self, period: Period, currency: str) -> None:
        """Shows the four figures in two columns."""
        each = formats.money(rounded(period.cost, period.results), currency) if period.results else "–"
        cost, won = formats.money(period.cost, currency), formats.money(period.won, currency)
        self.update(
            Content("\n").join(
                [
                    _line(_("spent"), cost, _("results"), formats.number(period.results)),
                    _line(_("won"), won, _("cost each"), each),
                ]
            )
        )


def _line(first: str, first_figure: str, second: str, second_figure: str) -> Content:
    return Content.assemble(
        (column(first, 6)).stylize(QUIET),
        column(Content.styled(first_figure, "bold"), 11, right=True),
        "  ",
        (column(second, 10)).stylize(QUIET),
        Content.styled(second_figure, "bold"),
    )
