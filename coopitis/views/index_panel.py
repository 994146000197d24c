"""The Kooperationitis index: the big figure, its level, its three parts, better or worse."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Digits

from coopitis.domain.index import Index
from coopitis.language import _, formats, wording
from coopitis.views.account_bar import LEVEL
from coopitis.widgets.text_layout import QUIET, Fluid, column

TITLE_ENDS = 2
"""Cells of the rule on both sides of a title."""


class IndexPanel(Vertical):
    """How much of the last 90 days' cost went where nothing was planned, checked or earned."""

    DEFAULT_CSS = """
    IndexPanel {
        height: auto;
        & > Horizontal { height: auto; }
        Digits { width: auto; min-width: 10; margin-right: 1; text-style: bold; }
        #index-said { width: 1fr; }
        &.-figureless Digits { display: none; }
    }
    """

    def __init__(self, *, brief: bool = False, id: str | None = None) -> None:
        """A `brief` one has the level in its title where there is little height."""
        super().__init__(id=id)
        self._brief, self._index = brief, Index()
        self._before: Fraction | None = None
        self._entitle()

    def compose(self) -> ComposeResult:
        """Figure and words beside each other."""
        with Horizontal():
            yield Digits("–", id="index-figure")
            yield IndexWords(brief=self._brief, id="index-said")

    def show(self, index: Index, currency: str, unplanned_minutes: int | None = None) -> None:
        """Shows the index of today; with the minutes, also what time went by accident."""
        figure = self.query_one("#index-figure", Digits)
        figure.update("–" if index.share is None else formats.percent(index.share).replace("\xa0", ""))
        figure.set_classes(f"level-{index.level}")
        self.set_class(index.share is None, "-figureless")
        self.query_one(IndexWords).show(index, currency, unplanned_minutes)
        self._index = index
        self._entitle()

    def on_resize(self) -> None:
        """A lower screen has the level in the title."""
        self._entitle()

    def show_course(self, course: Sequence[Index]) -> None:
        """Shows the index over the last twelve months, and what it was a month ago."""
        before = [index.share for index in course[:-1] if index.share is not None]
        self.query_one(IndexWords).show_before(before)
        self._before = before[-1] if before else None
        self._entitle()

    def _entitle(self) -> None:
        name, room = _("Kooperationitis"), self.outer_size.width - TITLE_ENDS - cell_len(_("Kooperationitis"))
        in_title = self._brief and has_little_height(self)
        level = leveled(self._index, self._before, room - len(" · ")) if in_title else None
        if level is None:
            self.border_title = _("Kooperationitis · last 90 days")
        else:
            self.border_title = Content.assemble(name, " · ", level)


def has_little_height(widget: Widget) -> bool:
    """Whether every line counts."""
    return widget.is_attached and widget.screen.has_class("-short")


def leveled(index: Index, before: Fraction | None, width: int) -> Content | None:
    """The level and, if there is room, whether it was better a month ago; None without a figure."""
    if index.level is None or index.share is None:
        return None
    level = Content.styled(wording.level(index.level), f"bold {LEVEL[index.level]}")
    for text in _compared(index.share, before):
        said = Content.assemble(level, " · ", (text, QUIET))
        if said.cell_length <= width:
            return said
    return level


class IndexWords(Fluid):
    """The level, what it was a month ago, and the three parts in money."""

    DEFAULT_CSS = "IndexWords { height: auto; }"

    def __init__(self, *, brief: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self._brief = brief
        self._index, self._currency, self._by_accident = Index(), "EUR", ""
        self._before: Sequence[Fraction] = ()

    def show(self, index: Index, currency: str, unplanned_minutes: int | None) -> None:
        """Says the index of today."""
        self._index, self._currency = index, currency
        if unplanned_minutes is not None:
            self._by_accident = " · " + _("{hours} h").format(hours=formats.hours(unplanned_minutes))
        self.renew()

    def show_before(self, shares: Sequence[Fraction]) -> None:
        """Says what it was in the months before, oldest first."""
        self._before = shares
        self.renew()

    def content_at(self, width: int) -> Content:
        """A line for the level, unless the title says it, and for each part; the year on a tall screen."""
        return Content("\n").join([*self._level(width), *self._parts(), *self._year()])

    def _level(self, width: int) -> Iterator[Content]:
        said = leveled(self._index, self._before[-1] if self._before else None, width)
        if said is None:
            yield Content.styled(_("no evenings to judge yet"), QUIET)
        elif not (self._brief and has_little_height(self)):
            yield said

    def _parts(self) -> Iterator[Content]:
        index = self._index
        parts = (
            (index.unplanned, _("unplanned") + self._by_accident),
            (index.unchecked, _("unchecked")),
            (index.past_overdraft, _("past the overdraft")),
        )
        figures = [formats.whole_money(amount, self._currency) for amount, _label in parts]
        widest = max(map(cell_len, figures))
        for figure, (amount, label) in zip(figures, parts, strict=True):
            shown = column(Content.styled(figure, "bold"), widest, right=True)
            yield Content.assemble(shown, " ", (label, "" if amount else QUIET))

    def _year(self) -> Iterator[Content]:
        if self.screen.has_class("-tall") and self._before and self._index.share is not None:
            ends = {"before": formats.percent(self._before[0]), "now": formats.percent(self._index.share)}
            yield Content.styled(_("in a year: {before} … {now}").format(**ends), QUIET)


def _compared(now: Fraction, before: Fraction | None) -> Iterator[str]:
    """What it was a month ago and whether that is better or worse, in ever fewer words."""
    if before is None:
        return
    share = formats.percent(before)
    if formats.percent(now) == share:
        yield _("as a month ago")
    elif now > before:
        yield _("↑ worse than a month ago, {share}").format(share=share)
        yield _("↑ worse, was {share}").format(share=share)
        yield _("↑ from {share}").format(share=share)
    else:
        yield _("↓ better than a month ago, {share}").format(share=share)
        yield _("↓ better, was {share}").format(share=share)
        yield _("↓ from {share}").format(share=share)
