"""The head of a review: the account in a sentence and as a bar, why it is due, and what changed since."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.account import Account
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.reviews import judgement
from coopitis.language import _
from coopitis.screens.cooperation.account_line import account_line
from coopitis.screens.cooperation.head import TitleLine
from coopitis.screens.review.words import since
from coopitis.views.account_bar import account_bar
from coopitis.views.duty_reason import Reasons
from coopitis.widgets.text_layout import QUIET, column

BAR = 31


class ReviewHead(VerticalGroup):
    """Four lines; a sentence may take two where the screen is slim."""

    DEFAULT_CSS = """
    ReviewHead {
        Static { padding: 0 1; height: auto; }
        TitleLine, DueLine { height: 1; }
        TitleLine { background: $panel; }
    }
    """

    def compose(self) -> ComposeResult:
        """Empty until there are figures."""
        yield TitleLine()
        yield Static(id="says")
        yield DueLine()
        yield Static(id="since")

    def show(self, standing: Standing, overview: Overview) -> None:
        """Shows where the cooperation stands."""
        currency = overview.terms.currency
        self.query_one(TitleLine).show(standing.cooperation, currency)
        self.query_one("#says", Static).update(account_line(standing.account, currency))
        self.query_one(DueLine).show(standing.account, _why(standing, overview))
        self.query_one("#since", Static).update(Content.styled(since(standing, currency), QUIET))


class DueLine(Static):
    """The account as a bar, and beside it why it is looked at again."""

    _shown: tuple[Account, Content] | None = None

    def show(self, account: Account, why: Content) -> None:
        """Shows these."""
        self._shown = account, why
        self.refresh()

    def render(self) -> Content:
        """The bar takes what the reason can spare."""
        if self._shown is None:
            return Content("")
        account, why = self._shown
        width = self.size.width
        bar = account_bar(account, min(BAR, width // 3))
        return Content.assemble(bar, "  ", column(why, width - bar.cell_length - 2))


def _why(standing: Standing, overview: Overview) -> Content:
    due = judgement(standing, overview.terms, None, overview.on)
    if due is None:
        return Content.styled(_("no review is due"), QUIET)
    return Content.styled(Reasons(overview.on, overview.terms.currency).why(due), "bold")
