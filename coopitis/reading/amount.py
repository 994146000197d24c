"""Numbers, shares and money as written where the user lives: `1,234.5` or `1.234,5`, `20 %`, `12.5 EUR`."""

import re
from decimal import Decimal
from fractions import Fraction

from coopitis.language import _
from coopitis.language.formats import conventions, currency_digits
from coopitis.language.formats import money as shown_money
from coopitis.language.formats import number as shown_number
from coopitis.reading.text import echo, plain
from coopitis.refusal import Refused

MOST_WHOLE = 1_000_000
MOST_DECIMALS = 2

FIGURES = re.compile(r"[-−]?[0-9.,'’\s]{1,30}")


def whole(text: str, least: int = 0, most: int = MOST_WHOLE) -> int:
    """A whole number from `least` to `most`, both included."""
    value = exact(text)
    if value is None or decimals(value) or not least <= value <= most:
        raise Refused(
            _("“{typed}” is not accepted; type a whole number from {least} to {most}.").format(
                typed=echo(text), least=shown_number(least), most=shown_number(most)
            )
        )
    return int(value)


def decimal(text: str, least: int | Decimal, most: int | Decimal) -> Decimal:
    """A number from `least` to `most`, both included, with at most two decimals."""
    value = exact(text)
    if value is None or decimals(value) > MOST_DECIMALS or not least <= value <= most:
        raise Refused(
            _("“{typed}” is not accepted; type a number from {least} to {most}, such as {example}.").format(
                typed=echo(text), least=_bound(least), most=_bound(most), example=_bound(Decimal("1.5"))
            )
        )
    return value


def exact(text: str) -> Decimal | None:
    """The number, only if its separators are the locale's own and stand in their places; else None."""
    from babel.numbers import NumberFormatError, parse_decimal

    figures = plain(text)
    if not FIGURES.fullmatch(figures):
        return None
    try:
        return parse_decimal(_as_printed(figures), locale=conventions(), strict=True)
    except NumberFormatError:
        return None


def decimals(value: Decimal) -> int:
    """How many decimals were typed, zeros at the end included."""
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def _as_printed(figures: str) -> str:
    """The figures with the locale's own signs for those that are on the keyboard or in print."""
    from babel.numbers import get_group_symbol

    group = get_group_symbol(conventions())
    # In Switzerland an apostrophe parts thousands; which one, Babel's versions do not agree.
    alike = "'’" if group in "'’" else " " if group.isspace() else ""
    return "".join(group if sign in alike else sign for sign in figures.replace("−", "-"))


def _bound(value: int | Decimal) -> str:
    return shown_number(value, decimals(Decimal(value)))


def share(text: str) -> Fraction:
    """The share, 0 to 1, of a number of percent with or without its sign."""
    return Fraction(decimal(plain(text).removesuffix("%").strip(), 0, 100)) / 100


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
                typed=echo(text), currency=currency, example=shown_money(EXAMPLE, currency)
            )
        )
    return _bounded(amount.scaleb(digits), text, currency)


def _bounded(cents: Decimal, text: str, currency: str) -> int:
    if not 0 <= cents <= MOST:
        raise Refused(
            _("“{typed}” is out of range; type an amount from {least} to {most}.").format(
                typed=echo(text), least=shown_money(0, currency), most=shown_money(MOST, currency)
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
