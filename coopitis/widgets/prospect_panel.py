"""What a pre-check's answers mean, live: one result, the target, the overdraft, the track record."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.language import _
from coopitis.widgets.columns import column
from coopitis.widgets.fluid import Fluid
from coopitis.widgets.foresight import foresight
from coopitis.widgets.prospect_figures import Figure, Prospected, figures, share_of_maximum
from coopitis.widgets.quiet import QUIET

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
