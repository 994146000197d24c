"""The fields of an activity, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from coopitis.domain.activity import Came
from coopitis.domain.recurrence import Cadence
from coopitis.domain.series import upcoming
from coopitis.language import _, formats, wording
from coopitis.reading.cadence import repetition
from coopitis.reading.day import day, day_ahead, past_day
from coopitis.reading.duration import duration
from coopitis.reading.money import money
from coopitis.reading.number import whole
from coopitis.reading.text import LONGEST_NAME, clean
from coopitis.widgets.field import Field, FieldKind

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
