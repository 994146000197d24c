"""The report for people, in Markdown."""

import re
from fractions import Fraction

from coopitis.domain.decision import Choice
from coopitis.domain.diagnosis import Cure
from coopitis.domain.index import Index
from coopitis.domain.overview import Overview, Standing
from coopitis.language import _, account_words, ngettext
from coopitis.language.formats import hours, long_day, money, number, percent
from coopitis.language.wording import advice, choice, cure, level


def report_markdown(overview: Overview) -> str:
    """The title with the day, the index, the time, the track record, a table of accounts and the totals."""
    currency = overview.terms.currency
    return "\n\n".join(
        [
            "# " + _("Cooperations on {day}").format(day=long_day(overview.on)),
            _index(overview.index, currency),
            *_cures(overview),
            _time(overview),
            *_track_record(overview.track_record),
            *_table([_row(standing, currency) for standing in overview.standings]),
            _totals(overview, currency),
        ]
    )


def escaped(text: str) -> str:
    """What a user wrote, as one line that Markdown shows as it is."""
    return re.sub(r"([\\`*_\[\]<>|~&])", r"\\\1", " ".join(text.split()))


def _index(index: Index, currency: str) -> str:
    if index.share is None or index.level is None:
        return _("Kooperationitis index: no figure, the last 90 days cost nothing.")
    text = _(
        "Kooperationitis index: {share}, {level}. Of the {cost} that the last 90 days cost, {unplanned} went "
        "to unplanned activities, {unchecked} to unchecked cooperations and {past_overdraft} to dropped or "
        "exhausted ones."
    )
    parts = ("cost", "unplanned", "unchecked", "past_overdraft")
    amounts = {part: money(getattr(index, part), currency) for part in parts}
    return text.format(share=percent(index.share), level=level(index.level), **amounts)


def _cures(overview: Overview) -> list[str]:
    """What would lower the index, and to what; it counts for evenings from now on."""
    said = [
        _("{cure} → {share}").format(
            cure=cure(one.remedy, escaped(one.cooperation.name), dropped=_is_dropped(overview, one)),
            share=percent(one.share),
        )
        for one in overview.cures
    ]
    return [_("What would lower it from now on: {cures}.").format(cures="; ".join(said))] if said else []


def _is_dropped(overview: Overview, cure: Cure) -> bool:
    standing = overview.of(cure.cooperation.id)
    return standing is not None and standing.choice is Choice.DROP


def _time(overview: Overview) -> str:
    used, budget = hours(overview.hours_per_week * 60), overview.terms.hours_per_week
    if budget is None:
        said = _("Time: {used} hours a week.").format(used=used)
    else:
        said = _("Time: {used} hours a week of {budget}.").format(used=used, budget=number(budget, 1))
    if not overview.estimated_hours:
        return said
    reckoned = _("≈ {hours} of them are only reckoned.").format(hours=hours(overview.estimated_hours * 60))
    return f"{said} {reckoned}"


def _track_record(ratio: Fraction | None) -> list[str]:
    if ratio is None:
        return []
    return [_("Track record: {ratio} results for each one expected.").format(ratio=number(ratio, 2))]


def _row(standing: Standing, currency: str) -> list[str]:
    account = standing.account
    return [
        escaped(standing.cooperation.name),
        choice(standing.choice),
        advice(account.advice),
        account_words.reason(account, currency),
        account_words.amount(account.balance, currency),
        number(account.results),
        account_words.cost_per_result(account, currency, money),
        account_words.amount(account.max_cost, currency),
        account_words.NONE if account.evenings_left is None else number(account.evenings_left),
        money(account.total_cost, currency),
        money(account.won, currency),
    ]


def _table(rows: list[list[str]]) -> list[str]:
    if not rows:
        return []
    names = (_("Cooperation"), _("Decision"), _("Advice"), _("Why"), _("Balance"), _("Results"))
    titles = [*names, _("Cost per result"), _("At most"), _("Evenings left"), _("Cost"), _("Won")]
    rule = ["---"] * 4 + ["---:"] * (len(titles) - 4)
    return ["\n".join(f"| {' | '.join(row)} |" for row in (titles, rule, *rows))]


def _totals(overview: Overview, currency: str) -> str:
    accounts = [standing.account for standing in overview.standings]
    results = sum(account.results for account in accounts)
    text = ngettext(
        "Total: {cost} and {hours} hours for {results} result; {won} won.",
        "Total: {cost} and {hours} hours for {results} results; {won} won.",
        results,
    )
    return text.format(
        cost=money(sum(account.total_cost for account in accounts), currency),
        hours=hours(sum(account.minutes for account in accounts)),
        results=number(results),
        won=money(sum(account.won for account in accounts), currency),
    )
