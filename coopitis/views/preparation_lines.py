"""What prepared evenings brought against unprepared ones, in two lines."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.preparation import Evenings, Preparation
from coopitis.language import _, formats, wording
from coopitis.widgets.text_layout import QUIET, Fluid, column

BETWEEN = Content.styled(" · ", QUIET)


class PreparationLines(Fluid):
    """A line each; what does not fit is left out from the right, evenings and results come shortened."""

    DEFAULT_CSS = "PreparationLines { height: auto; padding: 0 1; }"

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Preparation, str] | None = None

    def set_data(self, preparation: Preparation, currency: str) -> None:
        """Shows both; costs are in that currency."""
        self._shown = preparation, currency
        self.renew()

    def content_at(self, width: int) -> Content:
        """Prepared above unprepared, their figures under each other."""
        if self._shown is None:
            return Content("")
        both, currency = self._shown
        if not both.prepared.number and not both.unprepared.number:
            return Content.styled(_("Prepared or not: no evening yet"), QUIET)
        named = ((_("Prepared"), both.prepared), (_("Unprepared"), both.unprepared))
        rows = [[label, *_figures(one, currency)] for label, one in named]
        widths = [max(map(cell_len, cells)) for cells in zip(*rows, strict=True)]
        if sum(widths[:3]) + len(BETWEEN) + 1 > width:
            return Content("\n").join(_shortened(label, one) for label, one in named)
        return Content("\n").join(_line(row, widths, width) for row in rows)


def _line(row: list[str], widths: list[int], room: int) -> Content:
    label, *figures = row
    line = column(Content.styled(label, "bold"), widths[0])
    for number, (figure, width) in enumerate(zip(figures, widths[1:], strict=True)):
        cell = column(figure, width, right=True)
        longer = Content.assemble(line, BETWEEN if number else " ", cell)
        if longer.cell_length > room:
            break
        line = longer
    return line


def _figures(evenings: Evenings, currency: str) -> Iterator[str]:
    yield wording.evening_count(evenings.number)
    yield wording.result_count(evenings.results)
    each = "–" if evenings.each is None else formats.number(evenings.each, digits=2)
    yield _("{count} an evening").format(count=each)
    yield _("{amount} spent").format(amount=formats.rough_money(evenings.cost, currency))


def _shortened(label: str, evenings: Evenings) -> Content:
    count = formats.number(evenings.number)
    return Content.assemble((label, "bold"), f" {count}: {wording.result_count(evenings.results)}")
