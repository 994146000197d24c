"""How numbers are written where the user lives: Babel's locale and the patterns made from it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from coopitis.language.texts import current_locale

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
