"""What there is to know before one decides: the account and the newest decisions."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.colleague import goals
from coopitis.domain.decision import Decision
from coopitis.domain.history import History, newest_first
from coopitis.domain.overview import Standing
from coopitis.language import _, formats
from coopitis.language.account_words import cost_against_maximum, evenings_left
from coopitis.language.colleague_words import why_they_are_there
from coopitis.views.account_words import account_row, chance
from coopitis.views.decision_words import decided
from coopitis.widgets.text_layout import QUIET, Fluid

PAST = 2
"""So many of the newest decisions are told."""


class Record(Fluid):
    """The account in one line, what stands behind it, and the newest of the decisions."""

    DEFAULT_CSS = "Record { height: auto; }"

    def __init__(self, standing: Standing, known: History | None, currency: str) -> None:
        super().__init__()
        self._about = standing, known, currency

    def content_at(self, width: int) -> Content:
        """The account takes one line of that width."""
        standing, known, currency = self._about
        account = account_row(standing, currency, width)
        past = newest_first(known.decisions if known else ())[:PAST]
        return Content("\n").join(
            [
                account,
                Content.styled(_behind(standing, currency, account.plain), QUIET),
                *_people(known),
                Content(""),
                *(_past(decision, currency) for decision in past),
                *([] if past else [Content.styled(_("Nothing was decided so far."), QUIET)]),
            ]
        )


def _people(known: History | None) -> Iterator[Content]:
    if known and (said := why_they_are_there(goals(known.colleagues))):
        yield Content(said)


def _behind(standing: Standing, currency: str, said: str) -> str:
    """What one result cost; and the chance, unless that was said."""
    account = standing.shown
    parts = [_("cost per result {cost}").format(cost=cost_against_maximum(account, currency))]
    if (likely := chance(account)) not in said:
        parts.append(likely)
    if account.evenings_left and account.advice is not Advice.ON_TRIAL:
        parts.append(evenings_left(account))
    return " · ".join(parts)


def _past(decision: Decision, currency: str) -> Content:
    day = Content.styled(formats.day(decision.date), QUIET)
    if decision.balance is None:
        return Content.assemble(day, "  ", decided(decision))
    then = _("then {balance}").format(balance=formats.signed_rough_money(decision.balance, currency))
    return Content.assemble(day, "  ", decided(decision), "  ", (then, QUIET))
