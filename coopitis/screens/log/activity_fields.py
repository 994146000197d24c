"""The fields of an activity, as data; and its two facts, each with where its answer comes from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from coopitis.domain.activity import Activity, Came, upcoming
from coopitis.domain.belongings import KitItem
from coopitis.domain.preparation import Evidence, Source, answered, for_meetup, planned, prepared
from coopitis.domain.recurrence import Cadence
from coopitis.language import N_, _, formats, wording
from coopitis.reading.amount import money, whole
from coopitis.reading.cadence import repetition
from coopitis.reading.day import day, day_ahead, past_day
from coopitis.reading.duration import duration
from coopitis.reading.text import LONGEST_NAME, clean
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.form import Form

MOST_RESULTS = 99
"""So many results of one evening are believable."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Makes the fields from the texts that stand in them."""

    texts: Mapping[str, str]
    today: date
    currency: str
    worth: str = ""
    """What an hour costs, in words."""

    def day_past(self) -> Field:
        """Today or earlier."""
        return self._day(partial(past_day, today=self.today, hint=_("leave with Esc and plan it with p")))

    def day_any(self) -> Field:
        """Any day; an activity that is still planned may lie where it will."""
        return self._day(partial(day, today=self.today))

    def day_ahead(self) -> Field:
        """Today or later."""
        return self._day(partial(day_ahead, today=self.today))

    def time(self) -> list[Field]:
        """The four parts; beside them what an hour of it costs."""
        worth = _("What is it worth?") + f" {self.worth}" if self.worth else ""
        return [
            self._part("preparation", _("Preparation"), _("How much time does it cost me?")),
            self._part("travel", _("Travel"), worth),
            self._part("attendance", _("Attendance")),
            self._part("follow_up", _("Follow-up")),
        ]

    def rate(self) -> Field:
        """What an hour costs, asked once for all."""
        return self._money("rate", _("One hour"), _("What is my time worth?"), required=True)

    def expenses(self) -> Field:
        """What was paid besides."""
        return self._money("expenses", _("Expenses"))

    def results(self) -> list[Field]:
        """How many there are, what they are, and from whom."""
        read, question = partial(whole, least=0, most=MOST_RESULTS), _("What measurable came of it?")
        return [
            Field("results", _("Results"), read, text="0", question=question),
            Field("text", _("Result"), clean, text=self.texts["text"], question=_("What is one of them?")),
            Field(
                "person",
                _("From"),
                partial(clean, most=LONGEST_NAME),
                question=_("Who brought it?"),
                joint=", ",
            ),
        ]

    def title(self) -> Field:
        """What it was about."""
        return self._words("title", _("Title"), _("What was it about?"))

    def facts(self) -> list[Field]:
        """Whether it was decided before the day, and whether I went prepared."""
        return [self._flag("planned", _("Planned")), self._flag("prepared", _("Prepared"))]

    def repeats(self, begins: Callable[[], date | None]) -> Field:
        """How often it comes back, if it does; beside it the next days after the one it begins with."""

        def understood(every: Cadence) -> str:
            days = upcoming(every, begins() or self.today)
            return _("then {days} …").format(days=", ".join(map(formats.short_day, days)))

        hint, until = _("2 weeks, first Monday …"), _("Empty: once. Ends when you drop the group.")
        text = self.texts["every"]
        return Field("every", _("Repeats"), repetition, understood, text, hint=hint, question=until)

    def exchange(self) -> list[Field]:
        """What the others got, and what I got."""
        return [
            self._words("given", _("They get?"), _("What do the others get from my being there?")),
            self._words("received", _("I get?"), _("What do I get from it myself?")),
        ]

    def consequence(self) -> list[Field]:
        """Whether the expected came, and what I will change."""
        answers = [(wording.came(came), came.value) for came in Came]
        return [
            Field("came", _("It came"), Came, kind=FieldKind.PICK, choices=answers, text=self.texts["came"]),
            self._words("consequence", _("I change"), _("What will I do differently?")),
        ]

    def _day(self, read: partial[date]) -> Field:
        return Field("date", _("Date"), read, formats.long_day, text=self.texts["date"], required=True)

    def _part(self, name: str, label: str, question: str = "") -> Field:
        hint = _("1h30, 90m, 1.5 h") if name == "attendance" else ""
        return Field(
            name, label, duration, formats.duration, text=self.texts[name], hint=hint, question=question
        )

    def _money(self, name: str, label: str, question: str = "", *, required: bool = False) -> Field:
        read, said = partial(money, currency=self.currency), partial(formats.money, currency=self.currency)
        return Field(name, label, read, said, text=self.texts[name], question=question, required=required)

    def _words(self, name: str, label: str, hint: str) -> Field:
        return Field(name, label, clean, text=self.texts[name], hint=hint, wide=True)

    def _flag(self, name: str, label: str) -> Field:
        return Field(name, label, bool, kind=FieldKind.FLAG, text=self.texts[name])


FACTS = ("planned", "prepared")

SOURCES = {
    Source.PLAN: N_("in your plan since {day}"),
    Source.TOO_LATE: N_("your plan is of {day}: too late"),
    Source.NO_PLAN: N_("it stood in no plan"),
    Source.CHECKLIST: N_("you confirmed the checklist"),
    Source.OPEN: N_("{ready}, not confirmed"),
    Source.NOT_ASKED: N_("Links, cards, flyers at hand?"),
    Source.AS_ENTERED: N_("as entered then"),
    Source.BY_HAND: N_("your word, for this evening"),
}


def show_facts(form: Form, evening: Activity, kit: Sequence[KitItem], filled: dict[str, str]) -> None:
    """Says beside each fact where its answer comes from; one that was not touched follows the entries.

    `evening` is what the entries know of it; `filled` is what was filled in, and is kept up to date.
    """
    for name, evidence in zip(FACTS, (planned(evening), prepared(evening, kit)), strict=True):
        row, entered = form.row(name), "yes" if getattr(evening, name) else ""
        by_hand = getattr(evening, f"{name}_by_hand")
        told = entered if by_hand else "yes" if evidence.answer else ""
        if row.text == filled[name] != told:
            filled[name] = told
            row.text = told
        agrees = (row.text == "yes") == evidence.answer and not (by_hand and row.text == entered)
        row.ask(_words(evidence, evening, kit) if agrees else _(SOURCES[Source.BY_HAND]))


def with_facts(evening: Activity, values: Mapping[str, Any], kit: Sequence[KitItem]) -> Activity:
    """The evening with both answers of the form; as it is where the form does not ask for them."""
    if not set(FACTS) <= set(values):
        return evening
    return answered(evening, is_planned=values["planned"], is_prepared=values["prepared"], kit=kit)


def without_facts(values: Mapping[str, Any]) -> dict[str, Any]:
    """What else the form says."""
    return {name: value for name, value in values.items() if name not in FACTS}


def _words(evidence: Evidence, evening: Activity, kit: Sequence[KitItem]) -> str:
    at_hand = for_meetup(kit, evening)
    return _(SOURCES[evidence.source]).format(
        day=formats.short_day(evidence.since) if evidence.since else "",
        ready=wording.how_many_ready(sum(one.ready for one in at_hand), len(at_hand)),
    )
