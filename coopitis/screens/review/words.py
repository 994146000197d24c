"""What a review says in words: what changed since the last look, and what may follow."""

from coopitis.domain.account import Account, Advice
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.overview import Standing
from coopitis.language import N_, _, formats

FOLLOWS = {
    Advice.PAYS: N_("It pays: k keeps it."),
    Advice.ON_TRIAL: N_("It is too early to tell: k goes on, d stops here."),
    Advice.DROP: N_("It does not pay: d drops it; y keeps it anyway, for a reason and until a day."),
    Advice.UNCHECKED: N_("Nothing was promised, so nothing can be weighed: c asks the seven questions."),
}


def follows(standing: Standing) -> str:
    """What suggests itself now, with its key."""
    if standing.choice is Choice.DROP:
        return _("You dropped it: only a new pre-check takes it up again; c begins one.")
    if standing.choice is Choice.AUTOMATE and not standing.cooperation.measurable:
        return _("It runs by itself, as you decided; Esc leaves it so.")
    if not standing.cooperation.measurable:
        return _("No result of it can be measured: a lets it run by itself.")
    return _(FOLLOWS[standing.account.advice])


def since(standing: Standing, currency: str) -> str:
    """How balance and results have moved since the newest decision."""
    decision = standing.decision
    if decision is None:
        return _("Nothing was decided so far.")
    changes = _changes(decision, standing.account, currency)
    return _("Since {day}: {changes}").format(day=formats.day(decision.date), changes=changes)


def _changes(decision: Decision, account: Account, currency: str) -> str:
    text = _("results {before} → {now}")
    before, now = formats.number(decision.results or 0), formats.number(account.results)
    results = text.format(before=before, now=now)
    if decision.balance is None or account.balance is None:
        return results
    text = _("balance {before} → {now} · {results}")
    then = formats.signed_money(decision.balance, currency)
    return text.format(before=then, now=formats.signed_money(account.balance, currency), results=results)
