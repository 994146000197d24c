"""The time budget over all cooperations as a bar that shows going over."""

from decimal import Decimal
from fractions import Fraction

from textual.content import Content

from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET, Fluid


class BudgetPanel(Fluid):
    """Hours a week of the last four weeks against the hours there are."""

    DEFAULT_CSS = "BudgetPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Time for cooperations · last 28 days")
        self._figures: tuple[Fraction, Decimal | None] | None = None

    def show(self, used: Fraction, budget: Decimal | None) -> None:
        """Shows hours a week, used and to be had."""
        self._figures = used, budget
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """The bar and the sentence beside it."""
        if self._figures is None:
            return Content("")
        used, budget = self._figures
        hours = formats.number(used, 1)
        if budget is None:
            text = _("{hours} h a week · no budget set").format(hours=hours)
            return Content(text)
        text = _("{hours} h a week of {budget}").format(hours=hours, budget=formats.number(budget, 1))
        over = used - Fraction(budget)
        words = Content.styled(text, "bold")
        if over > 0:
            said = _("{hours} h over").format(hours=formats.number(over, 1))
            words = Content.assemble(words, " · ", (said, "$text-error"))
        return Content.assemble(budget_bar(used, Fraction(budget), width), "\n", words)


def budget_bar(used: Fraction, budget: Fraction, width: int) -> Content:
    """Used time as a thick line; beyond the budget it goes on after a mark, in another shape."""
    whole = max(used, budget, Fraction(1, 10))
    inside = round(min(used, budget) * (width - 1) / whole)
    over = round(max(Fraction(), used - budget) * (width - 1) / whole)
    free = width - 1 - inside - over
    return Content.assemble(
        ("━" * inside, "$text-success"), ("─" * free, QUIET), "┃", ("╍" * over, "$text-error")
    )
