"""The chance that a cooperation truly pays: P(Poisson(due / max + 1) <= results)."""

from fractions import Fraction
from math import exp, factorial
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopitis.domain.account import chance

RESULTS, CENTS, MAXIMA = st.integers(0, 5_000), st.integers(0, 10**12), st.integers(1, 10**10)


@pytest.mark.parametrize(
    ("results", "due", "maximum", "expected"),
    [
        (0, 0, 400_00, 0.367879),  # mean 1: e^-1
        (0, 400_00, 400_00, 0.135335),  # mean 2: e^-2
        (0, 340_00, 400_00, 0.157237),  # mean 1.85: e^-1.85
        (1, 400_00, 400_00, 0.406006),  # mean 2: e^-2 (1 + 2) = 3 x 0.135335
        (2, 0, 400_00, 0.919699),  # mean 1: e^-1 (1 + 1 + 1/2) = 2.5 x 0.367879
        (3, 1200_00, 400_00, 0.433470),  # mean 4: e^-4 (1 + 4 + 8 + 32/3) = 23.6667 x 0.0183156
    ],
)
def test_worked_examples(results, due, maximum, expected):
    assert chance(results, due, maximum) == pytest.approx(expected, abs=5e-7)


@given(st.integers(0, 30), st.integers(0, 2_000_00), st.integers(100_00, 1_000_00))
def test_it_is_the_sum_of_the_poisson_terms(results, due, maximum):
    mean = Fraction(due, maximum) + 1
    terms = float(sum(mean**k / factorial(k) for k in range(results + 1)))
    assert chance(results, due, maximum) == pytest.approx(terms * exp(-mean), rel=1e-9)


@given(RESULTS, CENTS, MAXIMA)
def test_it_lies_between_0_and_1(results, due, maximum):
    assert 0 <= chance(results, due, maximum) <= 1


@given(RESULTS, CENTS, MAXIMA, st.one_of(st.just(1), CENTS))
def test_it_never_rises_with_cost(results, due, maximum, more):
    assert chance(results, due + more, maximum) <= chance(results, due, maximum)


@given(RESULTS, CENTS, MAXIMA, st.integers(1, 100))
def test_it_never_falls_with_results(results, due, maximum, more):
    assert chance(results + more, due, maximum) >= chance(results, due, maximum)


def test_a_result_lifts_it_and_a_cost_lowers_it():
    """Mean 2 without a result 0.135, with one 0.406; with the next evening, mean 3: 4 e^-3 = 0.199."""
    assert chance(0, 400_00, 400_00) < chance(1, 800_00, 400_00) < chance(1, 400_00, 400_00)
    assert chance(1, 800_00, 400_00) == pytest.approx(0.199148, abs=5e-7)


@pytest.mark.parametrize(
    ("results", "due", "expected"),
    [
        (10**5, 10**6, 0.0),
        (10**6, 10**5, 1.0),
        (0, 10**12, 0.0),
        (10**6, 10**6 - 1, 0.500266),  # where the mean is the whole number n: 1/2 + 2/3 / sqrt(2 pi n)
    ],
)
def test_the_largest_numbers_are_no_trouble(results, due, expected):
    """In cents of a maximum of one cent, so that the mean is due + 1."""
    began = process_time()
    assert chance(results, due, 1) == pytest.approx(expected, abs=1e-6)
    assert process_time() - began < 0.5
