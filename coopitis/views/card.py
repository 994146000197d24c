"""A card of the board: a cooperation in a few short lines."""

from datetime import date

from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.deciding import disagrees
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.language.account_words import (
    cost_in_few_cells,
    evenings_left,
    few_evenings_left,
    reason_in_few_words,
    whole_balance,
)
from coopitis.views.account_bar import account_bar
from coopitis.views.account_words import advice
from coopitis.widgets.text_layout import QUIET, column, spread

WIDE = 20
"""From so many cells on a card says all; below, what is left out stands beneath the columns."""

LEAST_BAR = 5
"""Cells of a bar that still tells debts apart."""

UNLIKE = "≠"
"""Advice and decision contradict each other."""


def card_lines(width: int) -> int:
    """How many lines a card of that width has."""
    return 6 if width >= WIDE else 4


def card(standing: Standing, width: int, currency: str, on: date) -> Content:
    """Name, bar, balance and advice; where there is room also setting, cost per result and what is next."""
    lines = _wide if width >= WIDE else _slim
    return Content("\n").join([_name(standing, width), *lines(standing, width, currency, on)])


def _name(standing: Standing, width: int) -> Content:
    mark = Content.styled(UNLIKE, "bold $text-error") if disagrees(standing) else Content(" ")
    name = column(Content.styled(standing.cooperation.name, "bold"), width - 2)
    return Content.assemble(name, " ", mark).stylize("on $foreground 8%")


def _wide(standing: Standing, width: int, currency: str, on: date) -> list[Content]:
    account = standing.shown
    setting = Content.styled(wording.setting(standing.cooperation.setting), QUIET)
    figures = Content.assemble(balance(account, currency), "  ", advice(account, evenings=False))
    if account.balance is None and figures.cell_length > width:
        figures = advice(account, evenings=False)  # What was spent stands in the next line too.
    return [
        spread(account_bar(account, width - setting.cell_length - 1), setting, width),
        column(figures, width),
        _why(account, width, currency),
        column(cost_in_few_cells(account, currency), width),
        column(Content.styled(what_next(standing, on), QUIET), width),
    ]


def _slim(standing: Standing, width: int, currency: str, _on: date) -> list[Content]:
    account = standing.shown
    left = Content.styled(few_evenings_left(account), QUIET)
    return [
        _bar_and_balance(account, width, currency),
        spread(advice(account, evenings=False), left, width),
        _why(account, width, currency),
    ]


def _bar_and_balance(account: Account, width: int, currency: str) -> Content:
    amount = balance(account, currency)
    bar = width - amount.cell_length - 1
    return spread(account_bar(account, bar) if bar >= LEAST_BAR else "", amount, width)


def _why(account: Account, width: int, currency: str) -> Content:
    return column(Content.styled(reason_in_few_words(account, currency), QUIET), width)


def balance(account: Account, currency: str) -> Content:
    """The balance in whole units, or what was spent where there is no account yet."""
    return Content.styled(whole_balance(account, currency), "bold")


def what_next(standing: Standing, on: date) -> str:
    """The review of a `keep anyway`, since when one is out, else the evenings left."""
    decision = standing.decision
    if decision and decision.review and decision.choice is Choice.KEEP_ANYWAY:
        text = _("until {day}") if decision.review > on else _("review due {day}")
        return text.format(day=formats.day(decision.review))
    if decision and decision.choice in (Choice.AUTOMATE, Choice.DROP):
        return _("since {day}").format(day=formats.day(decision.date))
    return evenings_left(standing.shown)
