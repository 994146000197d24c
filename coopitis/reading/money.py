"""Amounts of money: `1,234.56`, `€12`, `12.5 EUR`; in German `1.234,56 €`; currencies by their ISO code."""

import re
from decimal import Decimal

from coopitis.language import _
from coopitis.language.formats import conventions, currency_digits
from coopitis.language.formats import money as shown
from coopitis.reading.number import decimals, exact
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused


def currency(text: str) -> str:
    """The three letters of the code, in capitals; codes nobody uses are Refused."""
    from babel.numbers import is_currency

    code = plain(text).upper()
    if not re.fullmatch("[A-Z]{3}", code) or not is_currency(code, "en"):
        raise Refused(
            _("“{typed}” is not the code of a currency; type one like {example}.").format(
                typed=echo(text), example="EUR"
            )
        )
    return code


MOST = 10_000_000_000
"""Cents; nothing larger is typed, imported or stored.

The dearest evening costs 25 times as much by it, and SQLite can add up 36 million of them. What is
multiplied by days besides would outgrow its 64 bits, so that is added up in two parts.
"""
EXAMPLE = 123_456


def money(text: str, currency: str) -> int:
    """The amount in cents (the currency's minor units), 0 to 10,000,000,000.

    The currency's symbol, code or name may stand before or after the number; separators are the locale's.
    More decimals than the currency has are Refused.
    """
    amount, digits = exact(_without_currency(plain(text), currency)), currency_digits(currency)
    if amount is None or decimals(amount) > digits:
        raise Refused(
            _("“{typed}” is not an amount in {currency}; type one like {example}.").format(
                typed=echo(text), currency=currency, example=shown(EXAMPLE, currency)
            )
        )
    return _bounded(amount.scaleb(digits), text, currency)


def _bounded(cents: Decimal, text: str, currency: str) -> int:
    if not 0 <= cents <= MOST:
        raise Refused(
            _("“{typed}” is out of range; type an amount from {least} to {most}.").format(
                typed=echo(text), least=shown(0, currency), most=shown(MOST, currency)
            )
        )
    return int(cents)


def _without_currency(typed: str, currency: str) -> str:
    marks = "|".join(re.escape(mark) for mark in sorted(_marks(currency), key=len, reverse=True))
    return re.sub(rf"^(?:{marks})\s?|\s?(?:{marks})$", "", typed, flags=re.IGNORECASE)


def _marks(currency: str) -> set[str]:
    """What the currency is called: its code, its symbols here and in English, its name for one and many."""
    from babel.numbers import get_currency_name, get_currency_symbol

    here = conventions()
    symbols = {get_currency_symbol(currency, locale) for locale in (here, "en")}
    names = {get_currency_name(currency, count, here) for count in (1, 2)}
    return {currency, *symbols, *names}
