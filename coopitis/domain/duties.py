"""What is due: the start page's list."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.belongings import KeptRate
from coopitis.domain.decision import Choice
from coopitis.domain.money_until import MoneyUntil
from coopitis.domain.overview import Standing
from coopitis.domain.recurrence import Cadence


class DutyKind(StrEnum):
    """What there is to do."""

    LOG = "log"
    PREPARE = "prepare"
    CONSEQUENCE = "consequence"
    ROUTINE = "routine"
    DECIDE = "decide"
    REVIEW_ANYWAY = "review_anyway"
    REVIEW_TARGET = "review_target"
    REVIEW = "review"
    NOTICE = "notice"
    CANCEL = "cancel"
    PRE_CHECK_DRAFT = "pre_check_draft"
    LOG_DRAFT = "log_draft"
    EDIT_DRAFT = "edit_draft"
    INVENTORY = "inventory"
    MONEY_ENDS = "money_ends"
    CHECK = "check"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Duty:
    """One line of the list: what to do, for which cooperation, and the day it is about.

    `row_id` names the planned activity, the routine or the draft. `count` of `total` are the answers given,
    the things still open, the results that came or, alone, days. `words` are the owner's own. `figure` is a
    balance or a fee in cents. `more` are others of the same kind in the same cooperation, not shown. Only a
    routine comes every so often and was kept as `rate` says. `account` is that of the cooperation, where it
    has a say in this; `money_until` is until when only money speaks for it.
    """

    kind: DutyKind
    cooperation_id: str
    name: str
    date: datetime.date
    row_id: int = 0
    count: int = 0
    total: int = 0
    words: str = ""
    figure: int | None = None
    more: int = 0
    every: Cadence | None = None
    rate: KeptRate | None = None
    account: Account | None = None
    money_until: MoneyUntil | None = None


def about(
    standing: Standing,
    kind: DutyKind,
    day: datetime.date,
    *,
    count: int = 0,
    total: int = 0,
    words: str = "",
    figure: int | None = None,
) -> Duty:
    """A duty about that cooperation."""
    one = standing.cooperation
    return Duty(
        kind,
        one.id,
        one.name,
        day,
        count=count,
        total=total,
        words=words,
        figure=figure,
        account=standing.account,
        money_until=standing.money_until,
    )


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


def nearest_first(duties: Iterable[Duty], on: datetime.date) -> list[Duty]:
    """The order of the list: what is nearest to the day on top, whether it lies behind or ahead."""
    return sorted(duties, key=lambda duty: abs((on - duty.date).days))


def one_of_each(duties: Iterable[Duty]) -> list[Duty]:
    """The first one of each kind and cooperation, with the number of the others."""
    found: dict[tuple[DutyKind, str], Duty] = {}
    for duty in duties:
        key = duty.kind, duty.cooperation_id
        found[key] = replace(found[key], more=found[key].more + 1) if key in found else duty
    return list(found.values())
