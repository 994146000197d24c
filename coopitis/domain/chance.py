"""How likely it is that a cooperation truly pays."""

from fractions import Fraction
from math import exp, fsum, lgamma, log


def chance(results: int, due_cost: int, max_cost: int) -> float:
    """P(Poisson(due_cost / max_cost + 1) <= results), in [0, 1].

    The Gamma(1, 1)-Poisson posterior that the true cost per result is at or below `max_cost` (above 0).
    """
    mean = float(Fraction(due_cost, max_cost)) + 1
    return min(1.0, fsum(exp(k * log(mean) - mean - lgamma(k + 1)) for k in range(results + 1)))
