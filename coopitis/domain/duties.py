"""What is due: the start page's list."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from coopitis.domain.account import Advice
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Standing


class DutyKind(StrEnum):
    """What there is to do."""

    LOG = "log"
    DECIDE = "decide"
    GO_ON = "go_on"


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the list: what to do, for which cooperation, and since when.

    `entered` names the planned activity or the draft, `answered` how many of its questions have an answer.
    """

    kind: DutyKind
    cooperation_id: str
    name: str
    date: datetime.date
    entered: int = 0
    answered: int = 0
    figure: int | None = None
    """The balance of an exhausted account, in cents."""


def is_exhausted(standing: Standing, on: datetime.date) -> bool:
    """Whether the account is past its overdraft and the owner has not decided in the face of it."""
    decision = standing.decision
    if standing.account.advice is not Advice.DROP:
        return False
    if decision is None or decision.choice is Choice.UNDECIDED:
        return True
    if decision.choice is Choice.KEEP_ANYWAY:
        return not decision.keeps_anyway_on(on)
    return decision.choice is Choice.KEEP and decision.advice != Advice.DROP


def exhausted(standings: Iterable[Standing], on: datetime.date) -> list[Duty]:
    """A duty to decide for every exhausted account."""
    return [
        Duty(
            DutyKind.DECIDE,
            one.cooperation.id,
            one.cooperation.name,
            one.last_activity or on,
            figure=one.account.balance,
        )
        for one in standings
        if is_exhausted(one, on)
    ]


def newest_first(duties: Iterable[Duty]) -> list[Duty]:
    """The order of the list: the newest duty on top."""
    return sorted(duties, key=lambda duty: duty.date, reverse=True)
