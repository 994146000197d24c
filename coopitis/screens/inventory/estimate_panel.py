"""The advice on the spot: what a year of a community costs, and what its account says."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.estimate import MONTHS
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.language import _, formats, ngettext, wording
from coopitis.language.account_words import balance, cost_against_maximum, cost_in_few_cells
from coopitis.screens.inventory.card_answers import Answers
from coopitis.views.account_bar import ABOVE, ADVICE, BELOW, LONGEST, account_bar
from coopitis.widgets.text_layout import QUIET, Fluid

WIDE = 70
"""From so many cells on it is said what the chance is of."""

LINES = 5
"""It has always so many lines, so that nothing below it moves while one types."""


class EstimatePanel(Fluid):
    """The account of the last twelve months as the owner reckons them, live."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._shown: tuple[Answers, Terms] | None = None

    def show(self, answers: Answers, terms: Terms) -> None:
        """Shows what follows from the answers so far."""
        self._shown = answers, terms
        self.renew()

    def content_at(self, width: int) -> Content:
        """The lines that can be said."""
        lines = list(estimate_lines(*self._shown, width)) if self._shown else []
        return Content("\n").join([*lines, *[Content("")] * (LINES - len(lines))])


def estimate_lines(answers: Answers, terms: Terms, width: int) -> Iterator[Content]:
    """What a year costs as soon as the time is known; with the rest, what its account says."""
    account = answers.account(terms)
    if account is None:
        if answers.minutes is not None:
            yield Content(_year(Answers(False, answers.minutes).account(terms), terms.currency))
        yield Content.styled(
            _("What does it contribute to your success? The advice comes with the answers."), QUIET
        )
    elif account.advice is Advice.UNCHECKED:
        if account.minutes:
            yield Content(_year(account, terms.currency))
        yield Content.styled(_("What cannot be measured cannot be seen to pay:"), "bold")
        yield Content.styled(_("let it run by itself, an auto-responder say, or let it go."), QUIET)
    else:
        yield _balance(account, terms.currency, width)
        yield _scale(account, terms.currency, _bar(width))
        yield Content(_year(account, terms.currency))
        yield Content.styled(_each(account, terms.currency, width), QUIET)
        yield Content.styled(_conclusion(account, terms.currency), ADVICE[account.advice])


def _year(account: Account | None, currency: str) -> str:
    assert account is not None
    return _("A year of it takes {time} and costs {amount}.").format(
        time=formats.duration(account.minutes), amount=formats.rough_money(account.total_cost, currency)
    )


def _balance(account: Account, currency: str, width: int) -> Content:
    return Content.assemble(
        account_bar(account, _bar(width)),
        "  ",
        (balance(account, currency), "bold"),
        "  ",
        (wording.advice(account.advice), f"bold {ADVICE[account.advice]}"),
    )


def _bar(width: int) -> int:
    return max(10, min(LONGEST, width - 28))


def _scale(account: Account, currency: str, cells: int) -> Content:
    """Under the bar, where one meets it for the first time, what its end and its tick mean."""
    least = formats.signed_rough_money(-(account.overdraft or 0), currency)
    tick = (cells - 1) // (BELOW + ABOVE)
    zero = formats.rough_money(0, currency)
    gap = tick - cell_len(least)
    text = least + " " * gap + zero if gap > 0 else " " * tick + zero
    return Content.styled(text, QUIET)


def _each(account: Account, currency: str, width: int) -> str:
    cost = cost_in_few_cells(account, currency, width)
    if account.cost_per_result is not None:
        cost = _("cost per result {cost}").format(cost=cost_against_maximum(account, currency))
    chance = _("chance {share} that it truly pays") if width >= WIDE else _("chance {share}")
    return cost + " · " + chance.format(share=wording.chance(account.chance or 0))


def _conclusion(account: Account, currency: str) -> str:
    overdraft = formats.rough_money(account.overdraft or 0, currency)
    if account.advice is Advice.PAYS:
        return _("It brings at least what it costs.")
    if account.advice is Advice.DROP:
        return _past(account, overdraft, currency)
    if account.evenings_left is None:
        return _("It costs nothing and proves nothing yet.")
    return ngettext(
        "Within its overdraft of {overdraft}: without a result it lasts {count} more month.",
        "Within its overdraft of {overdraft}: without a result it lasts {count} more months.",
        account.evenings_left,
    ).format(overdraft=overdraft, count=formats.number(account.evenings_left))


def _past(account: Account, overdraft: str, currency: str) -> str:
    if each := account.cost_per_result:
        more = formats.rough_money(each - (account.max_cost or 0), currency)
        text = _("Past its overdraft of {overdraft}: every result costs {more} more than it may.")
        return text.format(overdraft=overdraft, more=more)
    month = formats.rough_money(rounded(account.total_cost, MONTHS), currency)
    text = _("Past its overdraft of {overdraft}, and every month adds {month}.")
    return text.format(overdraft=overdraft, month=month)
