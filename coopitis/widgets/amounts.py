"""Amounts in whole units of the currency, where there is no room for cents."""

from coopitis.domain.rounding import rounded
from coopitis.language import formats


def whole_money(cents: int, currency: str) -> str:
    """The amount, half up."""
    return formats.money(_whole(cents, currency), currency)


def signed_whole_money(cents: int, currency: str) -> str:
    """The amount, half up, with its sign; what rounds to nothing has none."""
    return formats.signed_money(_whole(cents, currency), currency)


def _whole(cents: int, currency: str) -> int:
    unit: int = 10 ** formats.currency_digits(currency)
    return rounded(cents, unit) * unit
