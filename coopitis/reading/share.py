"""Shares in percent: `20`, `20 %`, `12.5%`."""

from fractions import Fraction

from coopitis.reading.number import decimal
from coopitis.reading.typed import plain


def share(text: str) -> Fraction:
    """The share, 0 to 1, of a number of percent with or without its sign."""
    return Fraction(decimal(plain(text).removesuffix("%").strip(), 0, 100)) / 100
