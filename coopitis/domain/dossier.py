"""What a pre-check is answered on: the cooperation, the draft, and what is known from before."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from fractions import Fraction
from typing import Any

from coopitis.domain.account import RECENT, Account
from coopitis.domain.advice import Advice, is_milder
from coopitis.domain.bookkeeping import account_of
from coopitis.domain.decision import newest
from coopitis.domain.history import History, in_force, oldest_first
from coopitis.domain.overview import Overview, Standing
from coopitis.domain.pipeline import pipeline
from coopitis.domain.pre_check import PreCheck
from coopitis.domain.promise_check import track_record
from coopitis.domain.prospect import Prospect, prospect
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms

NO_ANSWERS = ("id", "date", "complete", "row_id", "reason_for_milder")
ANSWERS = tuple(field.name for field in fields(PreCheck) if field.name not in NO_ANSWERS)


@dataclass(frozen=True, slots=True)
class Dossier:
    """`check` holds the answers given; `suggested` those to begin with, none of which counts as given.

    `account` is that of today, by the answers in force.
    """

    history: History
    terms: Terms
    check: PreCheck
    suggested: PreCheck
    track_record: Fraction | None
    today: date
    account: Account

    @property
    def name(self) -> str:
        """What the cooperation is called."""
        return self.history.cooperation.name

    @property
    def is_member(self) -> bool:
        """Whether the owner goes there already."""
        return any(activity.done for activity in self.history.activities)

    @property
    def prefilled(self) -> PreCheck:
        """What the fields begin with: what was answered, else what is suggested."""
        return replace(self.suggested, **answers(self.check))

    @property
    def days_to_result(self) -> int | None:
        """The median time from an evening to its result; None before the first."""
        return pipeline(self.history, self.today).days

    def standing(self, check: PreCheck) -> Standing:
        """Where the cooperation stands today, judged by that pre-check, as the newest and a complete one."""
        history, today = self.history, self.today
        others = [one for one in history.pre_checks if one.row_id != check.row_id]
        last = max((one.row_id for one in others), default=0) + 1
        judge = replace(check, complete=True, row_id=max(check.row_id, last))
        figures = account_of(replace(history, pre_checks=[*others, judge]), self.terms, today)
        return Standing(history.cooperation, figures, check, newest(history.decisions, today))

    def softened(self, check: PreCheck) -> tuple[Advice, Advice] | None:
        """The advice before and after, where these answers make it milder; None where they do not."""
        before = self.account.advice
        after = self.standing(replace(check, date=self.today)).account.advice
        return (before, after) if is_milder(after, before) else None

    def answered(self, values: Mapping[str, Any]) -> PreCheck:
        """The draft with these answers; only the reasons may be left empty, and to have none is an answer."""
        given: dict[str, Any] = {name: "" if value is None else value for name, value in values.items()}
        return replace(self.check, **given)

    def prospect(self, typed: Mapping[str, Any]) -> Prospect:
        """What the answers mean together with those that are being typed."""
        ahead = {name: value for name, value in typed.items() if name in ANSWERS}
        known = prospect(replace(self.prefilled, **ahead), self.terms, self.track_record)
        return replace(known, results=self.account.results, won=self.account.won)


def dossier(history: History, overview: Overview) -> Dossier:
    """Goes on with the newest draft, or begins one on the newest complete pre-check."""
    others = [one for one in overview.standings if one.cooperation.id != history.cooperation.id]
    standing = overview.of(history.cooperation.id)
    return Dossier(
        history=history,
        terms=overview.terms,
        check=newest_draft(history.pre_checks) or PreCheck("", overview.on),
        suggested=_suggested(history, overview),
        track_record=track_record(one.account for one in others),
        today=overview.on,
        account=standing.account if standing else account_of(history, overview.terms, overview.on),
    )


def answers(check: PreCheck) -> dict[str, Any]:
    """What was answered, by the names of a PreCheck's fields."""
    return {name: value for name in ANSWERS if (value := getattr(check, name)) is not None}


def newest_draft(checks: Iterable[PreCheck]) -> PreCheck | None:
    """The draft to go on with; None where every pre-check is complete."""
    return max((check for check in checks if not check.complete), key=_newest, default=None)


def _suggested(history: History, overview: Overview) -> PreCheck:
    begin = in_force(history.pre_checks, overview.on) or PreCheck("", overview.on)
    if begin.minutes_per_evening is None:
        begin = replace(begin, minutes_per_evening=_usual_minutes(history, overview.on))
    known = [one.check for one in overview.standings if one.check and one.check.rate is not None]
    newest = max(known, key=_newest, default=begin)
    return replace(
        begin, rate=next((r for r in (overview.terms.rate, begin.rate) if r is not None), newest.rate)
    )


def _usual_minutes(history: History, on: date) -> int | None:
    """How long the newest evenings were on average; None before the first."""
    done = oldest_first(one for one in history.activities if one.done and one.date <= on)[-RECENT:]
    return rounded(sum(one.minutes for one in done), len(done)) if done else None


def _newest(check: PreCheck) -> tuple[date, int]:
    return check.date, check.row_id
