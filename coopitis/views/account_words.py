"""What an account says, and what an entry changed in it: advice in its tone, why, how long it lasts."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import Account
from coopitis.domain.advice import Advice
from coopitis.domain.index import Index
from coopitis.domain.money_until import MoneyUntil
from coopitis.domain.overview import Standing
from coopitis.language import _, formats, wording
from coopitis.language.account_words import (
    balance,
    evenings_left,
    few_evenings_left,
    money_until,
    money_until_in_few_words,
    reason,
    reason_in_few_words,
)
from coopitis.views.account_bar import ADVICE, MARKS, account_bar
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import QUIET, Fluid


def advice_word(value: Advice) -> str:
    """The advice with its mark, so that a pause is seen without colour too."""
    return f"{MARKS[value]} {wording.advice(value)}" if value in MARKS else wording.advice(value)


def advice(account: Account, *, evenings: bool = True) -> Content:
    """The advice in its colour, with the evenings left while on trial."""
    said = Content.styled(advice_word(account.advice), ADVICE[account.advice])
    if evenings and (left := few_evenings_left(account)):
        return Content.assemble(said, " · ", (left, QUIET))
    return said


def advice_because(account: Account, currency: str, until: MoneyUntil | None = None) -> Content:
    """The advice and why: `pause: €1,200 are out and too young to judge`; else until when it holds."""
    why = money_until(until, currency) if until else reason(account, currency)
    return _with_reason(account, why)


def _with_reason(account: Account, why: str) -> Content:
    said = Content.styled(advice_word(account.advice), f"bold {ADVICE[account.advice]}")
    return Content.assemble(said, ": ", why) if why else said


def account_line(standing: Standing, currency: str, width: int) -> Content:
    """Balance, advice and why, evenings left, chance: as many of them as so many cells hold."""
    lines = _in_fewer_words(standing, currency)
    return next((line for line in lines if line.cell_length <= width), line_of(standing.shown, currency))


def _in_fewer_words(standing: Standing, currency: str) -> Iterator[Content]:
    account = standing.shown
    whole = advice_because(account, currency, standing.money_until)
    until = standing.money_until
    shorter = money_until_in_few_words(until) if until else reason_in_few_words(account, currency)
    few = _with_reason(account, shorter)
    left = [Content.styled(_left(account), QUIET)] if _left(account) else []
    likely = [Content.styled(chance(account), QUIET)] if chance(account) else []
    choices = [[whole, *left, *likely], [whole, *left], [few, *left, *likely], [few, *left], [few]]
    for one in choices:
        yield _with_amount(account, currency, Content.styled(" · ", QUIET).join(one))


SHARE, SHORTEST_BAR = 5, 7
"""One cell in so many of a line is the bar's; how many it has at least."""


def account_row(standing: Standing, currency: str, width: int) -> Content:
    """An account as it is written everywhere: bar, balance, advice, evenings left and chance."""
    line = account_line(standing, currency, width - SHORTEST_BAR - 2)
    room = width - line.cell_length - 2
    if room < SHORTEST_BAR:
        return line
    bar = min(room, max(SHORTEST_BAR, width // SHARE))
    return Content.assemble(account_bar(standing.shown, bar), "  ", line)


def amounts_width(standings: Sequence[Standing], currency: str) -> int:
    """Cells of the longest balance: that of the least, of the most, or of what was only spent."""
    ends: list[Account] = []
    for estimated in (False, True):
        some = [one.shown for one in standings if one.shown.is_estimate is estimated]
        known = [one for one in some if one.balance is not None]
        ends += sorted(known, key=lambda one: one.balance or 0)[:: max(1, len(known) - 1)]
        ends += sorted((one for one in some if one.balance is None), key=lambda one: -one.total_cost)[:1]
    return max((cell_len(balance(one, currency)) for one in ends), default=0)


def line_of(account: Account, currency: str) -> Content:
    """Balance and advice alone."""
    return _with_amount(account, currency, advice(account, evenings=False))


def line_because(standing: Standing, currency: str) -> Content:
    """Balance, advice and why, however long that is."""
    account = standing.account
    return _with_amount(account, currency, advice_because(account, currency, standing.money_until))


def _with_amount(account: Account, currency: str, said: Content) -> Content:
    amount = balance(account, currency)
    if account.balance is None and not account.is_estimate:
        amount = _("{amount} spent").format(amount=amount)
    return Content.assemble((amount, "bold"), "  ", said)


def _left(account: Account) -> str:
    """How many evenings are left; that there is none is what drop and pause say anyway."""
    return evenings_left(account) if account.evenings_left else ""


def chance(account: Account) -> str:
    """The chance that it truly pays, in two words; "" where there is none."""
    if account.chance is None:
        return ""
    return _("chance {share}").format(share=wording.chance(account.chance))


class AccountLine(Fluid):
    """The line of an account; what is unchecked also says which key checks it."""

    DEFAULT_CSS = "AccountLine { height: 1; padding: 0 1; }"

    _shown: tuple[Standing, str] | None = None

    def set_data(self, standing: Standing, currency: str) -> None:
        """Shows where the cooperation stands."""
        self._shown = standing, currency
        self.refresh()

    def content_at(self, width: int) -> Content:
        """As much of it as fits."""
        if self._shown is None:
            return Content("")
        line = account_row(*self._shown, width)
        key = Content.assemble(" · ", keyed("c", _("checks it")))
        fits = line.cell_length + key.cell_length <= width
        return Content.assemble(line, key) if self._shown[0].account.balance is None and fits else line


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
