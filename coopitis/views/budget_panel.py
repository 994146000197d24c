"""The time budget over all cooperations as a bar that shows going over."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from textual.content import Content

from coopitis.domain.overview import Overview
from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET, Fluid


class BudgetPanel(Fluid):
    """Hours a week of the last four weeks against the hours there are; what is only estimated is marked ≈."""

    DEFAULT_CSS = "BudgetPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Time · last 28 days")
        self._hours: Hours | None = None

    def show(self, overview: Overview) -> None:
        """Shows the hours a week, used and to be had."""
        budget = overview.terms.hours_per_week
        self._hours = Hours(
            used=overview.hours_per_week,
            estimated=overview.estimated_hours,
            budget=None if budget is None else Fraction(budget),
        )
        self.renew()

    def content_at(self, width: int) -> Content:
        """The bar where there is a budget, and the sentences below it."""
        if self._hours is None:
            return Content("")
        brief = self.screen.has_class("-short") and not self.screen.has_class("-slim")
        lines = [_in_one_line(self._hours, width) if brief else _said(self._hours, width)]
        if (budget := self._hours.budget) is not None:
            lines.insert(0, budget_bar(self._hours.used, budget, width, self._hours.estimated))
        return Content("\n").join(lines)


@dataclass(frozen=True, slots=True)
class Hours:
    """Hours a week: used, how many of those only estimates tell of, and to be had; None without a budget."""

    used: Fraction
    estimated: Fraction
    budget: Fraction | None


def budget_bar(used: Fraction, budget: Fraction, width: int, estimated: Fraction = Fraction()) -> Content:
    """Used time as a thick line, estimates at its end; beyond the budget it goes on in another shape."""
    whole = max(used, budget, Fraction(1, 10))
    inside = round(min(used, budget) * (width - 1) / whole)
    over = round(max(Fraction(), used - budget) * (width - 1) / whole)
    logged = min(inside, round((used - estimated) * (width - 1) / whole))
    free = width - 1 - inside - over
    return Content.assemble(
        ("━" * logged, "$text-success"),
        ("≈" * (inside - logged), "$text-success"),
        ("─" * free, QUIET),
        "┃",
        ("╍" * over, "$text-error"),
    )


def _in_one_line(hours: Hours, width: int) -> Content:
    """As much as fits; that a part is estimated, ≈ says too, and of what time it is, the title."""
    whole = list(_parts(hours))
    short = [_used_of(hours, _("{hours} of {budget} h")), *whole[1:]] if hours.budget is not None else whole
    choices = [whole, whole[:2], short[:2], short[:1]]
    lines = (Content(" · ").join(parts) for parts in choices)
    return next((line for line in lines if line.cell_length <= width), short[0])


def _said(hours: Hours, width: int) -> Content:
    """As much as fits of hours, how many too many, how many of them estimated; each begins a line else."""
    lines: list[Content] = []
    for part in _parts(hours):
        longer = Content.assemble(lines[-1], " · ", part) if lines else part
        if lines and longer.cell_length <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return Content("\n").join(lines)


def _parts(hours: Hours) -> Iterator[Content]:
    if hours.budget is None:
        yield Content(_("{hours} h a week · no budget set").format(hours=_used(hours)))
    else:
        yield _used_of(hours, _("{hours} of {budget} h a week"))
        if (over := hours.used - hours.budget) > 0:
            yield Content.styled(_("{hours} h over").format(hours=formats.number(over, 1)), "$text-error")
    if hours.estimated:
        estimated = formats.number(hours.estimated, 1)
        yield Content.styled(_("≈ {hours} h of them are estimated").format(hours=estimated), QUIET)


def _used(hours: Hours) -> str:
    return ("≈ " if hours.estimated else "") + formats.number(hours.used, 1)


def _used_of(hours: Hours, text: str) -> Content:
    budget = formats.number(hours.budget or 0, 1)
    return Content.styled(text.format(hours=_used(hours), budget=budget), "bold")
