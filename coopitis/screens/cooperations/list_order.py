"""The orders in which the list of cooperations can stand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.duties import is_exhausted
from coopitis.domain.overview import Standing
from coopitis.language import N_
from coopitis.reading.names import folded

URGENCY = (Advice.DROP, Advice.PAUSE, Advice.ON_TRIAL, Advice.UNCHECKED, Advice.PAYS)
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Order:
    """An order by its name in the user's words and the column that shows it; the least `key` comes first."""

    title: str
    column: str
    key: Callable[[Standing, date], Any]

    def sorted(self, standings: Iterable[Standing], on: date) -> list[Standing]:
        """Those standings in this order; what is equal stands by name."""
        by_name = sorted(standings, key=lambda one: _name(one, on))
        return sorted(by_name, key=lambda one: self.key(one, on))


def _urgency(one: Standing, on: date) -> Any:
    # Not the order of the board's cards (domain.deciding.urgency): here all stand in one column, by advice.
    left = one.account.evenings_left
    dropped = one.choice is Choice.DROP
    return (
        not is_exhausted(one, on),
        dropped,
        URGENCY.index(one.account.advice),
        NEVER if left is None else left,
        _balance(one, on),
    )


def _name(one: Standing, _on: date) -> str:
    return folded(one.cooperation.name)


def _balance(one: Standing, _on: date) -> float:
    return NEVER if one.account.balance is None else one.account.balance


def _last(one: Standing, on: date) -> Any:
    return NEVER if one.last_activity is None else (on - one.last_activity).days


def _cost(one: Standing, _on: date) -> Any:
    # What cost something and never brought a result is dearer than any price.
    each = one.account.cost_per_result
    return (each is not None, -(one.account.total_cost if each is None else each))


ORDERS = (
    Order(N_("most urgent first"), "advice", _urgency),
    Order(N_("by name"), "name", _name),
    Order(N_("lowest balance first"), "balance", _balance),
    Order(N_("last evening first"), "last", _last),
    Order(N_("dearest result first"), "cost", _cost),
)
"""In the order in which one key leads through them."""
