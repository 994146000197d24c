"""A card of the board: a cooperation in a few short lines."""

import re
from collections.abc import Iterator
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
    first, rest = _broken(one_line(standing.cooperation.name), width - len(mark), width)
    name = column(Content.styled(first, "bold"), width - len(mark))
    return [Content.assemble((mark, "bold $text-error"), name), column(Content.styled(rest, "bold"), width)]


def _broken(name: str, first: int, second: int) -> tuple[str, str]:
    """The name on two lines of so many cells, broken between words; within one where it is else cut."""
    if cell_len(name) <= first:
        return name, ""
    ways = list(_ways(name, first))
    return next((way for way in ways if cell_len(way[1]) <= second), ways[0])


def _ways(name: str, room: int) -> Iterator[tuple[str, str]]:
    """Between words, else before a syllable of the word that does not fit; last as late as there is room."""
    words = name.split(" ")
    count = sum(cell_len(" ".join(words[: number + 1])) <= room for number in range(len(words)))
    if count:
        begun = " ".join(words[:count])
        yield begun, " ".join(words[count:])
        for place in (len(begun) + 1 + found.start() for found in SYLLABLE.finditer(words[count])):
            if cell_len(name[:place]) < room:
                yield name[:place] + "-", name[place:]
    else:
        yield _hyphenated(name, words[0], room)
    yield _filled(name, room)


SYLLABLE = re.compile(r"(?<=[^\W\d_]{3})(?=[^\W\d_aeiouyäöü][aeiouyäöü][^\W\d_])", re.IGNORECASE)
"""Where a word may be broken: behind three letters, before a consonant and a vowel."""


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


def _filled(name: str, room: int) -> tuple[str, str]:
    """The first line full, with a hyphen between two letters."""
    head = chop_cells(name, room)[0]
    if (head[-1] + name[len(head)]).isalpha():
        head = chop_cells(name, room - 1)[0]
        return head + "-", name[len(head) :]
    return head.rstrip(), name[len(head) :].lstrip()


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
