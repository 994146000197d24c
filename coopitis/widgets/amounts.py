"""Amounts in whole units of the currency, where there is no room for cents."""

from coopitis.domain.rounding import rounded
from coopitis.language import formats

FEW = 10
"""Of fewer units a part of one is worth telling."""


def whole_money(cents: int, currency: str) -> str:
    """The amount, half up."""
    return formats.money(_whole(cents, currency), currency)


def rough_money(cents: int, currency: str) -> str:
    """The amount as short as it still says something: half up from ten units on, below them exactly."""
    few = abs(cents) < FEW * 10 ** formats.currency_digits(currency)
    return formats.money(cents, currency) if few else whole_money(cents, currency)


def signed_whole_money(cents: int, currency: str) -> str:
    """The amount, half up, with its sign; what rounds to nothing has none."""
    return formats.signed_money(_whole(cents, currency), currency)


def _whole(cents: int, currency: str) -> int:
    unit: int = 10 ** formats.currency_digits(currency)
    return rounded(cents, unit) * unit
