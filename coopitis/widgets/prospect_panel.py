"""What a pre-check's answers mean, live: one result, the target, the overdraft, the track record."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats, ngettext
from coopitis.widgets.amounts import whole_money
from coopitis.widgets.budget_panel import budget_bar
from coopitis.widgets.columns import column
from coopitis.widgets.foresight import foresight
from coopitis.widgets.quiet import QUIET

INLINE = 46
"""From so many cells on, what a figure is stands before it and not above it."""

TALL = 30
"""From so many lines on, the account is drawn as it will be."""

LABEL = 22


@dataclass(frozen=True, slots=True)
class Prospected:
    """A prospect in the owner's own terms: what one result is called, and until when all are to come."""

    prospect: Prospect
    unit: str
    currency: str
    until: datetime.date | None = None


class ProspectPanel(Static):
    """Four figures; one that lacks an answer says which question brings it."""

    DEFAULT_CSS = "ProspectPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.border_title = self.title = _("What this means")
        self._shown: Prospected | None = None

    def show(self, shown: Prospected) -> None:
        """Shows what the answers mean by now."""
        first, self._shown = self._shown is None, shown
        self.refresh(layout=first)

    def render(self) -> Content:
        """The figures under each other, as the width allows."""
        if self._shown is None:
            return Content("")
        width = self.size.width
        blocks = [_block(label, list(lines), width) for label, lines in figures(self._shown, width)]
        if width >= INLINE:
            return Content("\n").join(blocks)
        return Content("\n\n").join([Content.styled(self.title, "bold"), *blocks, *self._foresight(width)])

    def _foresight(self, width: int) -> Iterable[Content]:
        if self._shown and self.size.height >= TALL:
            yield from foresight(self._shown.prospect, self._shown.unit, self._shown.currency, width)


def figures(shown: Prospected, width: int) -> Iterable[tuple[str, Iterable[Content]]]:
    """What each figure is, and the figure itself in one or more lines."""
    found, unit = shown.prospect, shown.unit
    yield _("one {unit}, as planned").format(unit=unit), _planned(shown, width)
    many = "" if found.target is None else formats.number(found.target)
    yield (_("all {count} of them").format(count=many) if many else _("all of them")), _target(shown)
    yield _("the overdraft lasts"), _evenings(shown)
    record = found.track_record
    share = "" if record is None else formats.percent(record)
    yield (
        (_("by track record ({share})").format(share=share) if share else _("by track record")),
        _likely(shown),
    )


def margin(amount: int, text: str) -> Content:
    """How far under or over the maximum, in its colour."""
    if amount >= 0:
        return Content.styled(_("{amount} under your maximum").format(amount=text), "$text-success")
    return Content.styled(_("{amount} over your maximum").format(amount=text), "$text-error")


def _planned(shown: Prospected, width: int) -> Iterable[Content]:
    found, currency = shown.prospect, shown.currency
    if found.cost is None:
        yield _missing(_("questions 3 and 4"))
        return
    yield Content.styled(formats.money(found.cost, currency), "bold")
    if found.margin is not None and found.max_cost:
        yield margin(found.margin, formats.money(abs(found.margin), currency))
        if width < INLINE:
            yield budget_bar(Fraction(found.cost), Fraction(found.max_cost), width)


def _target(shown: Prospected) -> Iterable[Content]:
    found = shown.prospect
    if found.target_minutes is None:
        yield _missing(_("questions 1 and 3"))
        return
    parts = [formats.duration(found.target_minutes)]
    if found.target_cost is not None:
        parts.append(formats.money(found.target_cost, shown.currency))
    yield Content.styled(" · ".join(parts), "bold")
    if shown.until:
        yield Content.styled(_("by {day}").format(day=formats.day(shown.until)), QUIET)


def _evenings(shown: Prospected) -> Iterable[Content]:
    found = shown.prospect
    if found.evenings is None or found.minutes is None:
        never = found.cost == 0 and found.max_cost
        yield Content(_("for ever: it costs nothing")) if never else _missing(_("questions 3 to 5"))
        return
    count = ngettext("{count} evening", "{count} evenings", found.evenings)
    yield Content.styled(count.format(count=formats.number(found.evenings)), "bold")
    without = _("of {time} without a {unit}").format(time=formats.duration(found.minutes), unit=shown.unit)
    yield Content.styled(without, QUIET)


def _likely(shown: Prospected) -> Iterable[Content]:
    found, currency = shown.prospect, shown.currency
    if found.track_record is None:
        yield Content.styled(_("nothing to learn from yet"), QUIET)
    elif found.likely_minutes is None:
        yield _missing(_("question 3"))
    else:
        hours = _("{hours} h").format(hours=formats.hours(found.likely_minutes))
        cost = "" if found.likely_cost is None else " · " + whole_money(found.likely_cost, currency)
        yield Content.styled(hours + cost, "bold")
        if found.likely_margin is not None:
            yield margin(found.likely_margin, whole_money(abs(found.likely_margin), currency))


def _missing(answer: str) -> Content:
    return Content.styled(f"– {answer}", QUIET)


def _block(label: str, lines: list[Content], width: int) -> Content:
    name = Content.styled(label, QUIET).truncate(LABEL if width >= INLINE else max(width, 1), ellipsis=True)
    if width < INLINE:
        return Content("\n").join([name, *lines])
    return column(Content.assemble(column(name, LABEL + 1), Content("  ").join(lines)), width)
