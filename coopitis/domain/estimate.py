"""A first account from what the owner reckons, before anything was logged."""

from datetime import date

from coopitis.domain.account import Account, Sums, account
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms

MONTHS = 12
"""So long a time is reckoned."""

ANY_DAY = date.min
"""An estimate has no fee and everything in it is due, so it is the same on every day."""


def estimate(minutes_a_month: int, results: int, max_cost: int | None, terms: Terms) -> Account:
    """The account of twelve such months with so many results in all, everything due; money in cents.

    Each month counts as one activity, so `evenings_left` are months. Unchecked where `max_cost` is None.
    """
    minutes = minutes_a_month * MONTHS
    cost = rounded(minutes * (terms.rate or 0), 60)
    year = Sums(
        activities=MONTHS,
        minutes=minutes,
        activity_cost=cost,
        recent_activities=MONTHS,
        recent_cost=cost,
        year_cost=cost,
        results=results,
    )
    check = PreCheck("", ANY_DAY, complete=True, max_cost=max_cost, horizon_days=0)
    return account(Cooperation("", ""), year, check, terms, ANY_DAY)
