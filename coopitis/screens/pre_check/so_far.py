"""What one result really took, cost and was worth here, in a line below the question that asks for it."""

from collections.abc import Callable, Mapping, Sequence

from coopitis.domain.dossier import Dossier
from coopitis.domain.estimate import estimated_account
from coopitis.domain.promise_check import minutes_per_result
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.formats import whole_money
from coopitis.screens.pre_check.question_fields import Asking


def so_far(dossier: Dossier, answers: Sequence[str]) -> str:
    """The line below the question with those answers; "" where nothing is known."""
    said = (SAID[answer](dossier) for answer in answers if answer in SAID)
    return " ".join(line for line in said if line)


def _reckoned(dossier: Dossier) -> str:
    """What one result took by the inventory, while nothing was logged."""
    reckoned, currency = dossier.history.cooperation.estimate, dossier.terms.currency
    if reckoned is None or dossier.account.activities:
        return ""
    year = estimated_account(reckoned, dossier.terms)
    each, results = minutes_per_result(year), formats.number(year.results)
    if each is None:
        text = _("Inventory: ≈ {time} and {amount} a year, without a {unit}.")
        time, amount = formats.duration(year.minutes), whole_money(year.total_cost, currency)
    else:
        text = _("Inventory: so far ≈ {time} and {amount} for one {unit} ({results} a year).")
        time, amount = formats.duration(each), whole_money(year.cost_per_result or 0, currency)
    return text.format(time=time, amount=amount, unit=Asking.of(dossier).unit, results=results)


def _took(dossier: Dossier) -> str:
    account, unit = dossier.account, Asking.of(dossier).unit
    if reckoned := _reckoned(dossier):
        return reckoned
    each = minutes_per_result(account)
    if each is not None:
        text = _("Here one {unit} took {time} so far ({results}).")
        time, results = formats.duration(each), wording.result_count(account.results)
        return text.format(unit=unit, time=time, results=results)
    if not account.minutes:
        return ""
    text = _("Here {time} went so far, without a {unit}.")
    return text.format(time=formats.duration(account.minutes), unit=unit)


def _cost(dossier: Dossier) -> str:
    account, currency, unit = dossier.account, dossier.terms.currency, Asking.of(dossier).unit
    if reckoned := _reckoned(dossier):
        return reckoned
    if account.cost_per_result is not None:
        text = _("Here one {unit} cost {amount} so far.")
        return text.format(unit=unit, amount=whole_money(account.cost_per_result, currency))
    if not account.total_cost:
        return ""
    text = _("Here {amount} went so far, without a {unit}.")
    return text.format(amount=whole_money(account.total_cost, currency), unit=unit)


def _ripened(dossier: Dossier) -> str:
    days = dossier.days_to_result
    if days is None:
        return ""
    text = ngettext(
        "Here it took {count} day from the evening to the {unit}.",
        "Here it took {count} days from the evening to the {unit}.",
        days,
    )
    return text.format(count=formats.number(days), unit=Asking.of(dossier).unit)


SAID: Mapping[str, Callable[[Dossier], str]] = {
    "minutes_per_result": _took,
    "max_cost": _cost,
    "horizon_days": _ripened,
}
"""By the answer that it stands beside."""
