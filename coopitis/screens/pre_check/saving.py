"""How a pre-check is stored: begun, answered question by question, and closed with a decision."""

from dataclasses import replace
from datetime import date

from coopitis.domain.account import account
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision, newest
from coopitis.domain.history import History, sums
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.terms import Terms
from coopitis.language import _
from coopitis.store.database import Store
from coopitis.store.terms import terms, write_terms


def begin(store: Store, cooperation: Cooperation, on: date) -> str:
    """Enters a cooperation and the draft of its pre-check as one step; its id."""
    with store.write(_("Begin the pre-check of {name}").format(name=cooperation.name)) as work:
        entered = work.add(cooperation)
        work.add(PreCheck("", on), to=entered.id)
    return entered.id


def keep_answers(store: Store, cooperation_id: str, check: PreCheck) -> PreCheck:
    """Stores the draft as it is now, without a step to undo; the first rate ever becomes the owner's."""
    own = terms(store)
    with store.write() as work:
        if check.entered:
            work.change(check)
        else:
            check = work.add(check, to=cooperation_id)
        if own.rate is None and check.rate is not None:
            write_terms(work.session, replace(own, rate=check.rate))
    return check


def close(store: Store, step: str, history: History, check: PreCheck, decision: Decision | None) -> None:
    """Completes the pre-check and logs the decision as one step; `check` is complete."""
    with store.write(step) as work:
        work.change(check)
        if decision is not None:
            work.add(with_figures(decision, history, check, terms(store)), to=history.cooperation.id)


def discard(store: Store, step: str, check: PreCheck) -> None:
    """Lets the draft go, as a step."""
    with store.write(step) as work:
        work.remove(check)


def with_figures(decision: Decision, history: History, check: PreCheck, own: Terms) -> Decision:
    """The decision with the figures of its day, judged by the pre-check that has just been completed."""
    others = [one for one in history.pre_checks if one.entered != check.entered]
    judged = replace(history, pre_checks=[*others, check])
    figures = account(history.cooperation, sums(judged, decision.date), check, own, decision.date)
    return replace(decision, balance=figures.balance, results=figures.results, advice=figures.advice)


def joining(history: History, on: date) -> Decision | None:
    """Who joins what he had dropped has it undecided again; else joining is no decision of the board."""
    last = newest(history.decisions, on)
    return Decision("", on, Choice.UNDECIDED) if last and last.choice is Choice.DROP else None
