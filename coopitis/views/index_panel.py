"""The Kooperationitis index: the big figure, its level, its three parts, its course and the best cure."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Digits, Sparkline, Static

from coopitis.domain.index import Index
from coopitis.language import _, formats, wording
from coopitis.views.cure_line import Advised, cure_line
from coopitis.views.tones import LEVEL
from coopitis.widgets.text_layout import QUIET, column


class IndexPanel(Vertical):
    """How much of the last 90 days' cost went where nothing was planned, checked or earned."""

    DEFAULT_CSS = """
    IndexPanel {
        height: auto;
        & > Horizontal { height: auto; }
        Digits { width: auto; min-width: 10; margin-right: 2; text-style: bold; }
        #index-said { width: 1fr; height: auto; max-height: 3; }
        Sparkline { width: 14; height: 2; margin-left: 1; }
        #index-parts { height: auto; }
        &.-figureless Digits, &.-courseless Sparkline { display: none; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Kooperationitis · last 90 days")
        self._index: Index | None = None
        self._course: Sequence[Index] = ()
        self._currency, self._by_accident = "", ""
        self._advised: Advised | None = None

    def compose(self) -> ComposeResult:
        """Figure, words and course in one row; the parts below."""
        with Horizontal():
            yield Digits("–", id="index-figure")
            yield Static(id="index-said")
            yield Sparkline(id="index-course")
        yield Static(id="index-parts")

    def show(
        self,
        index: Index,
        currency: str,
        advised: Advised | None = None,
        unplanned_minutes: int | None = None,
    ) -> None:
        """Shows the index of today; with the minutes, also what time went by accident."""
        self._index, self._currency, self._advised = index, currency, advised
        if unplanned_minutes is not None:
            self._by_accident = " · " + _("{hours} h").format(hours=formats.hours(unplanned_minutes))
        figure = self.query_one("#index-figure", Digits)
        figure.update("–" if index.share is None else formats.percent(index.share).replace("\xa0", ""))
        figure.set_classes(f"level-{index.level}")
        self.set_class(index.share is None, "-figureless")
        self._say()

    def show_course(self, course: Sequence[Index]) -> None:
        """Shows the index over the last twelve months, and what it was a month ago."""
        self._course = course
        self.query_one(Sparkline).data = [float(index.share or 0) for index in course]
        self._say()

    def on_resize(self) -> None:
        """Another width has room for other words."""
        self._say()

    def _say(self) -> None:
        if self._index is None:
            return
        known = [index.share for index in (*self._course, self._index) if index.share is not None]
        self.set_class(not known, "-courseless")
        # Where the course is drawn, the cure stands below; else it takes the place of what is said about it.
        drawn = self.query_one(Sparkline).display
        beside = self.query_one("#index-said", Static)
        parts, said = list(self._parts(self._index)), [_level(self._index), *self._before(drawn)]
        if self._advised:
            width = self.content_size.width if drawn else beside.content_size.width
            cure = Content(cure_line(self._advised, width, whole=drawn))
            (parts if drawn else said).append(cure)
        beside.update(Content("\n").join(said))
        self.query_one("#index-parts", Static).update(Content("\n").join(parts))

    def _before(self, drawn: bool) -> Iterator[Content]:
        known = [index.share for index in self._course[:-1] if index.share is not None]
        if known:
            was = _("a month ago {share}").format(share=formats.percent(known[-1]))
            yield Content.styled(was, QUIET)
            if drawn:
                yield Content.styled(_("over 12 months"), QUIET)

    def _parts(self, index: Index) -> Iterator[Content]:
        parts = (
            (index.unplanned, _("unplanned") + self._by_accident),
            (index.unchecked, _("unchecked")),
            (index.past_overdraft, _("past the overdraft")),
        )
        figures = [formats.money(amount, self._currency) for amount, _label in parts]
        widest = max(map(cell_len, figures))
        for figure, (amount, label) in zip(figures, parts, strict=True):
            shown = column(Content.styled(figure, "bold"), widest, right=True)
            yield Content.assemble(shown, " ", (label, "" if amount else QUIET))


def _level(index: Index) -> Content:
    if index.level is None:
        return Content.styled(_("no evenings to judge yet"), QUIET)
    return Content.styled(wording.level(index.level), f"bold {LEVEL[index.level]}")
