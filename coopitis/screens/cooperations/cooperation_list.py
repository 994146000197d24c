"""The table of cooperations."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats, wording
from coopitis.language.account_words import balance, cost_against_maximum
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice
from coopitis.views.decision_words import choice_name
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET, column


class CooperationList(TableList[Standing]):
    """One row a cooperation: its account first, then what was decided, then the rest."""

    def use(self, currency: str) -> None:
        """Shows amounts in this currency."""
        self.columns = (
            TableColumn("name", N_("Name"), _name, 20, 60),
            TableColumn("bar", "", _bar, 8, 31, rank=1),
            TableColumn(
                "balance", N_("Balance"), lambda one, _width: _balance(one, currency), 11, right=True
            ),
            TableColumn("advice", N_("Advice"), _advice, _advice_width()),
            TableColumn("left", "", _left, 7, rank=2),
            TableColumn("decision", N_("Decision"), _decision, 11),
            TableColumn("cost", N_("Per result"), lambda one, _width: _cost(one, currency), 18, 22, rank=2),
            TableColumn("last", N_("Last"), _last, 10, rank=2),
            TableColumn("setting", N_("Where"), _setting, 6, rank=2),
        )


def _name(one: Standing, _width: int) -> str:
    return one.cooperation.name


def _bar(one: Standing, width: int) -> Content:
    if one.account.balance is None:
        return column(Content.styled(_("spent"), QUIET), width, right=True)
    return account_bar(one.account, width)


def _balance(one: Standing, currency: str) -> Content:
    return Content.styled(balance(one.account, currency), "bold")


def _advice_width() -> int:
    """Cells of the longest advice, in the user's language."""
    return max(cell_len(wording.advice(one)) for one in Advice)


def _advice(one: Standing, _width: int) -> Content:
    return advice(one.account, evenings=False)


def _left(one: Standing, _width: int) -> str:
    left = one.account.evenings_left
    return "" if left is None else _("{count} left").format(count=left)


def _decision(one: Standing, width: int) -> str:
    return choice_name(one.choice, width)


def _cost(one: Standing, currency: str) -> str:
    return cost_against_maximum(one.account, currency, formats.whole_money)


def _last(one: Standing, _width: int) -> str:
    return formats.numeric_day(one.last_activity) if one.last_activity else "–"


def _setting(one: Standing, _width: int) -> str:
    return wording.setting(one.cooperation.setting)
