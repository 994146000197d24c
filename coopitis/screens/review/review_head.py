"""The head of a review: the account, why it is due, what changed since; and what may follow."""

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.reviews import judgement
from coopitis.language import N_, _, formats
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import AccountLine
from coopitis.views.cooperation_head import TitleLine
from coopitis.views.duty_reason import Reasons
from coopitis.widgets.text_layout import QUIET, column

FOLLOWS = {
    Advice.PAYS: N_("It pays: k keeps it."),
    Advice.ON_TRIAL: N_("It is too early to tell: k goes on, d stops here."),
    Advice.PAUSE: N_("Enough is out: k stays, but no further evening until a result comes; d stops here."),
    Advice.DROP: N_("It does not pay: d drops it; y keeps it anyway, for a reason and until a day."),
    Advice.UNCHECKED: N_("Nothing was promised, so nothing can be weighed: c asks the seven questions."),
}


def follows(standing: Standing) -> str:
    """What suggests itself now, with its key."""
    if standing.choice is Choice.DROP:
        return _("You dropped it: only a new pre-check takes it up again; c begins one.")
    if standing.choice is Choice.AUTOMATE and not standing.cooperation.measurable:
        return _("It runs by itself, as you decided; Esc leaves it so.")
    if not standing.cooperation.measurable:
        return _("No result of it can be measured: a lets it run by itself.")
    return _(FOLLOWS[standing.account.advice])


def since(standing: Standing, currency: str) -> str:
    """How balance and results have moved since the newest decision."""
    decision = standing.decision
    if decision is None:
        return _("Nothing was decided so far.")
    changes = _changes(decision, standing.account, currency)
    return _("Since {day}: {changes}").format(day=formats.day(decision.date), changes=changes)


def _changes(decision: Decision, account: Account, currency: str) -> str:
    text = _("results {before} → {now}")
    before, now = formats.number(decision.results or 0), formats.number(account.results)
    results = text.format(before=before, now=now)
    if decision.balance is None or account.balance is None:
        return results
    text = _("balance {before} → {now} · {results}")
    then = formats.signed_rough_money(decision.balance, currency)
    return text.format(
        before=then, now=formats.signed_rough_money(account.balance, currency), results=results
    )


BAR = 31


class ReviewHead(VerticalGroup):
    """Four lines; the last may take two where the screen is slim."""

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
        yield AccountLine()
        yield DueLine()
        yield Static(id="since")

    def set_data(self, standing: Standing, overview: Overview) -> None:
        """Shows where the cooperation stands."""
        currency = overview.terms.currency
        self.query_one(TitleLine).set_data(standing.cooperation, currency)
        self.query_one(AccountLine).set_data(standing, currency)
        self.query_one(DueLine).set_data(standing.shown, _why(standing, overview))
        self.query_one("#since", Static).update(Content.styled(since(standing, currency), QUIET))


class DueLine(Static):
    """The account as a bar, and beside it why it is looked at again."""

    _shown: tuple[Account, Content] | None = None

    def set_data(self, account: Account, why: Content) -> None:
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
