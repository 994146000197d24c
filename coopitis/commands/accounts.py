"""`coopitis list`: the accounts, one line each, that explains itself without a head."""

import sys
from datetime import date
from pathlib import Path

from coopitis.commands.opening import read
from coopitis.domain.account import Account
from coopitis.domain.overview import Standing
from coopitis.language import _, account_words, ngettext
from coopitis.language.formats import money, number, signed_money
from coopitis.language.wording import advice, choice
from coopitis.store.overview import overview


def run(folder: Path) -> None:
    """Prints them; where there are none, a hint goes to standard error."""
    with read(folder) as store:
        seen = overview(store, date.today())  # noqa: DTZ011 - the day where the user is
    if not seen.standings:
        print(_("There is no cooperation yet; start coopitis and enter one."), file=sys.stderr)
    for line in _aligned([_line(standing, seen.terms.currency) for standing in seen.standings]):
        print(line)


def _line(standing: Standing, currency: str) -> list[str]:
    account = standing.account
    results = ngettext("{number} result", "{number} results", account.results)
    return [
        standing.cooperation.name,
        choice(standing.choice),
        advice(account.advice),
        _("balance {amount}").format(amount=_balance(account, currency)),
        results.format(number=number(account.results)),
        _price(account, currency),
        _evenings(account),
        account_words.reason(account, currency),
    ]


def _balance(account: Account, currency: str) -> str:
    return account_words.NONE if account.balance is None else signed_money(account.balance, currency)


def _price(account: Account, currency: str) -> str:
    price = _("cost per result {amount}").format(
        amount=account_words.cost_per_result(account, currency, money)
    )
    if account.max_cost is None:
        return price
    return _("{price}, at most {most}").format(price=price, most=money(account.max_cost, currency))


def _evenings(account: Account) -> str:
    left = account.evenings_left
    if left is None:
        return ""
    return ngettext("{number} evening left", "{number} evenings left", left).format(number=number(left))


def _aligned(lines: list[list[str]]) -> list[str]:
    from rich.cells import cell_len

    widths = [max(map(cell_len, column)) for column in zip(*lines, strict=True)]
    padded = [
        [cell + " " * (width - cell_len(cell)) for cell, width in zip(line, widths, strict=True)]
        for line in lines
    ]
    return ["  ".join(line).rstrip() for line in padded]
