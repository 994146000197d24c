"""How sure one can be that a cooperation truly pays."""

from collections.abc import Iterable
from itertools import count


def chance(results: int, due_cost: int, max_cost: int) -> float:
    """P(Poisson(due_cost / max_cost + 1) <= results), in [0, 1]; falls with cost and rises with results.

    The Gamma(1, 1)-Poisson posterior that the true cost per result is at or below `max_cost` (above 0).
    """
    # Weighed against the term at `results`, nothing needs e^-mean or a factorial, which floats cannot hold;
    # and as every step keeps the order of floats, the chance is monotone to the last bit.
    # A cost below zero, which only a damaged database has, would never come to an end.
    mean = max(due_cost, 0) / max_cost + 1
    above = _added_up(mean / k for k in count(results + 1))
    up_to = 1 + _added_up(k / mean for k in range(results, 0, -1))
    return 1 / (1 + above / up_to)


def _added_up(ratios: Iterable[float]) -> float:
    """The sum of the products of the first one, two, three ... ratios, as far as a float can tell."""
    total, term = 0.0, 1.0
    for ratio in ratios:
        term *= ratio
        if total + term == total:
            break
        total += term
    return total
