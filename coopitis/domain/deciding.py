"""From where a cooperation stands to a decision about it, with the figures of the day."""

from dataclasses import replace
from datetime import date

from coopitis.domain.account import account
from coopitis.domain.advice import Advice
from coopitis.domain.bookkeeping import ledger
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History
from coopitis.domain.ledger import Lines, sums
from coopitis.domain.overview import Standing
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Promises
from coopitis.domain.terms import Terms

REVIEW_DAYS = 90
"""After so many days a `keep anyway` is looked at again, unless the owner says another day."""

CONTRADICTIONS = {
    (Advice.DROP, Choice.KEEP),
    (Advice.DROP, Choice.KEEP_ANYWAY),
    (Advice.PAYS, Choice.DROP),
}
"""Where the owner goes against the account; to leave a trial early or to automate is no contradiction."""


def disagrees(standing: Standing) -> bool:
    """Whether advice and decision contradict each other."""
    return (standing.shown.advice, standing.choice) in CONTRADICTIONS


def suggested(standing: Standing) -> Choice:
    """What the account suggests; what was decided already where it suggests nothing.

    What cannot be measured is automated.
    """
    if standing.shown.advice is Advice.PAYS:
        return Choice.KEEP
    if standing.shown.advice is Advice.DROP:
        return Choice.DROP
    return standing.choice if standing.cooperation.measurable else Choice.AUTOMATE


def may_take_up(decision: Decision | None, check: PreCheck | None) -> bool:
    """Whether a cooperation may leave its place on the board: from Drop only after a new pre-check.

    `decision` is the newest one, `check` the newest complete pre-check; of one day, the later entry is newer.
    """
    if decision is None or decision.choice is not Choice.DROP:
        return True
    return check is not None and (check.date, check.row_id) > (decision.date, decision.row_id)


def decide(
    standing: Standing,
    choice: Choice,
    on: date,
    reason: str | None = None,
    review: date | None = None,
    expects: int | None = None,
    tool: str | None = None,
) -> Decision:
    """A new decision of that day, with the figures it was made on.

    Only a `keep anyway` has a review date and expects results by then, only what is automated has a tool.
    """
    account, anyway = standing.account, choice is Choice.KEEP_ANYWAY
    return Decision(
        id="",
        date=on,
        choice=choice,
        reason=reason,
        review=review if anyway else None,
        expects=expects if anyway else None,
        tool=tool if choice is Choice.AUTOMATE else None,
        balance=account.balance,
        results=account.results,
        advice=account.advice,
        because=account.because,
    )


def urgency(standing: Standing) -> tuple[bool, bool, int]:
    """The order of the cards on the board: contradictions first, then by balance, the unchecked last.

    The list of cooperations has an order of its own, by advice and evenings left, for it compares all of them
    and not the cards of one column; Today sorts by balance alone, with what was dropped at the end.
    """
    balance = standing.shown.balance
    return not disagrees(standing), balance is None, balance or 0


def with_figures(history: History, terms: Terms) -> History:
    """The history with balance (cents), results and advice of its day at each decision that has none."""
    lines, promises = ledger(history, terms), Promises(history.pre_checks)
    judged = [_judged(history, one, lines, promises, terms) for one in history.decisions]
    return replace(history, decisions=judged)


def _judged(history: History, decision: Decision, lines: Lines, promises: Promises, terms: Terms) -> Decision:
    if decision.advice is not None:
        return decision
    day = decision.date
    check = promises.in_force(day)
    of_day = sums(lines, day, check)
    figures = account(history.cooperation, of_day, check, terms, day)
    return replace(
        decision,
        balance=figures.balance,
        results=figures.results,
        advice=figures.advice.value,
        because=figures.because and figures.because.value,
    )
