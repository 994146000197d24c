"""The report for programs: the figures of a day under the names they are promised under."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

from coopitis.domain.account import Account
from coopitis.domain.index import Index
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.rounding import rounded, rounded_fraction
from coopitis.exchange.values import Currency, known_currency

PROMISE = ("credits", "expected_cost", "max_cost", "balance", "overdraft", "pause_line", "fallen")
"""Amounts, left out where there is no figure; `brings` and `worth_per_result` behind them too."""


def report_json(overview: Overview) -> str:
    """The report as JSON text."""
    return json.dumps(report(overview), indent=1, ensure_ascii=False)


def report(overview: Overview) -> dict[str, Any]:
    """Every figure as of the end of the day: money and hours as text, shares with three decimals."""
    currency = known_currency(overview.terms.currency)
    budget = overview.terms.hours_per_week
    return {
        "on": overview.on.isoformat(),
        "currency": currency.code,
        "index": _index(overview.index, currency),
        "cures": [
            {"id": one.cooperation.id, "cure": one.remedy, "share": _thousandths(one.share)}
            for one in overview.cures
        ],
        "time": {
            "hours_per_week": _tenths(overview.hours_per_week),
            "estimated": _tenths(overview.estimated_hours),
            "budget": None if budget is None else _tenths(Fraction(budget)),
        },
        "track_record": _thousandths(overview.track_record),
        "totals": _totals([standing.account for standing in overview.standings], currency),
        "cooperations": [_cooperation(standing, currency) for standing in overview.standings],
    }


def _index(index: Index, currency: Currency) -> dict[str, Any]:
    parts = ("cost", "unplanned", "unchecked", "past_overdraft")
    return {"share": _thousandths(index.share), "level": index.level} | {
        part: currency.text(getattr(index, part)) for part in parts
    }


def _totals(accounts: list[Account], currency: Currency) -> dict[str, Any]:
    return {
        "cost": currency.text(sum(one.total_cost for one in accounts)),
        "hours": _tenths(Fraction(sum(one.minutes for one in accounts), 60)),
        "results": sum(one.results for one in accounts),
        "won": currency.text(sum(one.won for one in accounts)),
    }


def _cooperation(standing: Standing, currency: Currency) -> dict[str, Any]:
    account = standing.account
    per_result = account.cost_per_result
    return {
        "id": standing.cooperation.id,
        "name": standing.cooperation.name,
        "decision": standing.choice,
        "advice": account.advice,
        "because": account.because,
        "results": account.results,
        "minutes": account.minutes,
        "total_cost": currency.text(account.total_cost),
        "due_cost": currency.text(account.due_cost),
        **_promise(account, currency),
        "evenings_left": account.evenings_left,
        "chance": _thousandths(account.chance),
        "cost_per_result": None if per_result is None else currency.text(per_result),
        "won": currency.text(account.won),
        "roi": _thousandths(account.roi),
    }


def _promise(account: Account, currency: Currency) -> dict[str, Any]:
    amounts = {name: getattr(account, name) for name in PROMISE}
    said: dict[str, Any] = {
        name: currency.text(cents) for name, cents in amounts.items() if cents is not None
    }
    if account.brings is not None and account.worth_per_result is not None:
        said["brings"] = _thousandths(account.brings)
        said["worth_per_result"] = currency.text(account.worth_per_result)
    return said


def _thousandths(share: Fraction | float | None) -> float | None:
    if share is None:
        return None
    # A float stands for the decimal it is written as, so that 0.0125 is half way.
    exact = share if isinstance(share, Fraction) else Fraction(Decimal(repr(share)))
    return float(rounded_fraction(exact, 3))


def _tenths(hours: Fraction) -> str:
    return str(Decimal(rounded(hours.numerator * 10, hours.denominator)).scaleb(-1))
