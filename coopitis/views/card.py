"""A card of the board: a cooperation in a few short lines."""

from datetime import date

from rich.cells import cell_len, chop_cells
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.deciding import disagrees
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _, formats
from coopitis.language.account_words import (
    cost_in_few_cells,
    evenings_left,
    reason_in_few_words,
    whole_balance,
)
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice
from coopitis.widgets.text_layout import QUIET, column, one_line, spread

WIDE = 20
"""From so many cells on a card says all; below, what is left out stands beneath the columns."""

AMOUNT, LEAST_BAR = 10, 5
"""Cells kept for an amount, and of a bar that still tells debts apart."""

UNLIKE = "≠"
"""Advice and decision contradict each other."""


def card_lines(width: int) -> int:
    """How many lines a card of that width has."""
    return 7 if width >= WIDE else 4


def card(standing: Standing, width: int, currency: str, on: date) -> Content:
    """Name, bar, balance and advice; where there is room also why, cost per result and what is next."""
    lines = [*_name(standing, width), _bar_and_balance(standing.shown, width, currency)]
    if width >= WIDE:
        return Content("\n").join([*lines, *_more(standing, width, currency, on)])
    return Content("\n").join([*lines, column(_advice(standing.shown), width)])


def _name(standing: Standing, width: int) -> list[Content]:
    """Two lines; what is unlike begins with its mark."""
    mark = f"{UNLIKE} " if disagrees(standing) else ""
    first, rest = _broken(one_line(standing.cooperation.name), width - len(mark))
    name = column(Content.styled(first, "bold"), width - len(mark))
    return [Content.assemble((mark, "bold $text-error"), name), column(Content.styled(rest, "bold"), width)]


def _broken(name: str, first: int) -> tuple[str, str]:
    """The name on two lines, broken between words; of a first word that is too long a part is left over."""
    if cell_len(name) <= first:
        return name, ""
    words = name.split(" ")
    count = sum(cell_len(" ".join(words[: number + 1])) <= first for number in range(len(words)))
    if not count:
        return _hyphenated(name, words[0], first)
    return " ".join(words[:count]), " ".join(words[count:])


LEFT_OVER = 5
"""Letters of a broken word that stand on the second line at least."""


def _hyphenated(name: str, word: str, room: int) -> tuple[str, str]:
    """The name broken within its first word, behind a hyphen of its own if it has one."""
    if own := word.rfind("-", 0, room) + 1:
        return name[:own], name[own:]
    head = chop_cells(word[:-LEFT_OVER], room - 1)[0] if len(word) > LEFT_OVER else ""
    if not head or not head[-1].isalpha():
        head = chop_cells(name, room)[0]
        return head, name[len(head) :]
    return head + "-", name[len(head) :]


def _more(standing: Standing, width: int, currency: str, on: date) -> list[Content]:
    account = standing.shown
    return [
        column(_advice(account), width),
        _why(account, width, currency),
        column(cost_in_few_cells(account, currency, width), width),
        column(Content.styled(what_next(standing, on), QUIET), width),
    ]


def _advice(account: Account) -> Content:
    """The advice, and how many evenings it leaves."""
    left = account.evenings_left if account.advice is Advice.ON_TRIAL else None
    said = advice(account, evenings=False)
    return Content.assemble(said, (f" · {formats.number(left)}", QUIET)) if left else said


def _bar_and_balance(account: Account, width: int, currency: str) -> Content:
    amount = Content.styled(few_cells_balance(account, currency), "bold")
    bar = width - max(AMOUNT, amount.cell_length + 1)
    return spread(account_bar(account, bar) if bar >= LEAST_BAR else "", amount, width)


def _why(account: Account, width: int, currency: str) -> Content:
    return column(Content.styled(reason_in_few_words(account, currency), QUIET), width)


def few_cells_balance(account: Account, currency: str) -> str:
    """The balance in whole units; of what is unchecked what was spent, which the dots beside it say."""
    if account.balance is None and not account.is_estimate:
        return formats.whole_money(account.total_cost, currency)
    return whole_balance(account, currency)


def what_next(standing: Standing, on: date) -> str:
    """The review of a `keep anyway`, since when one is out, else the evenings left."""
    decision = standing.decision
    if decision and decision.review and decision.choice is Choice.KEEP_ANYWAY:
        text = _("until {day}") if decision.review > on else _("review due {day}")
        return text.format(day=formats.day(decision.review))
    if decision and decision.choice in (Choice.AUTOMATE, Choice.DROP):
        return _("since {day}").format(day=formats.day(decision.date))
    return evenings_left(standing.shown)
