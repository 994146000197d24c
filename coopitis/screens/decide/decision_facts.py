"""What there is to know before one decides: account, newest decisions, and what a choice means and costs."""

from collections.abc import Iterator

from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.after_decision import price_a_month, said_before
from coopitis.domain.belongings import goals
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.estimate import cost_a_month
from coopitis.domain.history import History, newest_first
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.language.account_words import cost_against_maximum, evenings_left
from coopitis.language.formats import whole_money
from coopitis.language.wording import why_they_are_there
from coopitis.views.account_words import account_row, chance
from coopitis.views.decision_words import decided
from coopitis.widgets.text_layout import QUIET, Fluid, one_line

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


MEANING = {
    Choice.AUTOMATE: N_(
        "Automate: no more evenings; something does it for you, such as an auto-responder: a fixed answer "
        "that goes out by itself."
    ),
    Choice.DROP: N_("Drop: you stop going. Nothing is lost; only a new pre-check takes it up again."),
}


def meaning(choice: Choice, standing: Standing, known: History | None, overview: Overview) -> Iterator[str]:
    """What speaks for thinking twice, then a line on the choice."""
    if choice is Choice.KEEP_ANYWAY and known:
        yield from of_keeping_anyway(standing, known, overview)
    if choice in MEANING:
        yield _(MEANING[choice])
    if choice is Choice.DROP and (last := standing.cooperation.next_notice(overview.on)):
        yield _("To be cancelled by {day}: that stays on your list.").format(day=formats.day(last))


def of_keeping_anyway(standing: Standing, known: History, overview: Overview) -> Iterator[str]:
    """Its price a month, the reasons that were written down before, and how often this was said."""
    currency, on = overview.terms.currency, overview.on
    if before := said_before(known, on):
        times = ngettext(
            "“Anyway” was said {count} time before", "“Anyway” was said {count} times before", before.times
        )
        text = _("{times}, first on {day}: {cost} since then, {results} came.")
        yield text.format(
            times=times.format(count=formats.number(before.times)),
            day=formats.day(before.since),
            cost=whole_money(before.cost, currency),
            results=wording.result_count(before.results),
        )
    yield _("It costs {amount} a month.").format(amount=month_words(standing, known, overview))
    if standing.check and (reasons := standing.check.reasons_anyway):
        text = _("Question 7 said on {day}: “{reasons}”")
        yield text.format(day=formats.day(standing.check.date), reasons=one_line(reasons))


def month_words(standing: Standing, known: History, overview: Overview) -> str:
    """What a month costs: by the last 90 days or, while only an estimate speaks, by that."""
    currency = overview.terms.currency
    if standing.estimated:
        return "≈ " + whole_money(cost_a_month(standing.estimated), currency)
    return whole_money(price_a_month(known, overview.on), currency)
