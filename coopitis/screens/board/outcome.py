"""Promise against outcome: what the pre-check said beside what came of it."""

from dataclasses import dataclass

from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.overview import Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import evenings_left
from coopitis.widgets.text_layout import QUIET, column

LABEL = 12
"""Cells of the first column; the other two share the rest."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was promised and what came of it; "" where nothing was said."""

    label: str
    promised: str = ""
    came: str = ""


def outcome(standing: Standing, width: int, currency: str) -> Content:
    """The rows under their headings, in so many cells."""
    heading = _line(Row("", _("Promised"), _("What came of it")), width, "").stylize(QUIET)
    rows = outcome_rows(standing.check, standing.account, currency)
    return Content("\n").join([heading, *(_line(row, width, "bold") for row in rows)])


def outcome_rows(check: PreCheck | None, account: Account, currency: str) -> list[Row]:
    """Results, hours and cost of one result, an evening, the overdraft, and the chance that it pays."""
    return [
        Row(_("results"), _target(check), _results(account)),
        Row(_("time each"), _planned_time(check), _time(account)),
        Row(_("cost each"), _planned_cost(account, currency), _cost(account, currency)),
        Row(_("an evening"), "", _evening(account, currency)),
        Row(_("overdraft"), _overdraft(account, currency), evenings_left(account)),
        Row(_("chance"), "", _chance(account)),
    ]


def _line(row: Row, width: int, tone: str) -> Content:
    promised = (width - LABEL) // 2
    return Content.assemble(
        column(row.label, LABEL).stylize(QUIET),
        column(row.promised, promised - 1),
        " ",
        column(row.came, width - LABEL - promised).stylize(tone),
    )


def _target(check: PreCheck | None) -> str:
    if check is None or check.target is None:
        return ""
    target = formats.number(check.target)
    if check.until is None:
        return target
    return _("{count} until {day}").format(count=target, day=formats.day(check.until))


def _results(account: Account) -> str:
    count = formats.number(account.results)
    if not account.persons:
        return count
    text = ngettext("{count} from {persons} person", "{count} from {persons} persons", account.persons)
    return text.format(count=count, persons=formats.number(account.persons))


def _planned_time(check: PreCheck | None) -> str:
    return (
        ""
        if check is None or check.minutes_per_result is None
        else formats.duration(check.minutes_per_result)
    )


def _time(account: Account) -> str:
    if account.results:
        return formats.duration(rounded(account.minutes, account.results))
    return _("{time} spent").format(time=formats.duration(account.minutes))


def _planned_cost(account: Account, currency: str) -> str:
    if account.max_cost is None:
        return ""
    most = _("at most {maximum}").format(maximum=formats.rough_money(account.max_cost, currency))
    if account.expected_cost is None:
        return most
    return formats.rough_money(account.expected_cost, currency) + ", " + most


def _cost(account: Account, currency: str) -> str:
    if account.cost_per_result is not None:
        return formats.rough_money(account.cost_per_result, currency)
    return _("{amount} spent").format(amount=formats.rough_money(account.total_cost, currency))


def _evening(account: Account, currency: str) -> str:
    return "" if account.typical_cost is None else formats.rough_money(account.typical_cost, currency)


def _overdraft(account: Account, currency: str) -> str:
    return "" if account.overdraft is None else formats.rough_money(account.overdraft, currency)


def _chance(account: Account) -> str:
    if account.chance is None:
        return ""
    return _("{share} that it truly pays").format(share=wording.chance(account.chance))
