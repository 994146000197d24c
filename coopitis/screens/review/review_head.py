"""What a review shows above its choices: the account, why it is due, what changed, what was exchanged."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from textual.app import ComposeResult
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.account import Account
from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.duties import DutyKind
from coopitis.domain.history import newest_first
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.reviews import judgement
from coopitis.language import N_, _, formats, wording
from coopitis.views.account_words import AccountLine, advice_because
from coopitis.views.cooperation_head import facts
from coopitis.views.duty_reason import Reasons
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line
from coopitis.widgets.title_line import TitleLine

FOLLOWS = {
    Advice.PAYS: N_("It pays: k keeps it."),
    Advice.ON_TRIAL: N_("It is too early to tell: k goes on, d stops here."),
    Advice.PAUSE: N_("Enough is out: k stays, without evenings until a result comes; d stops here."),
    Advice.DROP: N_("It does not pay: d drops it; y keeps it anyway, for a reason and until a day."),
    Advice.UNCHECKED: N_("Nothing was promised, so nothing can be weighed: c asks the seven questions."),
}


def follows(standing: Standing) -> str:
    """What suggests itself now, with its key."""
    if standing.choice is Choice.DROP:
        return _("You dropped it: only a new pre-check takes it up again; c begins one.")
    if standing.choice is Choice.AUTOMATE:
        return _still_runs(standing.decision.tool if standing.decision else None)
    if not standing.cooperation.measurable:
        return _("No result of it can be measured: a lets it run by itself.")
    return _(FOLLOWS[standing.account.advice])


def _still_runs(tool: str | None) -> str:
    if tool is None:
        return _("It was to run by itself, and nothing was said about how: a says what does it; d drops it.")
    return _("Does it still run by itself ({tool})? a and Enter: yes; d drops it.").format(
        tool=one_line(tool)
    )


def since(standing: Standing, currency: str, came_since: int) -> str:
    """What has moved since the newest decision, or what came of what it expected."""
    decision = standing.decision
    if decision is None:
        return _("Nothing was decided so far.")
    if decision.expects is not None:
        return _expected(decision, came_since)
    reckoned = standing.cooperation.estimate
    if reckoned and reckoned.date == decision.date and decision.balance is not None:
        text = _("Decided on {day} on an estimate: ≈ {balance} a year.")
        then = formats.signed_rough_money(decision.balance, currency)
        return text.format(day=formats.day(decision.date), balance=then)
    changes = _changes(decision, standing.account, currency)
    return _("Since {day}: {changes}").format(day=formats.day(decision.date), changes=changes)


def _expected(decision: Decision, came_since: int) -> str:
    text = _("Kept anyway on {day}, for {expected} by {review}: {came} came.")
    return text.format(
        day=formats.day(decision.date),
        expected=wording.result_count(decision.expects or 0),
        review=formats.day(decision.review) if decision.review else "",
        came=formats.number(came_since),
    )


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


class ReviewHead(VerticalGroup):
    """Four lines; why it is due and what changed since may take more."""

    DEFAULT_CSS = """
    ReviewHead {
        #due, #since { padding: 0 1; height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """Empty until there are figures."""
        yield TitleLine()
        yield AccountLine()
        yield Static(id="due")
        yield Static(id="since")

    def set_data(self, standing: Standing, overview: Overview, came_since: int, people: str) -> None:
        """Shows where the cooperation stands; `people` is why the others are there."""
        currency = overview.terms.currency
        one = standing.cooperation
        self.query_one(TitleLine).set_data(_("Review"), one.name, list(facts(one, currency)))
        self.query_one(AccountLine).set_data(standing, currency)
        why, due = _why(standing, overview), self.query_one("#due", Static)
        # What the account says stands above it already.
        due.display = why.plain != advice_because(standing.shown, currency, standing.money_until).plain
        due.update(why)
        lines = [Content.styled(since(standing, currency, came_since), QUIET)]
        self.query_one("#since", Static).update(Content("\n").join([*lines, *([people] if people else [])]))


def _why(standing: Standing, overview: Overview) -> Content:
    due = judgement(standing, overview.terms, None, overview.on)
    if due is None:
        return Content.styled(_("no review is due"), QUIET)
    if due.kind is DutyKind.DECIDE:
        # Why the account says so stands in the line above.
        return Content.styled(_("nothing was decided in the face of that"), "bold")
    return Content.styled(Reasons(overview.on, overview.terms.currency).why(due), "bold")


MOST, DAY = 5, 11
"""So many evenings are looked back on; cells of a day."""


class Exchanged(Fluid):
    """Of each evening its day, what the others got and what I got; hidden before the first one."""

    DEFAULT_CSS = "Exchanged { height: auto; margin-top: 1; }"

    _evenings: Sequence[Activity] = ()

    def set_data(self, activities: Sequence[Activity], on: date) -> None:
        """Looks back from the day."""
        done = [one for one in activities if one.done and one.date <= on]
        self._evenings = newest_first(done)[:MOST]
        self.display = bool(self._evenings)
        self.renew()

    def content_at(self, width: int) -> Content:
        """Under a heading; where nothing was written down stands a dash."""
        half = max(8, (width - DAY - 2) // 2)
        heading = _line("", _("What they got"), _("What I got"), half).stylize(QUIET)
        lines = (line for one in self._evenings for line in _lines(one, half))
        return Content("\n").join([heading, *lines])


def _day(one: Activity) -> str:
    return formats.short_day(one.date)


def _lines(one: Activity, half: int) -> Iterator[Content]:
    """As many as the longer of both takes."""
    both = zip_longest(_said(one.given, half), _said(one.received, half), fillvalue="")
    for number, (given, received) in enumerate(both):
        yield _line("" if number else _day(one), given, received, half)


def _said(text: str | None, half: int) -> list[Content]:
    return Content(one_line(text) if text else "–").wrap(half)


def _line(day: str, given: str | Content, received: str | Content, half: int) -> Content:
    return Content.assemble(
        column(Content.styled(day, QUIET), DAY), column(given, half), "  ", column(received, half)
    )
