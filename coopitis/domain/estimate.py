"""What the owner reckoned before anything was logged, as an account and as hours of a week."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from coopitis.domain.account import Account, Sums, account
from coopitis.domain.cooperation import DAYS_A_YEAR, Cooperation, Estimate
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.domain.time_budget import BUDGET_DAYS, WEEKS

MONTHS = 12
"""So long a time is reckoned."""

ANY_DAY = date.min
"""An estimate has no fee and everything in it is due, so it is the same on every day."""

OVER = (Choice.DROP, Choice.AUTOMATE)
"""Where this was decided nothing more is expected to be spent."""


def estimate(minutes_a_month: int, results: int, max_cost: int | None, terms: Terms) -> Account:
    """The account of twelve such months at the rate of today, with so many results in all."""
    reckoned = Estimate(ANY_DAY, minutes_a_month, results, terms.rate or 0, max_cost)
    return estimated_account(reckoned, terms)


def estimated_account(estimate: Estimate, terms: Terms) -> Account:
    """The account of twelve such months at the estimate's rate, everything due; money in cents.

    Each month counts as one activity, so `evenings_left` are months. Unchecked where there is no maximum.
    """
    minutes, results = estimate.minutes_per_month * MONTHS, estimate.results_per_year
    cost = rounded(minutes * estimate.rate, 60)
    year = Sums(
        activities=MONTHS,
        minutes=minutes,
        activity_cost=cost,
        recent_activities=MONTHS,
        recent_cost=cost,
        year_cost=cost,
        results=results,
        credits=results * (estimate.max_cost or 0),
    )
    check = PreCheck("", ANY_DAY, complete=True, max_cost=estimate.max_cost, horizon_days=0)
    return replace(account(Cooperation("", ""), year, check, terms, ANY_DAY), is_estimate=True)


def cost_a_month(account: Account) -> int:
    """What a month of an estimated account costs, in cents."""
    return rounded(account.total_cost, MONTHS)


def speaks(estimate: Estimate, check: PreCheck | None, total_cost: int, terms: Terms, on: date) -> bool:
    """Whether it stands for an unchecked cooperation still: until more was spent than its year costs."""
    if check is not None or estimate.date > on:
        return False
    return total_cost <= estimated_account(estimate, terms).total_cost


def estimated_hours(
    estimate: Estimate, recent_minutes: int, begun: date | None, decision: Decision | None, on: date
) -> Fraction:
    """The hours a week that only the estimate tells of, beyond the minutes of the last 28 days.

    They count until 28 days after `begun`, the first done activity on or after the estimate's day.
    """
    over = decision is not None and decision.choice in OVER
    logged = begun is not None and on > begun + timedelta(days=BUDGET_DAYS)
    if over or logged or on < estimate.date:
        return Fraction()
    minutes_a_week = Fraction(estimate.minutes_per_month * MONTHS * 7, DAYS_A_YEAR)
    return max(Fraction(), minutes_a_week - Fraction(recent_minutes, WEEKS)) / 60
