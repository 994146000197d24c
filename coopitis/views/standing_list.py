"""Accounts in short lines: name, bar, balance, advice, evenings left."""

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account, Advice
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, ngettext, wording
from coopitis.views.account_bar import account_bar
from coopitis.views.tones import ADVICE
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column


class StandingList(ItemList[Standing]):
    """One line an account; what does not fit is left out from the right. What was dropped is called so."""

    def __init__(self, currency: str = "EUR", *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.currency = currency

    def render_item(self, item: Standing, width: int) -> Content:
        """Name, bar, balance and advice in columns; bar and evenings only where there is room."""
        account, wide = item.account, width >= 50
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
    return cell_len(wording.advice(Advice.ON_TRIAL) + " · " + _("{count} left").format(count=9))


def balance(account: Account, currency: str) -> str:
    """The balance with its sign, or what was spent where there is no account yet."""
    if account.balance is None:
        return formats.money(account.total_cost, currency)
    return formats.signed_money(account.balance, currency)


def advice(account: Account, *, evenings: bool = True) -> Content:
    """The advice in its colour, with the evenings left while on trial."""
    said = Content.styled(wording.advice(account.advice), ADVICE[account.advice])
    if evenings and account.evenings_left and account.advice is Advice.ON_TRIAL:
        left = _("{count} left").format(count=account.evenings_left)
        return Content.assemble(said, " · ", (left, QUIET))
    return said


def evenings_left(account: Account) -> str:
    """How long the overdraft lasts, in words; empty where there is no figure."""
    if account.evenings_left is None:
        return ""
    if account.evenings_left == 0:
        return _("no evening left")
    text = ngettext("{count} evening left", "{count} evenings left", account.evenings_left)
    return text.format(count=account.evenings_left)


def cost_per_result(account: Account, currency: str) -> str:
    """Cost per result against the maximum; without a result what was spent."""
    if account.cost_per_result is None:
        return _("– ({amount} spent)").format(amount=formats.money(account.total_cost, currency))
    cost = formats.money(account.cost_per_result, currency)
    if account.max_cost is None:
        return cost
    return _("{cost} of {maximum}").format(cost=cost, maximum=formats.money(account.max_cost, currency))
