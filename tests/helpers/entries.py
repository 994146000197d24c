"""Entries in a few words, dated by how many days ago they were."""

from dataclasses import astuple, replace
from datetime import date, timedelta

from helpers.oracle import Spent

from coopitis.domain.account import Account
from coopitis.domain.activity import Activity
from coopitis.domain.bookkeeping import Bookkeeper, Evening, account_of, evenings, ledger
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.history import History
from coopitis.domain.index import Index, Symptoms, index
from coopitis.domain.ledger import Ledger
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.result import Promises, Result, Stage
from coopitis.domain.terms import Terms

ON = date(2026, 6, 30)
"""The day the figures are of."""


def ago(days: int) -> date:
    """The day so many days before ON; below 0 it lies ahead."""
    return ON - timedelta(days=days)


def promise(days_ago: int = 400, max_cost: int | None = 400_00, horizon: int | None = 0, **more) -> PreCheck:
    """A complete pre-check, unless `more` says otherwise."""
    answers = {"complete": True, "max_cost": max_cost, "horizon_days": horizon} | more
    return PreCheck("p", ago(days_ago), **answers)


def evening(days_ago: int, cost: int = 0, **more) -> Activity:
    """A planned activity of that cost, all of it expenses, unless `more` says otherwise."""
    return Activity("a", ago(days_ago), **({"planned": True, "expenses": cost} | more))


def result(days_ago: int, won: int | None = None, stage: Stage = Stage.LEAD, **more) -> Result:
    """A result, in that stage from its own day on."""
    return Result("r", ago(days_ago), "a lead", won=won, **more).moved(stage, ago(days_ago))


def decided(days_ago: int, choice: Choice, review_ago: int | None = None, **more) -> Decision:
    """A decision, with the day of its review if it has one."""
    return Decision(
        "d", ago(days_ago), choice, review=None if review_ago is None else ago(review_ago), **more
    )


def group(*entries: PreCheck | Activity | Result | Decision, **cooperation) -> History:
    """A cooperation with these entries, entered in the order they are given."""
    numbered = [replace(one, id=f"{one.id}{n}", row_id=n) for n, one in enumerate(entries, start=1)]
    lists = {
        "pre_checks": [one for one in numbered if isinstance(one, PreCheck)],
        "activities": [one for one in numbered if isinstance(one, Activity)],
        "results": [one for one in numbered if isinstance(one, Result)],
        "decisions": [one for one in numbered if isinstance(one, Decision)],
    }
    return History(Cooperation("c", "A group", **cooperation), **lists)


def judged(history: History, on: date = ON, terms: Terms = Terms()) -> Account:  # noqa: B008
    """The account of a whole history."""
    return account_of(history, terms, on)


def index_of(history: History, on: date = ON, terms: Terms = Terms()) -> Index:  # noqa: B008
    """The index of that cooperation alone."""
    return index(ledger(history, terms), on)


class _Watched(Bookkeeper):
    """Remembers what it found of each evening, by its place in the order of entry."""

    def __init__(self, *given) -> None:
        super().__init__(*given)
        self.found: dict[int, Symptoms] = {}

    def symptoms(self, evening: Evening) -> Symptoms:
        """What it shows."""
        self.found[evening.row_id] = super().symptoms(evening)
        return self.found[evening.row_id]


def diagnosed(history: History, terms: Terms = Terms()) -> list[Spent]:  # noqa: B008
    """The symptoms of every done activity, in the order they were entered."""
    promises = Promises(history.pre_checks)
    book = _Watched(history.cooperation, promises, history.decisions, terms, Ledger())
    book.post(evenings(history.activities), history.results)
    done = [one for one in history.activities if one.done]
    return [Spent(one.date, one.cost, *astuple(book.found[one.row_id])) for one in done]
