"""What there is to know about a cooperation before one decides."""

from collections.abc import Iterable

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.account import Advice
from coopitis.domain.decision import Decision
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.views.account_bar import account_bar
from coopitis.views.decision_words import decided
from coopitis.views.promise_panel import account_line
from coopitis.views.standing_list import cost_per_result, evenings_left
from coopitis.widgets.text_layout import QUIET

BAR = 25
"""Cells of the account's bar."""

PAST = 2
"""So many of the newest decisions are told."""


class Record(Static):
    """The account in one line, what stands behind it, and the last decisions."""

    def show(self, standing: Standing, decisions: Iterable[Decision], currency: str) -> None:
        """Shows the account and the newest of these decisions."""
        newest = sorted(decisions, key=lambda decision: (decision.date, decision.entered))[::-1][:PAST]
        past = [_past(decision, currency) for decision in newest]
        self.update(
            Content("\n").join(
                [
                    Content.styled(standing.cooperation.name, "bold"),
                    _account(standing, currency),
                    Content.styled(_behind(standing, currency), QUIET),
                    Content(""),
                    *(past or [Content.styled(_("Nothing was decided so far."), QUIET)]),
                ]
            )
        )


def _account(standing: Standing, currency: str) -> Content:
    return Content.assemble(account_bar(standing.account, BAR), "  ", account_line(standing, currency))


def _behind(standing: Standing, currency: str) -> str:
    account = standing.account
    parts = [_("cost per result {cost}").format(cost=cost_per_result(account, currency))]
    if account.chance is not None:
        parts.append(_("chance {share} that it truly pays").format(share=wording.chance(account.chance)))
    if account.evenings_left is not None and account.advice is not Advice.ON_TRIAL:
        parts.append(evenings_left(account))
    return " · ".join(parts)


def _past(decision: Decision, currency: str) -> Content:
    day = Content.styled(formats.day(decision.date), QUIET)
    if decision.balance is None:
        return Content.assemble(day, "  ", decided(decision))
    then = _("then {balance}").format(balance=formats.signed_money(decision.balance, currency))
    return Content.assemble(day, "  ", decided(decision), "  ", (then, QUIET))
