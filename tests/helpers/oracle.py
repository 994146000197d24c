"""The sums of the rule the plain way: everything is added up anew for every question that is asked."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from coopitis.domain.account import RECENT, YEAR, Account, Sums, Then, account
from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.index import WINDOW, Index
from coopitis.domain.names import person_keys
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Result
from coopitis.domain.terms import Terms


def in_force(history: History, on: date) -> PreCheck | None:
    """The newest complete pre-check of the day."""
    complete = [one for one in history.pre_checks if one.complete and one.date <= on]
    return max(complete, key=lambda one: (one.date, one.row_id), default=None)


def credit(history: History, result: Result) -> int:
    """What one result of that day was allowed to cost; before the first pre-check, what that one allows."""
    complete = [one for one in history.pre_checks if one.complete]
    first = min(complete, key=lambda one: (one.date, one.row_id), default=None)
    check = in_force(history, result.date) or first
    return (check.max_cost or 0) if check else 0


def done(history: History, on: date) -> list[Activity]:
    """The activities that count, the newest last."""
    found = [one for one in history.activities if one.done and one.date <= on]
    return sorted(found, key=lambda one: (one.date, one.row_id))


def ripening(activities: Iterable[Activity], horizon: int, on: date) -> int:
    """The sum of cost x min(age, horizon) in cent-days."""
    return sum(one.cost * min((on - one.date).days, horizon) for one in activities)


def sums(history: History, on: date) -> Sums:
    """The sums of a whole history as of the end of a day."""
    check, spent = in_force(history, on), done(history, on)
    horizon = check.horizon if check else 0
    came = [one for one in history.results if one.date <= on]
    won = [one for one in history.results if one.counts_from <= on]
    year_ago = on - timedelta(days=YEAR)
    newest = max((one.date for one in (*spent, *came)), default=None)
    return Sums(
        activities=len(spent),
        minutes=sum(one.minutes for one in spent),
        activity_cost=sum(one.cost for one in spent),
        ripening=ripening(spent, horizon, on),
        recent_activities=len(spent[-RECENT:]),
        recent_cost=sum(one.cost for one in spent[-RECENT:]),
        year_cost=sum(one.cost for one in spent if one.date > year_ago),
        results=len(came),
        persons=len({key for one in came for key in person_keys(one.person)}),
        credits=sum(credit(history, one) for one in came if check),
        won=sum(one.won or 0 for one in won),
        year_won=sum(one.won or 0 for one in won if one.counts_from > year_ago),
        then=_then(history, newest, horizon) if newest and check else None,
    )


def _then(history: History, newest: date, horizon: int) -> Then:
    day = newest - timedelta(days=YEAR)
    spent = done(history, day)
    credits = sum(credit(history, one) for one in history.results if one.date <= day)
    return Then(day, sum(one.cost for one in spent), ripening(spent, horizon, day), credits)


def judged(history: History, on: date, terms: Terms) -> Account:
    """The account of a whole history."""
    return account(history.cooperation, sums(history, on), in_force(history, on), terms, on)


@dataclass(frozen=True, slots=True)
class Spent:
    """The cost of one done activity in cents and the symptoms it shows."""

    date: date
    cost: int
    unplanned: bool
    unchecked: bool
    past_overdraft: bool


def diagnose(history: History, activity: Activity, terms: Terms) -> Spent:
    """The symptoms of one done activity as of its own day, by the entries there were then."""
    day, limit = activity.date, (activity.date, activity.row_id)
    before = [one for one in history.activities if (one.date, one.row_id) < limit]
    known = replace(history, activities=before)
    return Spent(
        date=day,
        cost=activity.cost,
        unplanned=not activity.planned,
        unchecked=in_force(history, day) is None,
        past_overdraft=_is_wasted(known, decided_before(history.decisions, limit), day, terms),
    )


def decided_before(decisions: Iterable[Decision], limit: tuple[date, int]) -> Decision | None:
    """The newest decision before that place in the order of entries."""
    earlier = [one for one in decisions if (one.date, one.row_id) < limit]
    return max(earlier, key=lambda one: (one.date, one.row_id), default=None)


def _is_wasted(known: History, decision: Decision | None, day: date, terms: Terms) -> bool:
    if decision and decision.choice == "keep_anyway" and (decision.review is None or day <= decision.review):
        return False
    dropped = decision is not None and decision.choice == "drop"
    return dropped or judged(known, day, terms).advice is Advice.DROP


def diagnosed(history: History, terms: Terms) -> list[Spent]:
    """The symptoms of every done activity, in the order they were entered."""
    return [diagnose(history, one, terms) for one in history.activities if one.done]


def index(spent: Iterable[Spent], on: date) -> Index:
    """The index of the 90 days that end with the day."""
    window = [one for one in spent if on - timedelta(days=WINDOW) < one.date <= on]

    def cost(shows):
        return sum(one.cost for one in window if shows(one))

    return Index(
        cost=cost(lambda one: True),
        flagged=cost(lambda one: one.unplanned or one.unchecked or one.past_overdraft),
        unplanned=cost(lambda one: one.unplanned),
        unchecked=cost(lambda one: one.unchecked),
        past_overdraft=cost(lambda one: one.past_overdraft),
        only_unplanned=cost(lambda one: one.unplanned and not one.unchecked and not one.past_overdraft),
        only_unchecked=cost(lambda one: one.unchecked and not one.unplanned and not one.past_overdraft),
    )


def estimated_hours(history: History, on: date) -> Fraction:
    """The hours a week that only the estimate tells of: 12 x minutes a month x 7 / 365, less those logged."""
    estimate = history.cooperation.estimate
    until = [one for one in history.decisions if one.date <= on]
    newest = max(until, key=lambda one: (one.date, one.row_id), default=None)
    if estimate is None or estimate.date > on or (newest and newest.choice in ("drop", "automate")):
        return Fraction()
    spent = done(history, on)
    begun = [one.date for one in spent if one.date >= estimate.date]
    if begun and on > min(begun) + timedelta(days=28):
        return Fraction()
    logged = sum(one.minutes for one in spent if one.date > on - timedelta(days=28))
    week = Fraction(estimate.minutes_per_month * 12 * 7, 365) - Fraction(logged, 4)
    return max(Fraction(), week / 60)
