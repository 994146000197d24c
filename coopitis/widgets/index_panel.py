"""The Kooperationitis index: the big figure, its level, its three parts and its course."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Digits, Sparkline, Static

from coopitis.domain.index import Index
from coopitis.language import _, formats, wording
from coopitis.widgets.tones import LEVEL, QUIET


class IndexPanel(Vertical):
    """How much of the last 90 days' cost went where nothing was planned, checked or earned."""

    DEFAULT_CSS = """
    IndexPanel {
        height: auto;
        & > Horizontal { height: 3; }
        Digits { width: auto; min-width: 10; margin-right: 2; text-style: bold; }
        #index-said { width: 1fr; height: 3; }
        Sparkline { width: 14; height: 2; margin-left: 1; }
        #index-parts { height: auto; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.border_title = _("Kooperationitis · last 90 days")

    def compose(self) -> ComposeResult:
        """Figure, words and course in one row; the parts below."""
        with Horizontal():
            yield Digits("–", id="index-figure")
            yield Static(id="index-said")
            yield Sparkline(id="index-course")
        yield Static(id="index-parts")

    def show(self, index: Index, currency: str) -> None:
        """Shows the index of today."""
        figure = self.query_one("#index-figure", Digits)
        figure.update("–" if index.share is None else formats.percent(index.share).replace("\xa0", ""))
        figure.styles.color = None
        tone = LEVEL[index.level] if index.level else QUIET
        figure.set_classes(f"level-{index.level}")
        self.query_one("#index-parts", Static).update(_parts(index, currency))
        self._said = (
            Content.styled(wording.level(index.level), f"bold {tone}")
            if index.level
            else Content.styled(_("no evenings to judge yet"), QUIET)
        )
        self.query_one("#index-said", Static).update(self._said)

    def show_course(self, course: Sequence[Index]) -> None:
        """Shows the index over the last twelve months, and what it was a month ago."""
        shares = [float(index.share or 0) for index in course]
        self.query_one(Sparkline).data = shares
        known = [index.share for index in course[:-1] if index.share is not None]
        if known:
            was = _("a month ago {share}").format(share=formats.percent(known[-1]))
            said = Content.assemble(self._said, "\n", (was, QUIET), "\n", (_("over 12 months"), QUIET))
            self.query_one("#index-said", Static).update(said)


def _parts(index: Index, currency: str) -> Content:
    parts = (
        (_("unplanned"), index.unplanned),
        (_("unchecked"), index.unchecked),
        (_("past the overdraft"), index.past_overdraft),
    )
    lines = [
        Content.assemble(
            (f"{formats.money(amount, currency):>10} ", "bold"), (label, QUIET if not amount else "")
        )
        for label, amount in parts
    ]
    return Content("\n").join(lines)
