"""Why something is due, in a few words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len

from coopitis.domain.advice import advises_against
from coopitis.domain.duties import Duty, DutyKind
from coopitis.language import _, formats, ngettext
from coopitis.language.account_words import (
    because,
    money_until,
    money_until_in_few_words,
    reason,
    reason_in_few_words,
)
from coopitis.language.wording import evening_count, recurrence_words
from coopitis.views.account_words import advice_word
from coopitis.widgets.text_layout import one_line


@dataclass(frozen=True, slots=True)
class Reasons:
    """Says it as of a day, amounts in one currency."""

    on: date
    currency: str

    def why(self, duty: Duty) -> str:
        """The reason."""
        return WHY[duty.kind](self, duty)

    def within(self, duty: Duty, width: int) -> str:
        """The reason and, where both fit into so many cells, what the account says or a routine's habit."""
        briefly = self._briefly(duty)
        first = briefly if warns(duty) else self.why(duty)
        parts = [first, *habit(duty)]
        longest = [self._warned(duty), " · ".join(parts), " · ".join(parts[:2]), first]
        return next((said for said in longest if said and cell_len(said) <= width), briefly)

    def _warned(self, duty: Duty) -> str:
        """Of a meetup to which one had better not go, also why."""
        if not warns(duty) or duty.account is None:
            return ""
        why = reason(duty.account, self.currency)
        return f"{self._briefly(duty)} · {why}"

    def _briefly(self, duty: Duty) -> str:
        """The reason in few words; that one had better not go comes first, for the rest may be cut."""
        if duty.kind is DutyKind.MONEY_ENDS and duty.money_until:
            return money_until_in_few_words(duty.money_until)
        if duty.kind is DutyKind.ASK:
            return self._and_more(_("after {evenings}").format(evenings=evening_count(duty.total)), duty)
        if duty.kind is DutyKind.DECIDE and duty.account:
            return f"{advice_word(duty.account.advice)} · {reason_in_few_words(duty.account, self.currency)}"
        if warns(duty) and duty.account:
            return f"{advice_word(duty.account.advice)} · {self._ahead(duty.date)}"
        return BRIEFLY.get(duty.kind, Reasons.why)(self, duty)

    def log(self, duty: Duty) -> str:
        """A meetup that was planned and not logged."""
        if duty.date == self.on:
            return _("planned for today")
        return _("planned for {day}").format(day=formats.weekday_day(duty.date))

    def prepare(self, duty: Duty) -> str:
        """When it is, and what is open."""
        when = self._ahead(duty.date)
        if not duty.count:
            return _("{when} · not prepared").format(when=when)
        text = _("{when} · {open} of {total} open: {items}")
        return text.format(when=when, open=duty.count, total=duty.total, items=duty.words)

    def routine(self, duty: Duty) -> str:
        """When it was done last, and for which cooperation."""
        if not duty.count:
            return _("never yet · {name}").format(name=duty.name)
        text = ngettext("{count} day ago · {name}", "{count} days ago · {name}", duty.count)
        return text.format(count=formats.number(duty.count), name=duty.name)

    def consequence(self, duty: Duty) -> str:
        """What the owner wanted to do differently."""
        return _("I wanted to: {words}").format(words=one_line(duty.words))

    def decide(self, duty: Duty) -> str:
        """Why the account says drop."""
        return because(duty.account, self.currency) if duty.account else self._money(duty)

    def money_ends(self, duty: Duty) -> str:
        """Until when, and whose money it is."""
        return money_until(duty.money_until, self.currency) if duty.money_until else ""

    def anyway(self, duty: Duty) -> str:
        """Until when it was kept anyway, and why."""
        text = _("kept anyway until {day}: {reason}")
        return text.format(day=formats.short_day(duty.date), reason=duty.words)

    def target(self, duty: Duty) -> str:
        """What was promised for the day, and what came."""
        day = formats.short_day(duty.date)
        if not duty.total:
            return _("its day was {day}").format(day=day)
        count, total = formats.number(duty.count), formats.number(duty.total)
        return _("{count} of {total} came by {day}").format(count=count, total=total, day=day)

    def review(self, duty: Duty) -> str:
        """For how long nobody looked, or whether what it was handed to does it still."""
        if duty.words:
            return _("does {tool} still do it?").format(tool=one_line(duty.words))
        text = ngettext("not looked at for {count} day", "not looked at for {count} days", duty.count)
        return text.format(count=formats.number(duty.count))

    def notice(self, duty: Duty) -> str:
        """The last day, and what staying costs."""
        day = formats.short_day(duty.date)
        if not duty.figure:
            return _("until {day}").format(day=day)
        return _("cancel by {day} · {fee}").format(day=day, fee=self._money(duty))

    def cancel(self, duty: Duty) -> str:
        """The last day of what was dropped."""
        day = formats.short_day(duty.date)
        if not duty.figure:
            return _("dropped · by {day}").format(day=day)
        return _("dropped · by {day} · {fee}").format(day=day, fee=self._money(duty))

    def pre_check(self, duty: Duty) -> str:
        """How far it has come."""
        return _("pre-check · {count} of 7 answered").format(count=duty.count)

    def log_form(self, _duty: Duty) -> str:
        """It was typed."""
        return _("an evening, not saved yet")

    def edit_form(self, _duty: Duty) -> str:
        """It was changed."""
        return _("a change, not saved yet")

    def inventory(self, duty: Duty) -> str:
        """How many are left."""
        text = ngettext("{count} community to go through", "{count} communities to go through", duty.count)
        return text.format(count=formats.number(duty.count))

    def check(self, duty: Duty) -> str:
        """What it costs a month as the owner reckons, and how many more there are."""
        return self._and_more(_("≈ {amount} a month, estimated"), duty)

    def ask(self, duty: Duty) -> str:
        """That nobody was asked there in so many evenings, and in how many others."""
        evenings = evening_count(duty.total)
        return self._and_more(_("no goal is known after {evenings}").format(evenings=evenings), duty)

    def _and_more(self, text: str, duty: Duty) -> str:
        said = text.format(amount=formats.whole_money(duty.figure or 0, self.currency))
        if not duty.count:
            return said
        return said + " · " + _("and {count} more").format(count=formats.number(duty.count))

    def check_briefly(self, duty: Duty) -> str:
        """The same without the word for what ≈ says."""
        return self._and_more(_("≈ {amount} a month"), duty)

    def prepare_briefly(self, duty: Duty) -> str:
        """When it is, and how much is open."""
        if not duty.count:
            return self.why(duty)
        when = self._ahead(duty.date)
        return _("{when} · {open} of {total} open").format(when=when, open=duty.count, total=duty.total)

    def pre_check_briefly(self, duty: Duty) -> str:
        """How far it has come."""
        return _("pre-check · {count} of 7").format(count=duty.count)

    def notice_briefly(self, duty: Duty) -> str:
        """The last day and what staying costs; the verb says the rest."""
        day = formats.short_day(duty.date)
        if not duty.figure:
            return _("until {day}").format(day=day)
        return _("by {day} · {fee}").format(day=day, fee=self._money(duty))

    def _ahead(self, day: date) -> str:
        days = (day - self.on).days
        return {0: _("today"), 1: _("tomorrow")}.get(days) or formats.weekday_day(day)

    def _money(self, duty: Duty) -> str:
        return formats.money(duty.figure or 0, self.currency)


def warns(duty: Duty) -> bool:
    """Whether it is a meetup to which one had better not go, by its account."""
    meetup = duty.kind in (DutyKind.LOG, DutyKind.PREPARE)
    return meetup and duty.account is not None and advises_against(duty.account.advice)


def habit(duty: Duty) -> list[str]:
    """How often a routine comes and, once it was done, how regularly it was; nothing of any other duty."""
    if duty.every is None:
        return []
    often, rate = recurrence_words(duty.every), duty.rate
    if rate is None or not rate.periods:
        return [often]
    return [often, _("kept {kept} of {periods}").format(kept=rate.kept, periods=rate.periods)]


WHY: dict[DutyKind, Callable[[Reasons, Duty], str]] = {
    DutyKind.LOG: Reasons.log,
    DutyKind.PREPARE: Reasons.prepare,
    DutyKind.ROUTINE: Reasons.routine,
    DutyKind.CONSEQUENCE: Reasons.consequence,
    DutyKind.DECIDE: Reasons.decide,
    DutyKind.REVIEW_ANYWAY: Reasons.anyway,
    DutyKind.REVIEW_TARGET: Reasons.target,
    DutyKind.REVIEW: Reasons.review,
    DutyKind.NOTICE: Reasons.notice,
    DutyKind.CANCEL: Reasons.cancel,
    DutyKind.PRE_CHECK_DRAFT: Reasons.pre_check,
    DutyKind.LOG_DRAFT: Reasons.log_form,
    DutyKind.EDIT_DRAFT: Reasons.edit_form,
    DutyKind.INVENTORY: Reasons.inventory,
    DutyKind.MONEY_ENDS: Reasons.money_ends,
    DutyKind.CHECK: Reasons.check,
    DutyKind.ASK: Reasons.ask,
}
BRIEFLY: dict[DutyKind, Callable[[Reasons, Duty], str]] = {
    DutyKind.CHECK: Reasons.check_briefly,
    DutyKind.PREPARE: Reasons.prepare_briefly,
    DutyKind.PRE_CHECK_DRAFT: Reasons.pre_check_briefly,
    DutyKind.NOTICE: Reasons.notice_briefly,
    DutyKind.CANCEL: Reasons.notice_briefly,
}
"""Those that can be said in fewer words."""
