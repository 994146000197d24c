"""What an entry changed in its account, in words."""

from datetime import date

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.index import Index
from coopitis.language import _, formats, wording
from coopitis.language.account_words import balance, evenings_left


def change(before: Account, after: Account, currency: str) -> str:
    """The balance before and after; where nothing was promised, what was spent so far."""
    if after.balance is None:
        return _("{amount} spent so far").format(amount=formats.rough_money(after.total_cost, currency))
    now = balance(after, currency)
    if before.balance in (None, after.balance):
        return _("Balance {now}").format(now=now)
    return _("Balance {before} → {now}").format(before=balance(before, currency), now=now)


def changes(before: Account, after: Account, currency: str) -> str:
    """Balance, evenings left and chance, in a line."""
    parts = [change(before, after, currency)]
    parts.append(evenings_left(after))
    if after.chance is not None:
        parts.append(_("chance {share}").format(share=wording.chance(after.chance)))
    return " · ".join(part for part in parts if part)


def verdict(before: Account, after: Account, currency: str) -> str:
    """What changed and what the account says now, in a sentence."""
    text = _("{change}: {advice}.")
    return text.format(change=change(before, after, currency), advice=wording.advice(after.advice))


def afterwards(before: Index, after: Index) -> str:
    """What an evening that was entered for a day before today changed in what was judged already."""
    was, now = (
        _("no figure") if one.share is None else formats.percent(one.share) for one in (before, after)
    )
    if was == now:
        return _("Entered for an earlier day: the Kooperationitis of 90 days stays {now}.").format(now=now)
    text = _("Entered for an earlier day: the Kooperationitis of 90 days was {was} and is {now}.")
    return text.format(was=was, now=now)


def warning(after: Account, currency: str, dropped: date | None = None) -> str:
    """What has to be said, in one honest line, or ""; `dropped` is the day of that decision."""
    if dropped:
        text = _("You dropped it on {day}; this evening counts as Kooperationitis all the same.")
        return text.format(day=formats.day(dropped))
    if after.balance is None or after.overdraft is None:
        return _("Nothing was promised, so nothing can be weighed: c asks the seven questions.")
    if after.balance <= -after.overdraft:
        return _past(after, formats.signed_rough_money(-after.overdraft, currency))
    if after.advice is Advice.PAUSE:
        return _("No further evening until a result comes; d decides.")
    if after.advice is Advice.DROP:
        return _("Old credit does not last: d decides.")
    if after.advice is Advice.ON_TRIAL and after.evenings_left == 1:
        return _("The next one decides: without a result, the account is past its overdraft.")
    return ""


def _past(after: Account, stop: str) -> str:
    if after.advice is Advice.PAYS:
        text = _("Past its stop-loss of {stop}; only what it won in a year still speaks for it.")
    else:
        text = _("Past its stop-loss of {stop}: the account says drop. d decides.")
    return text.format(stop=stop)
