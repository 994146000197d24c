"""Half-up rounding of exact quotients."""

from fractions import Fraction


def rounded(numerator: int, denominator: int = 1) -> int:
    """The quotient as a whole number, half up (halves away from zero). `denominator` is above 0."""
    whole, rest = divmod(abs(numerator), denominator)
    size = whole + (2 * rest >= denominator)
    return -size if numerator < 0 else size


def rounded_fraction(value: Fraction, digits: int = 0) -> Fraction:
    """The value with this many decimal digits, half up."""
    scale = 10**digits
    return Fraction(rounded(value.numerator * scale, value.denominator), scale)
