"""Until when only the money of the last year speaks for a cooperation, and what comes then."""

import datetime
from dataclasses import dataclass
from datetime import date, timedelta

from coopitis.domain.account import YEAR
from coopitis.domain.advice import Advice, Because, advise
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.ledger import Line, Lines, grounds_on
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms

AHEAD = 60
"""So many days before it ends one is told."""


@dataclass(frozen=True, slots=True)
class MoneyUntil:
    """The last day on which the money speaks for it; `won` in cents are what was won on the day that leaves.

    `source` says whose that was, once somebody has looked it up.
    """

    date: datetime.date
    won: int
    won_on: datetime.date
    then: Advice
    because: Because
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Until:
    """The lines as of a day: what is dated later does not count."""

    lines: Lines
    last: int

    def until(self, day: int) -> Line:
        return self.lines.until(min(day, self.last))


def money_until(
    cooperation: Cooperation, lines: Lines, check: PreCheck, terms: Terms, on: date
) -> MoneyUntil | None:
    """Without new wins, when the money of a year no longer speaks for what it speaks for on that day.

    None where that is more than 60 days ahead. Not to be asked where the money does not speak for it.
    """
    known = _Until(lines, on.toordinal())
    if _lasts(cooperation, known, check, terms, on):
        return None
    for day in (on + timedelta(days=ahead) for ahead in range(1, AHEAD + 1)):
        then, because = advise(grounds_on(cooperation, known, check, terms, day))
        if because is not Because.MONEY:
            left = day.toordinal() - YEAR
            won = known.until(left).won - known.until(left - 1).won
            return MoneyUntil(day - timedelta(days=1), won, date.fromordinal(left), then, because)
    return None


def _lasts(cooperation: Cooperation, lines: Lines, check: PreCheck, terms: Terms, on: date) -> bool:
    """Whether it surely lasts: even with all costs of the year that ends today, and the fees to come."""
    now = grounds_on(cooperation, lines, check, terms, on)
    last = grounds_on(cooperation, lines, check, terms, on + timedelta(days=AHEAD))
    return last.year_won > now.year_cost + max(0, last.total_cost - now.total_cost)
