"""When a cooperation is to be looked at again, what calls for a decision, and when notice can be given."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from coopitis.domain.decision import Choice
from coopitis.domain.duties import Duty, DutyKind, about, is_exhausted
from coopitis.domain.estimate import OVER, cost_a_month
from coopitis.domain.money_until import AHEAD
from coopitis.domain.overview import Standing
from coopitis.domain.terms import Terms


def looked_at(standing: Standing) -> date | None:
    """The day of the newest decision or complete pre-check: both look at promise and outcome."""
    made = [one.date for one in (standing.decision, standing.check) if one]
    return max(made, default=None)


def reviews(standing: Standing, terms: Terms, first: date | None, on: date) -> Iterator[Duty]:
    """The reviews not held so far, past days and those ahead, the weightiest first.

    `first` is the day of the first activity. A `keep anyway` has a day of its own and so no interval; what
    was dropped is not reviewed at all.
    """
    if standing.choice is Choice.DROP:
        return
    if standing.choice is Choice.KEEP_ANYWAY:
        yield from _agreed(standing)
    yield from _of_target(standing)
    if standing.choice is not Choice.KEEP_ANYWAY:
        yield from _regular(standing, terms, first, on)


def next_review(standing: Standing, terms: Terms, on: date) -> date | None:
    """The day of the next review, also one that is past; None where none is ahead."""
    return min((duty.date for duty in reviews(standing, terms, None, on)), default=None)


def judgement(standing: Standing, terms: Terms, first: date | None, on: date) -> Duty | None:
    """The one duty to judge the cooperation, if there is one: by a review, or by a decision at once.

    The review agreed on with a `keep anyway` goes before an exhausted account, and that before the others.
    """
    due = [duty for duty in reviews(standing, terms, first, on) if duty.date <= on]
    agreed = [duty for duty in due if duty.kind is DutyKind.REVIEW_ANYWAY]
    return next(iter([*agreed, *_exhausted(standing, on), *due]), None)


def _agreed(standing: Standing) -> Iterator[Duty]:
    decision = standing.decision
    if decision and decision.review:
        yield about(standing, DutyKind.REVIEW_ANYWAY, decision.review, words=decision.reason or "")


def _of_target(standing: Standing) -> Iterator[Duty]:
    check, looked = standing.check, looked_at(standing)
    if check and check.until and (looked is None or looked < check.until):
        came, target = standing.account.results, check.target or 0
        yield about(standing, DutyKind.REVIEW_TARGET, check.until, count=came, total=target)


def _regular(standing: Standing, terms: Terms, first: date | None, on: date) -> Iterator[Duty]:
    since = looked_at(standing) or first
    if since and (standing.decision or standing.account.activities):
        every = standing.cooperation.review_every_days or terms.review_every_days
        yield about(
            standing,
            DutyKind.REVIEW,
            since + timedelta(days=every),
            count=(on - since).days,
            words=_tool(standing),
        )


def _tool(standing: Standing) -> str:
    automated = standing.choice is Choice.AUTOMATE and standing.decision
    return (standing.decision.tool or "") if automated and standing.decision else ""


def _exhausted(standing: Standing, on: date) -> Iterator[Duty]:
    if is_exhausted(standing, on):
        day = standing.last_activity or on
        yield about(standing, DutyKind.DECIDE, day, figure=standing.account.balance)


def money_ends(standing: Standing) -> Duty | None:
    """That soon only its money of a year ago speaks for it no longer.

    None where that is no time to look: it was dropped, or looked at since this is known.
    """
    until, looked = standing.money_until, looked_at(standing)
    if until is None or standing.choice is Choice.DROP:
        return None
    if looked is not None and looked > until.date - timedelta(days=AHEAD):
        return None
    return about(standing, DutyKind.MONEY_ENDS, until.date)


def to_check(standings: Iterable[Standing], on: date) -> Duty | None:
    """The dearest of those that only an estimate speaks for; `count` is how many others there are."""
    open_ones = [one for one in standings if one.estimated and one.choice not in OVER]
    if not open_ones:
        return None
    costs = {one.cooperation.id: cost_a_month(one.shown) for one in open_ones}
    dearest = max(open_ones, key=lambda one: costs[one.cooperation.id])
    month = costs[dearest.cooperation.id]
    return about(dearest, DutyKind.CHECK, on, count=len(open_ones) - 1, figure=month)


NOTICE = timedelta(days=30)
"""So long before the last day it is time to think of it."""


def notice(standing: Standing, on: date) -> Duty | None:
    """The duty to stay on purpose or to give notice; the latter alone for what was dropped.

    None without such a day, and once one has stayed on purpose.
    """
    last, fee = standing.cooperation.next_notice(on), standing.cooperation.fee_per_year
    if last is None or _stays(standing, last):
        return None
    kind = DutyKind.CANCEL if standing.choice is Choice.DROP else DutyKind.NOTICE
    return about(standing, kind, last, figure=fee)


def is_time_for(notice: Duty, on: date) -> bool:
    """Whether the last day is near and not past."""
    return notice.date - NOTICE <= on <= notice.date


def _stays(standing: Standing, last: date) -> bool:
    decided = standing.decision is not None and standing.decision.date >= last - NOTICE
    return decided and standing.choice not in (Choice.UNDECIDED, Choice.DROP)
