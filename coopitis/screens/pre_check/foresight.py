"""The account as it will be: without a result until the overdraft is used up, and with one."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.prospect import Prospect
from coopitis.language import _, formats, wording
from coopitis.language.formats import signed_whole_money
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice
from coopitis.widgets.text_layout import QUIET, column

MOST = 4
"""So many evenings are drawn; a longer overdraft by its last one."""

WHEN, AMOUNT = 9, 9


def foresight(found: Prospect, unit: str, currency: str, width: int) -> Iterable[Content]:
    """A line for each evening until the overdraft is used up, one with a result; nothing while unknown."""
    if not found.evenings:
        return
    without = [found.after(evening, 0) for evening in _drawn(found.evenings)]
    yield Content("\n").join(
        [
            Content.styled(_("your account, without a {unit}").format(unit=unit), QUIET),
            *(_line(account, currency, width) for account in without if account),
            Content.styled(_("and with one {unit}").format(unit=unit), QUIET),
            *(_line(account, currency, width) for account in [found.after(1, 1)] if account),
        ]
    )


def _drawn(evenings: int) -> list[int]:
    return sorted({*range(1, min(evenings, MOST)), evenings})


def _advice_width() -> int:
    """Cells of the longest advice there can be after a pre-check, in the user's language."""
    return max(cell_len(wording.advice(one)) for one in (Advice.PAYS, Advice.ON_TRIAL, Advice.DROP))


def _line(account: Account, currency: str, width: int) -> Content:
    after = _("after {count}").format(count=formats.number(account.activities))
    amount, words = signed_whole_money(account.balance or 0, currency), _advice_width()
    return Content.assemble(
        column(Content.styled(after, QUIET), WHEN),
        account_bar(account, width - WHEN - AMOUNT - words - 2),
        column(Content.styled(amount, "bold"), AMOUNT, right=True),
        "  ",
        column(advice(account, evenings=False), words),
    )
