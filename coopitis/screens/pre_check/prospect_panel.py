"""What a pre-check's answers mean, live: one result, target, overdraft, foresight, track record."""

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account, Advice
from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats, wording
from coopitis.language.formats import signed_whole_money
from coopitis.screens.pre_check.prospect_figures import Figure, Prospected, figures, share_of_maximum
from coopitis.views.account_bar import account_bar
from coopitis.views.standing_list import advice
from coopitis.widgets.text_layout import QUIET, Fluid, column

MOST = 4
"""So many evenings are drawn; a longer overdraft by its last one."""

WHEN, AMOUNT = 9, 9


def foresight(found: Prospect, unit: str, currency: str, width: int) -> Iterable[Content]:
    """A line for each evening until the overdraft is used up, one with a result; nothing while unknown."""
    if not found.evenings:
        return
    without = [found.after(evening, 0) for evening in _drawn(found.evenings)]
    yield Content("\n").join(
        [
            Content.styled(_("your account, without a {unit}").format(unit=unit), QUIET),
            *(_line(account, currency, width) for account in without if account),
            Content.styled(_("and with one {unit}").format(unit=unit), QUIET),
            *(_line(account, currency, width) for account in [found.after(1, 1)] if account),
        ]
    )


def _drawn(evenings: int) -> list[int]:
    return sorted({*range(1, min(evenings, MOST)), evenings})


def _advice_width() -> int:
    """Cells of the longest advice there can be after a pre-check, in the user's language."""
    return max(cell_len(wording.advice(one)) for one in (Advice.PAYS, Advice.ON_TRIAL, Advice.DROP))


def _line(account: Account, currency: str, width: int) -> Content:
    after = _("after {count}").format(count=formats.number(account.activities))
    amount, words = signed_whole_money(account.balance or 0, currency), _advice_width()
    return Content.assemble(
        column(Content.styled(after, QUIET), WHEN),
        account_bar(account, width - WHEN - AMOUNT - words - 2),
        column(Content.styled(amount, "bold"), AMOUNT, right=True),
        "  ",
        column(advice(account, evenings=False), words),
    )


INLINE = 40
"""From so many cells on, what a figure is stands before it and not above it."""

TALL = 30
"""From so many lines on, the account is drawn as it will be."""

LABEL, GAP = 22, "  "


class ProspectPanel(Fluid):
    """Four figures; one that lacks an answer says which question brings it."""

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
        if width >= INLINE:
            return Content("\n").join(_inline(one, width) for one in found)
        blocks = [Content("\n").join(_block(one, self._shown, width)) for one in found]
        return Content("\n\n").join([Content.styled(self.title, "bold"), *blocks])

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
    yield _label(figure, width)
    for phrase in figure.phrases:
        yield phrase.within(width) or phrase.shortest
    if figure.is_planned and (bar := share_of_maximum(shown, width)):
        yield bar


def _label(figure: Figure, width: int) -> Content:
    label = figure.label.within(width) or figure.label.shortest
    return label.truncate(width, ellipsis=True).stylize(QUIET)
