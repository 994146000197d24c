"""Rounding: half up, from exact quotients."""

from fractions import Fraction

import pytest

from coopitis.domain.rounding import rounded, rounded_fraction


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [
        (149, 100, 1),  # 1.49
        (150, 100, 2),  # 1.50, the half
        (5, 2, 3),  # 2.5, where a banker would say 2
        (7, 3, 2),  # 2.33
        (8, 3, 3),  # 2.67
        (6, 3, 2),  # nothing to round
        (0, 7, 0),
        (-5, 2, -3),  # -2.5, away from zero
        (-7, 3, -2),  # -2.33
    ],
)
def test_a_quotient_is_rounded_half_up(numerator, denominator, expected):
    assert rounded(numerator, denominator) == expected


def test_no_digit_is_lost_where_floats_would_lose_it():
    """(10^30 + 1) / 2 = 5 * 10^29 + 0.5, so one up."""
    assert rounded(10**30 + 1, 2) == 5 * 10**29 + 1


def test_a_fraction_is_rounded_to_digits():
    """1/8 = 0.125 is 0.13 with two digits and 0 without any."""
    assert rounded_fraction(Fraction(1, 8), 2) == Fraction(13, 100)
    assert rounded_fraction(Fraction(1, 8)) == 0
