"""What the answers mean, live: one result, target, overdraft, track record, and the account to come."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from textual.content import Content

from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats, wording
from coopitis.language.formats import whole_money
from coopitis.screens.pre_check.foresight import foresight
from coopitis.views.budget_panel import budget_bar
from coopitis.widgets.text_layout import QUIET, Fluid, Phrase, column, spread


@dataclass(frozen=True, slots=True)
class Prospected:
    """A prospect in the owner's own terms: what one result is called, and until when all are to come."""

    prospect: Prospect
    unit: str
    currency: str
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure is; then the figure, and what else is said about it."""

    label: Phrase
    phrases: list[Phrase]
    is_planned: bool = False
    """Whether it is the planned cost, which can be drawn beside the maximum."""


def figures(shown: Prospected) -> list[Figure]:
    """One result, the target, the overdraft, the track record; of these what is known by now."""
    found, unit = shown.prospect, shown.unit
    planned = Phrase(_("one {unit}, as planned").format(unit=unit), _("one {unit}").format(unit=unit))
    target = _("all of them")
    if found.target is not None:
        target = _("all {count} of them").format(count=formats.number(found.target))
    record = _("by track record")
    if found.track_record is not None:
        record = _("by track record ({share})").format(share=formats.percent(found.track_record))
    found_out = [
        Figure(planned, list(_planned(shown)), is_planned=True),
        *_worth(shown),
        Figure(Phrase(target), list(_target(shown))),
        Figure(Phrase(_("the overdraft lasts")), list(_evenings(shown))),
        Figure(Phrase(record), list(_likely(shown))),
    ]
    return [figure for figure in found_out if figure.phrases]


def _worth(shown: Prospected) -> Iterator[Figure]:
    """What one has been worth so far, where any came."""
    found = shown.prospect
    if found.worth_per_result is None or found.max_cost is None:
        return
    amount, over = (
        whole_money(found.worth_per_result, shown.currency),
        found.worth_per_result - found.max_cost,
    )
    label = Phrase(_("one has been worth"), _("one was worth"))
    yield Figure(label, [_bold(amount), _worth_margin(over, whole_money(abs(over), shown.currency))])


def _worth_margin(amount: int, text: str) -> Phrase:
    if amount >= 0:
        return Phrase(_("{amount} above your maximum").format(amount=text), tone="$text-success")
    return Phrase(_("{amount} below your maximum").format(amount=text), tone="$text-warning")


def share_of_maximum(shown: Prospected, width: int) -> Content | None:
    """The planned cost of one result against its maximum, drawn; None while one of them is missing."""
    found = shown.prospect
    if found.cost is None or not found.max_cost:
        return None
    return budget_bar(Fraction(found.cost), Fraction(found.max_cost), width)


def _planned(shown: Prospected) -> Iterator[Phrase]:
    found, currency = shown.prospect, shown.currency
    if found.cost is None:
        return
    yield _bold(formats.rough_money(found.cost, currency))
    if found.margin is not None and found.max_cost:
        yield _margin(found.margin, formats.rough_money(abs(found.margin), currency))


def _target(shown: Prospected) -> Iterator[Phrase]:
    found = shown.prospect
    if found.target_minutes is None:
        return
    parts = [formats.duration(found.target_minutes)]
    if found.target_cost is not None:
        parts.append(formats.rough_money(found.target_cost, shown.currency))
    yield _bold(" · ".join(parts))
    if shown.until:
        yield Phrase(_("by {day}").format(day=formats.day(shown.until)), tone=QUIET)


def _evenings(shown: Prospected) -> Iterator[Phrase]:
    found = shown.prospect
    if found.evenings is None or found.evening_minutes is None:
        if found.evening_cost == 0 and found.max_cost:
            yield Phrase(_("for ever: it costs nothing"))
        return
    yield _bold(wording.evening_count(found.evenings))
    time = formats.duration(found.evening_minutes)
    without = _("of {time} without a {unit}").format(time=time, unit=shown.unit)
    yield Phrase(without, _("of {time}").format(time=time), tone=QUIET)


def _likely(shown: Prospected) -> Iterator[Phrase]:
    found, currency = shown.prospect, shown.currency
    if found.track_record is not None and found.likely_minutes is not None:
        hours = _("{hours} h").format(hours=formats.hours(found.likely_minutes))
        cost = "" if found.likely_cost is None else " · " + whole_money(found.likely_cost, currency)
        yield _bold(hours + cost)
        if found.likely_margin is not None:
            yield _margin(found.likely_margin, whole_money(abs(found.likely_margin), currency))


def _margin(amount: int, text: str) -> Phrase:
    """How far under or over the maximum, in its colour."""
    if amount >= 0:
        wordings, tone = (_("{amount} under your maximum"), _("{amount} under")), "$text-success"
    else:
        wordings, tone = (_("{amount} over your maximum"), _("{amount} over")), "$text-error"
    return Phrase(*(wording.format(amount=text) for wording in wordings), tone=tone)


def _bold(text: str) -> Phrase:
    return Phrase(text, tone="bold")


INLINE = 40
"""From so many cells on, what a figure is stands before it and not above it."""

TALL = 30
"""From so many lines on, the account is drawn as it will be."""

LABEL, GAP = 22, "  "


class ProspectPanel(Fluid):
    """The figures that are known by now; before the first, which question begins the sum."""

    DEFAULT_CSS = "ProspectPanel { height: auto; }"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.border_title = self.title = _("What this means")
        self._shown: Prospected | None = None

    def show(self, shown: Prospected) -> None:
        """Shows what the answers mean by now."""
        first, self._shown = self._shown is None, shown
        # Where its height is given, typing need not wait for a layout.
        self.refresh(layout=first or self.styles.auto_dimensions)

    def content_at(self, width: int) -> Content:
        """The figures under each other, as the width allows."""
        if self._shown is None:
            return Content("")
        found = figures(self._shown)
        if not found:
            said = Content.styled(_("Begins with question 3."), QUIET)
            return said if width >= INLINE else Content("\n\n").join([self._heading, said])
        if width >= INLINE:
            return Content("\n").join(_inline(one, width) for one in found)
        blocks = [Content("\n").join(_block(one, self._shown, width)) for one in found]
        return Content("\n\n").join([self._heading, *blocks])

    @property
    def _heading(self) -> Content:
        return Content.styled(self.title, "bold")

    def render(self) -> Content:
        """The figures and, where much room is left below them, the account as it will be."""
        said, width = super().render(), self.size.width
        if self._shown is None or width >= INLINE or self.size.height < TALL:
            return said
        ahead = foresight(self._shown.prospect, self._shown.unit, self._shown.currency, width)
        return Content("\n\n").join([said, *ahead])


def _inline(figure: Figure, width: int) -> Content:
    line = column(_label(figure, LABEL), LABEL + 1)
    for number, phrase in enumerate(figure.phrases):
        gap = GAP if number else ""
        # What one cannot read to its end is better left out; the figure itself stays.
        fitting = phrase.within(width - line.cell_length - len(gap))
        if fitting is None and number:
            break
        line = Content.assemble(line, gap, fitting or phrase.shortest)
    return column(line, width)


def _block(figure: Figure, shown: Prospected, width: int) -> Iterator[Content]:
    """The label with the figure at the other end of its line, if both fit; what else is said, below it."""
    label, (first, *more) = _label(figure, width), figure.phrases
    beside = first.within(width - label.cell_length - len(GAP))
    yield spread(label, beside, width) if beside else label
    for phrase in more if beside else figure.phrases:
        yield column(phrase.within(width) or phrase.shortest, width, right=True)
    if figure.is_planned and (bar := share_of_maximum(shown, width)):
        yield bar


def _label(figure: Figure, width: int) -> Content:
    label = figure.label.within(width) or figure.label.shortest
    return label.truncate(width, ellipsis=True).stylize(QUIET)
