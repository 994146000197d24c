"""The four figures of a prospect, each in words that can be shortened."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from textual.content import Content

from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats, ngettext
from coopitis.language.formats import whole_money
from coopitis.views.budget_panel import budget_bar
from coopitis.widgets.text_layout import QUIET


@dataclass(frozen=True, slots=True)
class Prospected:
    """A prospect in the owner's own terms: what one result is called, and until when all are to come."""

    prospect: Prospect
    unit: str
    currency: str
    until: datetime.date | None = None


class Phrase:
    """The same said in ever fewer words."""

    def __init__(self, *wordings: str, tone: str = "") -> None:
        self.wordings = [Content.styled(text, tone) for text in wordings]

    @property
    def shortest(self) -> Content:
        """In the fewest words."""
        return self.wordings[-1]

    def within(self, cells: int) -> Content | None:
        """In as many words as so many cells hold; None where even the fewest do not fit."""
        return next((one for one in self.wordings if one.cell_length <= cells), None)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure is; then the figure, and what else is said about it."""

    label: Phrase
    phrases: list[Phrase]
    is_planned: bool = False
    """Whether it is the planned cost, which can be drawn beside the maximum."""


def figures(shown: Prospected) -> list[Figure]:
    """One result, the target, the overdraft, the track record."""
    found, unit = shown.prospect, shown.unit
    planned = Phrase(_("one {unit}, as planned").format(unit=unit), _("one {unit}").format(unit=unit))
    target = _("all of them")
    if found.target is not None:
        target = _("all {count} of them").format(count=formats.number(found.target))
    record = _("by track record")
    if found.track_record is not None:
        record = _("by track record ({share})").format(share=formats.percent(found.track_record))
    return [
        Figure(planned, list(_planned(shown)), is_planned=True),
        Figure(Phrase(target), list(_target(shown))),
        Figure(Phrase(_("the overdraft lasts")), list(_evenings(shown))),
        Figure(Phrase(record), list(_likely(shown))),
    ]


def share_of_maximum(shown: Prospected, width: int) -> Content | None:
    """The planned cost of one result against its maximum, drawn; None while one of them is missing."""
    found = shown.prospect
    if found.cost is None or not found.max_cost:
        return None
    return budget_bar(Fraction(found.cost), Fraction(found.max_cost), width)


def _planned(shown: Prospected) -> Iterator[Phrase]:
    found, currency = shown.prospect, shown.currency
    if found.cost is None:
        yield _missing(_("questions 3 and 4"))
        return
    yield _bold(formats.money(found.cost, currency))
    if found.margin is not None and found.max_cost:
        yield _margin(found.margin, formats.money(abs(found.margin), currency))


def _target(shown: Prospected) -> Iterator[Phrase]:
    found = shown.prospect
    if found.target_minutes is None:
        yield _missing(_("questions 1 and 3"))
        return
    parts = [formats.duration(found.target_minutes)]
    if found.target_cost is not None:
        parts.append(formats.money(found.target_cost, shown.currency))
    yield _bold(" · ".join(parts))
    if shown.until:
        yield Phrase(_("by {day}").format(day=formats.day(shown.until)), tone=QUIET)


def _evenings(shown: Prospected) -> Iterator[Phrase]:
    found = shown.prospect
    if found.evenings is None or found.minutes is None:
        never = found.cost == 0 and found.max_cost
        yield Phrase(_("for ever: it costs nothing")) if never else _missing(_("questions 3 to 5"))
        return
    count = ngettext("{count} evening", "{count} evenings", found.evenings)
    yield _bold(count.format(count=formats.number(found.evenings)))
    time = formats.duration(found.minutes)
    without = _("of {time} without a {unit}").format(time=time, unit=shown.unit)
    yield Phrase(without, _("of {time}").format(time=time), tone=QUIET)


def _likely(shown: Prospected) -> Iterator[Phrase]:
    found, currency = shown.prospect, shown.currency
    if found.track_record is None:
        yield Phrase(_("nothing to learn from yet"), _("nothing yet"), tone=QUIET)
    elif found.likely_minutes is None:
        yield _missing(_("question 3"))
    else:
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


def _missing(answer: str) -> Phrase:
    return Phrase(f"– {answer}", tone=QUIET)
