"""What there is to know before one decides: the account and the newest decisions."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.colleague import goals
from coopitis.domain.decision import Decision
from coopitis.domain.history import History, newest_first
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.language.account_words import cost_against_maximum, evenings_left
from coopitis.language.colleague_words import why_they_are_there
from coopitis.views.account_words import account_row
from coopitis.views.decision_words import decided
from coopitis.widgets.text_layout import QUIET

LINE = 78
"""Cells of the account's line."""

PAST = 2
"""So many of the newest decisions are told."""


def record(standing: Standing, known: History | None, currency: str) -> Content:
    """The account in one line, what stands behind it, and the newest of the decisions."""
    past = [_past(decision, currency) for decision in newest_first(known.decisions if known else ())[:PAST]]
    return Content("\n").join(
        [
            account_row(standing, currency, LINE),
            Content.styled(_behind(standing, currency), QUIET),
            *_people(known),
            Content(""),
            *(past or [Content.styled(_("Nothing was decided so far."), QUIET)]),
        ]
    )


def _people(known: History | None) -> Iterator[Content]:
    if known and (said := why_they_are_there(goals(known.colleagues))):
        yield Content(said)


def _behind(standing: Standing, currency: str) -> str:
    account = standing.shown
    parts = [_("cost per result {cost}").format(cost=cost_against_maximum(account, currency))]
    if account.chance is not None:
        parts.append(_("chance {share} that it truly pays").format(share=wording.chance(account.chance)))
    if account.evenings_left and account.advice is not Advice.ON_TRIAL:
        parts.append(evenings_left(account))
    return " · ".join(parts)


def _past(decision: Decision, currency: str) -> Content:
    day = Content.styled(formats.day(decision.date), QUIET)
    if decision.balance is None:
        return Content.assemble(day, "  ", decided(decision))
    then = _("then {balance}").format(balance=formats.signed_rough_money(decision.balance, currency))
    return Content.assemble(day, "  ", decided(decision), "  ", (then, QUIET))
