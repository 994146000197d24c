"""Amounts, shares, durations and days as the user reads them, by Babel's conventions for the locale."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from coopitis.domain.rounding import rounded
from coopitis.language import _, current_locale

if TYPE_CHECKING:
    from babel import Locale
    from babel.numbers import NumberPattern


def conventions() -> Locale:
    """The conventions in use: the current locale's, else its language's, else English ones."""
    return _known(current_locale())


@cache
def number_pattern(locale: Locale, digits: int) -> NumberPattern:
    """How a number with exactly so many decimals is written."""
    return _with_digits(locale.decimal_formats[None].pattern, digits)


@cache
def percent_pattern(locale: Locale, digits: int) -> NumberPattern:
    """How a share with exactly so many decimals is written in percent."""
    return _with_digits(locale.percent_formats[None].pattern, digits)


@cache
def money_pattern(locale: Locale, currency: str, digits: int) -> NumberPattern:
    """How an amount with exactly so many decimals is written."""
    from babel.numbers import get_currency_symbol

    pattern = locale.currency_formats["standard"].pattern
    if get_currency_symbol(currency, locale)[-1:].isalnum():
        # CLDR asks for this space between letters and digits, Babel leaves it out: CHF300.
        pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
    return _with_digits(pattern, digits)


@cache
def _known(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    for candidate in (tag, tag.partition("_")[0]):
        try:
            return Locale.parse(candidate)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


def _with_digits(pattern: str, digits: int) -> NumberPattern:
    from babel.numbers import parse_pattern

    decimals = "." + "0" * digits if digits else ""
    return parse_pattern(re.sub(r"0(\.[0#]+)?(?![0#.,])", "0" + decimals, pattern))


MINUS = "\N{MINUS SIGN}"


def currency_digits(currency: str) -> int:
    """How many decimals an amount in the currency has; 2 where the code is unknown."""
    from babel.numbers import get_currency_precision

    return get_currency_precision(currency)


def money(cents: int, currency: str) -> str:
    """The amount, `€1,234.50` or `1.234,50 €`; a whole one without its zeros, `€300`."""
    digits = currency_digits(currency)
    return _money(cents, currency, digits if cents % 10**digits else 0)


def _money(cents: int, currency: str, shown: int) -> str:
    from babel.numbers import format_currency

    digits, locale = currency_digits(currency), conventions()
    amount = format_currency(
        _decimal(cents, digits),
        currency,
        format=money_pattern(locale, currency, shown),
        locale=locale,
        currency_digits=False,
    )
    return amount.replace("-", MINUS)


def exact_money(cents: int, currency: str) -> str:
    """The amount with all its decimals, `€300.00`, so that digits stand below digits in a column."""
    return _money(cents, currency, currency_digits(currency))


def signed_money(cents: int, currency: str) -> str:
    """The amount with `+` or `−` in front; nothing without a sign."""
    sign = "+" if cents > 0 else MINUS if cents < 0 else ""
    return sign + money(abs(cents), currency)


def number(value: int | Decimal | Fraction, digits: int = 0) -> str:
    """The number with exactly so many decimals, half up: `1,234.5`."""
    from babel.numbers import format_decimal

    locale, exact = conventions(), Fraction(value) * 10**digits
    units = rounded(exact.numerator, exact.denominator)
    text = format_decimal(_decimal(units, digits), format=number_pattern(locale, digits), locale=locale)
    return text.replace("-", MINUS)


def percent(share: Fraction | float, digits: int = 0) -> str:
    """The share in percent with exactly so many decimals, half up: `38%` or `38 %`."""
    from babel.numbers import format_percent

    locale, exact = conventions(), Fraction(share) * 10 ** (digits + 2)
    units = rounded(exact.numerator, exact.denominator)
    text = format_percent(_decimal(units, digits + 2), format=percent_pattern(locale, digits), locale=locale)
    return text.replace("-", MINUS)


def duration(minutes: int) -> str:
    """The minutes, 0 or more, as `3 h 15 min`, `45 min` or `2 h`."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)


def hours(minutes: int | Fraction) -> str:
    """The minutes as hours with one decimal, half up: `6.5`."""
    return number(Fraction(minutes) / 60, digits=1)


def day(of: date) -> str:
    """The day: `Nov 23, 2026`, `23 Nov 2026` or `23.11.2026`."""
    from babel.dates import format_date

    return format_date(of, "medium", locale=conventions())


def weekday_day(of: date) -> str:
    """The day by its weekday, without the year: `Mon, Nov 23`."""
    return _by_skeleton("MMMEd", of)


def short_day(of: date) -> str:
    """The day without weekday and year: `Nov 23`."""
    return _by_skeleton("MMMd", of)


def long_day(of: date) -> str:
    """The day by its weekday, with the year: `Mon, Nov 23, 2026`."""
    return _by_skeleton("yMMMEd", of)


def long_or_shorter_day(of: date) -> tuple[str, str]:
    """The same with and without its year."""
    return long_day(of), weekday_day(of)


def numeric_day(of: date) -> str:
    """The day in figures, as it is typed: `11/23/2026` or `23.11.2026`; like `day` where that is so."""
    shown = day(of)
    return shown if not any(sign.isalpha() for sign in shown) else _by_skeleton("yMd", of)


def month(of: date) -> str:
    """The month in short: `Nov`."""
    from babel.dates import format_date

    return format_date(of, "LLL", locale=conventions())


def month_of_year(of: date) -> str:
    """The month in full, with the year: `November 2026`."""
    return _by_skeleton("yMMMM", of)


def weekday(number: int) -> str:
    """The name of a day of the week, 0 for Monday."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", locale=conventions())[number])


def _by_skeleton(skeleton: str, of: date) -> str:
    from babel.dates import format_skeleton

    return format_skeleton(skeleton, of, locale=conventions())


def _decimal(units: int, digits: int) -> Decimal:
    return Decimal(units).scaleb(-digits)


FEW = 10
"""Of fewer units a part of one is worth telling."""


def whole_money(cents: int, currency: str) -> str:
    """The amount, half up."""
    return money(_whole(cents, currency), currency)


def rough_money(cents: int, currency: str) -> str:
    """The amount as short as it still says something: half up from ten units on, below them exactly."""
    few = abs(cents) < FEW * 10 ** currency_digits(currency)
    return money(cents, currency) if few else whole_money(cents, currency)


def signed_rough_money(cents: int, currency: str) -> str:
    """The same with its sign."""
    few = abs(cents) < FEW * 10 ** currency_digits(currency)
    return signed_money(cents, currency) if few else signed_whole_money(cents, currency)


def signed_whole_money(cents: int, currency: str) -> str:
    """The amount, half up, with its sign; what rounds to nothing has none."""
    return signed_money(_whole(cents, currency), currency)


def _whole(cents: int, currency: str) -> int:
    unit: int = 10 ** currency_digits(currency)
    return rounded(cents, unit) * unit
