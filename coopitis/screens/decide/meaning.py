"""What a choice means, and what keeping it anyway costs and has cost."""

from collections.abc import Iterator

from coopitis.domain.decision import Choice
from coopitis.domain.estimate import cost_a_month
from coopitis.domain.history import History
from coopitis.domain.keeping_anyway import price_a_month, said_before
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats, ngettext, wording
from coopitis.language.formats import whole_money
from coopitis.widgets.text_layout import one_line

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
