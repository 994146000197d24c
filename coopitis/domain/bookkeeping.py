"""One pass over the entries of a cooperation, oldest day first, that writes its ledger.

Each evening is judged as of its own day by the lines written so far, so none is judged by adding up what came
before it: the pass costs as much for each of a million evenings as for the first.
"""

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from coopitis.domain.account import RECENT, Account, Sums, account
from coopitis.domain.activity import Activity
from coopitis.domain.advice import Advice, advise
from coopitis.domain.cooperation import Cooperation
from coopitis.domain.decision import Decision
from coopitis.domain.history import History
from coopitis.domain.index import Symptoms, is_wasted
from coopitis.domain.ledger import Ledger, Line, grounds_on, sums
from coopitis.domain.names import person_keys
from coopitis.domain.result import Promises, Result
from coopitis.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Evening:
    """What the ledger needs of a done activity: `cost` in cents, `row_id` is its place among all entries."""

    date: datetime.date
    row_id: int
    planned: bool
    minutes: int
    cost: int


def evenings(activities: Iterable[Activity]) -> Iterator[Evening]:
    """Those that are done."""
    for one in activities:
        if one.done:
            yield Evening(one.date, one.row_id, one.planned, one.minutes, one.cost)


@dataclass(slots=True)
class _Day:
    came: list[Result] = field(default_factory=list)
    won: list[int] = field(default_factory=list)
    done: list[Evening] = field(default_factory=list)


class Bookkeeper:
    """Writes one cooperation's ledger; `persons` say from whom results came before it begins."""

    def __init__(
        self,
        cooperation: Cooperation,
        promises: Promises,
        decisions: Iterable[Decision],
        terms: Terms,
        ledger: Ledger,
        persons: Iterable[str] = (),
    ) -> None:
        self.ledger = ledger
        self._cooperation, self._promises, self._terms = cooperation, promises, terms
        self._decisions = sorted(decisions, key=lambda one: (one.date, one.row_id))
        self._decided = [(one.date, one.row_id) for one in self._decisions]
        self._persons = {key for text in persons for key in person_keys(text)}

    def post(self, evenings: Iterable[Evening], results: Iterable[Result], since: date = date.min) -> None:
        """Enters what happened on that day or later."""
        for day, happened in sorted(_by_day(evenings, results).items()):
            if day >= since:
                self._post(day, happened)

    def _post(self, day: date, happened: _Day) -> None:
        line = self.ledger.on(day.toordinal())
        for result in happened.came:
            self._credit(line, result)
        line.won += sum(happened.won)
        for evening in sorted(happened.done, key=lambda one: one.row_id):
            _debit(line, evening, self.symptoms(evening))

    def _credit(self, line: Line, result: Result) -> None:
        line.results += 1
        line.credits += self._promises.credit(result.date)
        line.newest_entry = line.day
        new = person_keys(result.person) - self._persons
        self._persons |= new
        line.persons += len(new)

    def symptoms(self, evening: Evening) -> Symptoms:
        """What it shows as of its own day and before it, by what is in the ledger so far."""
        place = bisect_left(self._decided, (evening.date, evening.row_id))
        decision = self._decisions[place - 1] if place else None
        return Symptoms(
            unplanned=not evening.planned,
            unchecked=self._promises.in_force(evening.date) is None,
            past_overdraft=is_wasted(decision, evening.date, lambda: self._advice(evening.date)),
        )

    def _advice(self, day: date) -> Advice:
        check = self._promises.in_force(day)
        if check is None or check.max_cost is None:
            return Advice.UNCHECKED
        return advise(grounds_on(self._cooperation, self.ledger, check, self._terms, day))[0]


def _debit(line: Line, evening: Evening, shown: Symptoms) -> None:
    cost, minutes = evening.cost, evening.minutes
    line.activities += 1
    line.minutes += minutes
    line.cost += cost
    line.dated_cost += cost * line.day
    line.unplanned_minutes += minutes * shown.unplanned
    line.unplanned += cost * shown.unplanned
    line.unchecked += cost * shown.unchecked
    line.past_overdraft += cost * shown.past_overdraft
    line.flagged += cost * shown.any
    line.only_unplanned += cost * shown.only_unplanned
    line.only_unchecked += cost * shown.only_unchecked
    line.newest_entry = line.newest_activity = line.day


def _by_day(evenings: Iterable[Evening], results: Iterable[Result]) -> dict[date, _Day]:
    days = defaultdict[date, _Day](_Day)
    for result in results:
        days[result.date].came.append(result)
        if result.won:
            days[result.counts_from].won.append(result.won)
    for evening in evenings:
        days[evening.date].done.append(evening)
    return days


def ledger(history: History, terms: Terms) -> Ledger:
    """The ledger of a whole history."""
    book = Bookkeeper(history.cooperation, Promises(history.pre_checks), history.decisions, terms, Ledger())
    book.post(evenings(history.activities), history.results)
    return book.ledger


def sums_of(history: History, terms: Terms, on: date) -> Sums:
    """The sums of a whole history as of the end of the day."""
    check = Promises(history.pre_checks).in_force(on)
    done = [one for one in evenings(history.activities) if one.date <= on]
    newest = sorted(done, key=lambda one: (one.date, one.row_id))[-RECENT:]
    recent = len(newest), sum(one.cost for one in newest)
    return sums(ledger(history, terms), on, check, recent)


def account_of(history: History, terms: Terms, on: date) -> Account:
    """The account of a whole history as of the end of the day."""
    check = Promises(history.pre_checks).in_force(on)
    return account(history.cooperation, sums_of(history, terms, on), check, terms, on)
