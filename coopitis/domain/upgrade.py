"""What the rule said before an account could pause, for telling once which groups are judged otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.overview import Standing


@dataclass(frozen=True, slots=True)
class JudgedAnew:
    """A cooperation as it stands now, and what was advised before for the same entries."""

    standing: Standing
    before: Advice


def advice_before(account: Account) -> Advice:
    """The advice of the earlier rule: every result credits the maximum of today, money saves from drop only.

    It knew no pause and no year; it stays as it was, whatever the rule says later.
    """
    if account.max_cost is None or account.overdraft is None:
        return Advice.UNCHECKED
    balance = account.results * account.max_cost - account.due_cost
    if account.results and balance >= 0:
        return Advice.PAYS
    if balance <= -account.overdraft and account.year_won <= account.year_cost:
        return Advice.DROP
    return Advice.ON_TRIAL


def judged_anew(standings: Iterable[Standing]) -> list[JudgedAnew]:
    """Those whose advice is another one now, in their order."""
    found = [JudgedAnew(one, advice_before(one.account)) for one in standings]
    return [one for one in found if one.before is not one.standing.account.advice]
