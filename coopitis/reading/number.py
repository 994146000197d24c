"""Numbers and shares as written where the user lives: `1,234.5` there, `1.234,5` here, `20 %`."""

import re
from decimal import Decimal
from fractions import Fraction

from coopitis.language import _
from coopitis.language.formats import conventions
from coopitis.language.formats import number as shown
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
                typed=echo(text), least=shown(least), most=shown(most)
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
    """The figures with the signs that are in print for those on the keyboard."""
    from babel.numbers import get_group_symbol

    group = get_group_symbol(conventions())
    return figures.replace("−", "-").replace("'", "’").replace(" ", group if group.isspace() else " ")


def _bound(value: int | Decimal) -> str:
    return shown(value, decimals(Decimal(value)))


def share(text: str) -> Fraction:
    """The share, 0 to 1, of a number of percent with or without its sign."""
    return Fraction(decimal(plain(text).removesuffix("%").strip(), 0, 100)) / 100
