"""Accounts in short lines: name, bar, balance, advice, evenings left."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.advice import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _
from coopitis.language.account_words import balance, reason, reason_in_few_words
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice, advice_word, amounts_width
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column

BAR, AMOUNT, GAP = 9, 9, 2
"""Cells that bar and amount have at least, and that lie between name, amount and words."""

NARROW = 50
"""Narrower than so many cells, there is no room for bars and evenings."""

NAME = 44
"""Names have so many cells before the reason has any."""


class StandingList(ItemList[Standing]):
    """One line an account; the name takes what is left. What was dropped is called so."""

    def __init__(self, currency: str = "EUR", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.currency = currency
        self._amount = AMOUNT

    def show(self, items: Sequence[Standing], here: int | None = None) -> None:
        """Shows these accounts; the amounts have one width."""
        self._amount = max(AMOUNT, amounts_width(items, self.currency))
        super().show(items, here)

    def render_item(self, item: Standing, width: int) -> Content:
        """Name, bar, balance and advice in columns; the reason too where there is room for whole names."""
        account, wide = item.shown, width >= NARROW
        amount, words = balance(account, self.currency), _words_width() if wide else _word_width()
        said = advice(account, evenings=wide)
        if item.choice is Choice.DROP:
            said = Content.styled(_("dropped"), QUIET)
        bar = max(BAR, width // 6) if wide else 0
        figures = max(self._amount, cell_len(amount))
        free = width - bar - figures - words - 2 * GAP - 1
        name = min(free, NAME) if self._explains(width) else free
        return Content.assemble(
            " ",
            column(item.cooperation.name, name),
            " " * (GAP if bar else 0),
            account_bar(account, bar),
            column(Content.styled(amount, "bold"), figures, right=True),
            " " * GAP,
            column(said, words),
            self._why(item, free - name - GAP),
        )

    def _explains(self, width: int) -> bool:
        return width >= 100

    def _why(self, item: Standing, room: int) -> Content:
        if room <= 0:
            return Content("")
        whole = reason(item.shown, self.currency)
        said = whole if cell_len(whole) <= room else reason_in_few_words(item.shown, self.currency)
        return Content.assemble("  ", column(Content.styled(said, QUIET), room))


def _words_width() -> int:
    """Cells of the longest advice with evenings, in the user's language."""
    return cell_len(advice_word(Advice.ON_TRIAL) + " · " + _("{count} left").format(count=99))


def _word_width() -> int:
    """Cells of the longest advice alone."""
    return max(cell_len(advice_word(one)) for one in Advice)
