"""The table of cooperations, and the orders in which it can stand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.duties import is_exhausted
from coopitis.domain.names import folded
from coopitis.domain.overview import Standing
from coopitis.language import N_, formats, wording
from coopitis.language.account_words import balance, cost_in_few_cells, reason, reason_in_few_words
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice, advice_word, amounts_width
from coopitis.views.decision_words import choice_name
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET

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
        by_name = sorted(standings, key=lambda one: _by_name(one, on))
        return sorted(by_name, key=lambda one: self.key(one, on))


def _urgency(one: Standing, on: date) -> Any:
    # Not the order of the board's cards (domain.deciding.urgency): here all stand in one column, by advice.
    left = one.shown.evenings_left
    dropped = one.choice is Choice.DROP
    return (
        not is_exhausted(one, on),
        dropped,
        URGENCY.index(one.shown.advice),
        NEVER if left is None else left,
        _by_balance(one, on),
    )


def _by_name(one: Standing, _on: date) -> str:
    return folded(one.cooperation.name)


def _by_balance(one: Standing, _on: date) -> float:
    return NEVER if one.shown.balance is None else one.shown.balance


def _by_last(one: Standing, on: date) -> Any:
    return NEVER if one.last_activity is None else (on - one.last_activity).days


def _by_cost(one: Standing, _on: date) -> Any:
    # What cost something and never brought a result is dearer than any price.
    each = one.shown.cost_per_result
    return (each is not None, -(one.shown.total_cost if each is None else each))


ORDERS = (
    Order(N_("most urgent first"), "advice", _urgency),
    Order(N_("by name"), "name", _by_name),
    Order(N_("lowest balance first"), "balance", _by_balance),
    Order(N_("last evening first"), "last", _by_last),
    Order(N_("dearest result first"), "cost", _by_cost),
)
"""In the order in which one key leads through them."""


class CooperationList(TableList[Standing]):
    """One row a cooperation: its account first, then what was decided, then the rest."""

    def use(self, standings: Sequence[Standing], currency: str) -> None:
        """Shows amounts in this currency; the columns of names and amounts fit these cooperations."""
        names = max((cell_len(one.cooperation.name) for one in standings), default=0)
        amounts = max(AMOUNT, amounts_width(standings, currency))
        self.columns = (
            TableColumn("name", N_("Name"), _name, NAME, max(NAME, min(names, LONG)), wish=min(names, WISH)),
            TableColumn("bar", "", _bar, 8, 13, rank=1),
            TableColumn(
                "balance", N_("Balance"), lambda one, _width: _balance(one, currency), amounts, right=True
            ),
            TableColumn("advice", N_("Advice"), _advice, _advice_width() + EVENINGS),
            TableColumn("why", N_("Why"), lambda one, width: _why(one, currency, width), 15, 44, rank=2),
            TableColumn("decision", N_("Decision"), _decision, 11),
            TableColumn(
                "cost", N_("Per result"), lambda one, width: _cost(one, currency, width), 17, 24, rank=3
            ),
            TableColumn("last", N_("Last"), _last, 12, rank=4),
            TableColumn("setting", N_("Where"), _setting, 6, rank=4),
        )


NAME, WISH, LONG = 20, 41, 60
"""Cells of a name: at least, before columns of less weight get any, and at most."""

AMOUNT = 8
"""Cells of an amount at least."""


def _name(one: Standing, _width: int) -> str:
    return one.cooperation.name


def _bar(one: Standing, width: int) -> Content:
    return account_bar(one.shown, width)


def _balance(one: Standing, currency: str) -> Content:
    return Content.styled(balance(one.shown, currency), "bold")


def _advice_width() -> int:
    """Cells of the longest advice, in the user's language."""
    return max(cell_len(advice_word(one)) for one in Advice)


def _advice(one: Standing, width: int) -> Content:
    """The advice and, where there is room, how many evenings it leaves."""
    said = advice(one.shown, evenings=False)
    left = one.shown.evenings_left if one.shown.advice is Advice.ON_TRIAL else None
    whole = Content.assemble(said, (f" · {formats.number(left)}", QUIET)) if left else said
    return whole if whole.cell_length <= width else said


EVENINGS = 4
"""Cells of ` · 3`."""


def _why(one: Standing, currency: str, width: int) -> Content:
    """The reason in the most words that fit."""
    whole = reason(one.shown, currency)
    said = whole if cell_len(whole) <= width else reason_in_few_words(one.shown, currency)
    return Content.styled(said, QUIET)


def _decision(one: Standing, width: int) -> str:
    return choice_name(one.choice, width)


def _cost(one: Standing, currency: str, width: int) -> str:
    return cost_in_few_cells(one.shown, currency, width)


def _last(one: Standing, _width: int) -> str:
    return formats.day(one.last_activity) if one.last_activity else "–"


def _setting(one: Standing, _width: int) -> str:
    return wording.setting(one.cooperation.setting)
