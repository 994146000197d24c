"""One figure of an account in words, where it stands among others."""

from coopitis.domain.account import Account
from coopitis.language import _
from coopitis.language.formats import money, number

NONE = "–"
"""Where there is no figure."""


def amount(cents: int | None, currency: str) -> str:
    """The amount, or a dash."""
    return NONE if cents is None else money(cents, currency)


def cost_per_result(account: Account, currency: str) -> str:
    """The amount; without a result there is no number, only what was spent."""
    if account.cost_per_result is None:
        return _("– ({amount} spent)").format(amount=money(account.total_cost, currency))
    return money(account.cost_per_result, currency)


def evenings_left(account: Account) -> str:
    """The number, or a dash."""
    return NONE if account.evenings_left is None else number(account.evenings_left)
