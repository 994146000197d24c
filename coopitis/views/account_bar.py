"""An account as a bar: from one overdraft below zero to two above, zero at the same place everywhere."""

from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.index import Level
from coopitis.widgets.text_layout import QUIET

ADVICE = {
    Advice.PAYS: "$text-success",
    Advice.ON_TRIAL: "$text-warning",
    Advice.PAUSE: "$text-pause",
    Advice.DROP: "$text-error",
    Advice.UNCHECKED: QUIET,
}
MARKS = {Advice.PAUSE: "‖"}
"""What stands before the word of an advice that its colour alone would not tell from its neighbours."""

LEVEL = {
    Level.HEALTHY: "$text-success",
    Level.INFECTED: "$text-warning",
    Level.ACUTE: "$text-error",
}


LONGEST = 40
"""Cells of a bar at most: in a longer one the eye loses the place of zero."""

BELOW, ABOVE = 1, 2
"""The scale in overdrafts: what lies beyond is drawn to the edge, with an arrow."""


def account_bar(account: Account, width: int) -> Content:
    """The bar in so many cells, `LONGEST` at most and none below 4; dots without a pre-check: no scale."""
    if width < 4:
        return Content("")
    width = min(width, LONGEST)
    if account.balance is None or not account.overdraft:
        return Content.styled("·" * width, QUIET)
    below = (width - 1) // (BELOW + ABOVE)
    above = width - 1 - below
    tone = ADVICE[account.advice]
    if account.balance < 0:
        filled = _cells(-account.balance, account.overdraft * BELOW, below)
        bar = "━" * filled
        if account.balance < -account.overdraft:
            bar = "◀" + bar[1:]
        return Content.assemble(("─" * (below - filled), QUIET), (bar, tone), "┃", ("─" * above, QUIET))
    filled = _cells(account.balance, account.overdraft * ABOVE, above)
    bar = "━" * filled
    if account.balance > account.overdraft * ABOVE:
        bar = bar[:-1] + "▶"
    return Content.assemble(("─" * below, QUIET), "┃", (bar, tone), ("─" * (above - filled), QUIET))


def _cells(amount: int, full: int, cells: int) -> int:
    return min(cells, max(1, round(amount * cells / full))) if amount else 0
