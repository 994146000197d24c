"""The figures of an account as text, wherever they are read: on the screens, in files and in the shell."""

from collections.abc import Callable

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.language.formats import money, number, signed_money, whole_money
from coopitis.language.texts import _, ngettext

NONE = "–"
"""Where there is no figure."""


def amount(cents: int | None, currency: str) -> str:
    """The amount, or a dash."""
    return NONE if cents is None else money(cents, currency)


def balance(account: Account, currency: str) -> str:
    """The balance with its sign; the total cost where there is no account yet."""
    if account.balance is None:
        return money(account.total_cost, currency)
    return signed_money(account.balance, currency)


def cost_per_result(account: Account, currency: str, write: Callable[[int, str], str] = money) -> str:
    """What one result cost; without a result there is no number, only what was spent.

    `write` is how amounts are written: `money` exactly, `whole_money` in whole units.
    """
    if account.cost_per_result is None:
        return _("– ({amount} spent)").format(amount=write(account.total_cost, currency))
    return write(account.cost_per_result, currency)


def cost_against_maximum(account: Account, currency: str, write: Callable[[int, str], str] = money) -> str:
    """Cost per result with the maximum behind it, where there is both."""
    cost = cost_per_result(account, currency, write)
    if account.cost_per_result is None or account.max_cost is None:
        return cost
    return _("{cost} of {maximum}").format(cost=cost, maximum=write(account.max_cost, currency))


def cost_in_few_cells(account: Account, currency: str) -> str:
    """The same in whole units and in words for a card; "no result for €300" where none came."""
    if account.cost_per_result is None:
        return _("no result for {spent}").format(spent=whole_money(account.total_cost, currency))
    if account.max_cost is None:
        return _("{cost} a result").format(cost=whole_money(account.cost_per_result, currency))
    return cost_against_maximum(account, currency, whole_money)


def evenings_left(account: Account) -> str:
    """How long the overdraft lasts; empty where there is no figure."""
    left = account.evenings_left
    if left is None:
        return ""
    if left == 0:
        return _("no evening left")
    return ngettext("{count} evening left", "{count} evenings left", left).format(count=number(left))


def few_evenings_left(account: Account) -> str:
    """The same in little room: "2 left", only while on trial and above 0."""
    if account.evenings_left and account.advice is Advice.ON_TRIAL:
        return _("{count} left").format(count=number(account.evenings_left))
    return ""
