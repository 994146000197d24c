"""A card as data: its fields, its answers, what follows from them, and what came out of all cards."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from coopitis.domain.account import Account
from coopitis.domain.cooperation import Cooperation, Estimate, Kind, Setting
from coopitis.domain.deciding import decide, suggested
from coopitis.domain.decision import Choice, Decision
from coopitis.domain.estimate import MONTHS, estimate
from coopitis.domain.overview import Standing
from coopitis.domain.rounding import rounded
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, formats, ngettext
from coopitis.reading.amount import money, whole
from coopitis.reading.duration import monthly_duration
from coopitis.reading.inventory_draft import Answered, Card
from coopitis.refusal import Refused
from coopitis.screens.pre_check.questions import TypedTexts, place_of
from coopitis.widgets.field import Field, FieldKind

YES, NO = "yes", "no"

MOST_RESULTS = 10_000
"""So many a year are believable."""


def card_fields(currency: str, *, measurable: bool) -> list[Field]:
    """What is asked about a community; of what cannot be measured only the time, and that may be left out."""
    if not measurable:
        return [_measurable(NO), _minutes(required=False)]
    return [_measurable(YES), _minutes(required=True), _results(), _max_cost(currency)]


def rate_field(currency: str) -> Field:
    """What an hour costs, asked once for all cards."""
    return Field(
        "rate",
        _("One hour"),
        partial(money, currency=currency),
        lambda cents: _("{amount} an hour").format(amount=formats.money(cents, currency)),
        required=True,
    )


def _measurable(text: str) -> Field:
    return Field(
        "measurable",
        _("Measurable"),
        lambda picked: picked == YES,
        kind=FieldKind.PICK,
        choices=((_("Yes"), YES), (_("No"), NO)),
        text=text,
        question=_("Can it be counted?"),
    )


def _minutes(*, required: bool) -> Field:
    return Field(
        "minutes",
        _("Hours a month"),
        monthly_duration,
        lambda minutes: _("{time} a month").format(time=formats.duration(minutes)),
        question=_("Reading, writing, meeting, driving") if required else _("may stay empty"),
        required=required,
    )


def _results() -> Field:
    return Field(
        "results",
        _("Results"),
        partial(whole, most=MOST_RESULTS),
        _in_a_year,
        question=_("Leads or orders in the last 12 months"),
        required=True,
    )


def _max_cost(currency: str) -> Field:
    return Field(
        "max_cost",
        _("One may cost"),
        partial(_maximum, currency=currency),
        lambda cents: _("{amount} at most").format(amount=formats.money(cents, currency)),
        question=_("What is one result worth to you?"),
        required=True,
    )


def _in_a_year(count: int) -> str:
    text = ngettext("{count} result in 12 months", "{count} results in 12 months", count)
    return text.format(count=formats.number(count))


def _maximum(text: str, currency: str) -> int:
    found = money(text, currency)
    if not found:
        raise Refused(
            _("With a maximum of zero nothing can pay; type an amount above {zero}.").format(
                zero=formats.money(0, currency)
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Answers:
    """Minutes a month, results in twelve months, and in cents what one may cost; None what is not answered.

    What is not measurable has neither results nor a maximum.
    """

    measurable: bool = True
    minutes: int | None = None
    results: int | None = None
    max_cost: int | None = None

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> "Answers":
        """The values of a card's form."""
        return cls(**values)

    def account(self, terms: Terms) -> Account | None:
        """The year as an account; None while an answer is missing."""
        if not self.measurable:
            return estimate(self.minutes or 0, 0, None, terms)
        if self.minutes is None or self.results is None or self.max_cost is None:
            return None
        return estimate(self.minutes, self.results, self.max_cost, terms)

    def proposal(self, terms: Terms) -> Choice | None:
        """What the account suggests; None while there is none."""
        figures = self.account(terms)
        if figures is None:
            return None
        return suggested(self._standing(Cooperation("", "", measurable=self.measurable), figures))

    def entry(
        self, card: Card, choice: Choice, tool: str | None, terms: Terms, on: date
    ) -> tuple[Cooperation, Decision]:
        """The cooperation, and the decision of the day with its figures. All answers are there.

        `tool` is what does it from now on, where it is automated.
        """
        cooperation, figures = (
            _cooperation(card, self.measurable, self._estimate(terms, on)),
            self.account(terms),
        )
        assert figures is not None
        standing = self._standing(cooperation, figures)
        return cooperation, decide(standing, choice, on, self.reason(terms.currency), tool=tool)

    def reason(self, currency: str) -> str:
        """The answers in a line, for the log of decisions."""
        time = "" if self.minutes is None else formats.duration(self.minutes)
        if not self.measurable:
            said = _("Inventory: {time} a month, not measurable") if time else _("Inventory: not measurable")
            return said.format(time=time)
        return ngettext(
            "Inventory: {time} a month, {count} result in 12 months, at most {amount} each",
            "Inventory: {time} a month, {count} results in 12 months, at most {amount} each",
            self.results or 0,
        ).format(
            time=time,
            count=formats.number(self.results or 0),
            amount=formats.money(self.max_cost or 0, currency),
        )

    def _estimate(self, terms: Terms, on: date) -> Estimate | None:
        """What was reckoned; None where not even the time was."""
        if self.minutes is None:
            return None
        return Estimate(on, self.minutes, self.results or 0, terms.rate or 0, self.max_cost)

    @staticmethod
    def _standing(cooperation: Cooperation, figures: Account) -> Standing:
        return Standing(cooperation, figures, None, None)


def _cooperation(card: Card, measurable: bool, estimate: Estimate | None) -> Cooperation:
    kind = Kind.ONLINE_COMMUNITY if card.setting is Setting.ONLINE else Kind.OTHER
    setting = card.setting
    return Cooperation("", card.name, kind, setting, measurable=measurable, estimate=estimate)


def pre_check_texts(answers: Answers, currency: str) -> dict[str, str]:
    """Texts typed ahead for a pre-check: the time one result took so far, and what one may cost."""
    typed, found = TypedTexts(), {}
    if answers.minutes and answers.results:
        found["minutes_per_result"] = formats.duration(rounded(MONTHS * answers.minutes, answers.results))
    if answers.max_cost is not None:
        found["max_cost"] = formats.money(answers.max_cost, currency)
    for name, text in found.items():
        typed.note(place_of(name), {name: text})
    return typed.texts


COUNTED = {
    Choice.KEEP: N_("{count} keep"),
    Choice.DROP: N_("{count} drop"),
    Choice.AUTOMATE: N_("{count} automate"),
    Choice.UNDECIDED: N_("{count} undecided"),
}


def outcome(entered: Sequence[Answered]) -> str:
    """How many communities they are, how much time they take, and what was decided how often."""
    count = len(entered)
    chosen = Counter(one.choice for one in entered)
    texts = {choice: text for choice, text in COUNTED.items() if chosen[choice]}
    decided = [_(text).format(count=formats.number(chosen[choice])) for choice, text in texts.items()]
    return ngettext(
        "{count} community, {time} a month: {decided}",
        "{count} communities, {time} a month: {decided}",
        count,
    ).format(
        count=formats.number(count),
        time=formats.duration(sum(one.minutes for one in entered)),
        decided=", ".join(decided),
    )
