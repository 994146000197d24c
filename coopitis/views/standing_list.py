"""Accounts in short lines: name, bar, balance, advice, evenings left."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _
from coopitis.language.account_words import balance
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice, advice_word
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column


class StandingList(ItemList[Standing]):
    """One line an account; what does not fit is left out from the right. What was dropped is called so."""

    def __init__(self, currency: str = "EUR", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.currency = currency

    def render_item(self, item: Standing, width: int) -> Content:
        """Name, bar, balance and advice in columns; bar and evenings only where there is room."""
        account, wide = item.shown, width >= 50
        bar, said = (width // 5, advice(account)) if wide else (0, advice(account, evenings=False))
        if item.choice is Choice.DROP:
            said = Content.styled(_("dropped"), QUIET)
        words = _words_width() if wide else 10
        return Content.assemble(
            " ",
            column(item.cooperation.name, width - bar - words - 15),
            " ",
            account_bar(account, bar),
            " ",
            column(Content.styled(balance(account, self.currency), "bold"), 11, right=True),
            " ",
            column(said, words),
        )


def _words_width() -> int:
    """Cells of the longest advice with evenings, in the user's language."""
    return cell_len(advice_word(Advice.ON_TRIAL) + " · " + _("{count} left").format(count=9))
