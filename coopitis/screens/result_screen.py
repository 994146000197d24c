"""Entering a result, of today or of an evening long past, and editing one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.result import WAYS, Result, Stage
from coopitis.language import _, formats, wording
from coopitis.reading.amount import money
from coopitis.reading.day import past_day
from coopitis.reading.text import LONGEST_NAME, clean
from coopitis.refusal import Refused
from coopitis.screens.entry_page import EntryPage
from coopitis.screens.form_page import FieldRefused
from coopitis.store.entries import enter
from coopitis.store.logbook import activity, latest, result
from coopitis.widgets.field import Field, FieldKind, choice
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.text_layout import one_line

EVENINGS = 5_000
"""So many of the newest evenings are offered as the source: more than anyone gives one cooperation."""


DAYS = {Stage.OFFER: "offered_on", Stage.WON: "won_on", Stage.LOST: "lost_on"}
"""The fields for the days of its stages."""


class ResultScreen(EntryPage):
    """A new result, or the one of that row to edit.

    `source` is the row of the evening a new one is from; `stage` what one to edit has become.
    """

    evenings: list[Activity]
    """Where it may have come from."""

    def __init__(
        self,
        cooperation_id: str | None = None,
        row_id: int | None = None,
        *,
        source: int | None = None,
        stage: Stage | None = None,
    ) -> None:
        super().__init__(cooperation_id)
        self.row_id, self.source, self.stage = row_id, source, stage
        self.evening: tuple[str, Activity] | None = None
        self.edited: Result | None = None
        self.form_name = f"result {row_id} {stage or ''}" if row_id else "result"

    def page_title(self) -> str:
        """Whether it is a new one."""
        return _("Edit a result") if self.row_id else _("Result")

    async def begin_with(self) -> str:
        """The cooperation of the result to edit, if there is one."""
        if self.source:
            self.evening = await self.store.ask(activity, self.source)
        if not self.row_id:
            return await super().begin_with()
        known = await self.store.ask(result, self.row_id)
        if known is None:
            raise Refused(_("This result is not there any more; Esc leads back."))
        cooperation_id, self.edited = known
        return cooperation_id

    def below(self) -> ComposeResult:
        """The key that saves."""
        yield Static(keyed("Enter", _("saves")), classes="entry-hint")

    async def recall(self) -> None:
        """Reads the newest evenings."""
        self.evenings = await self.store.ask(latest, self.chosen, self.store.today, EVENINGS, self._came_from)

    def texts(self) -> dict[str, str]:
        """The result as it is, or as it becomes today; a new one is a lead of today."""
        one = self.edited or Result("", self.store.today, self.unit, activity=self._came_from)
        if self.stage:
            one = one.moved(self.stage, self.store.today)
        days = {name: one.stages.get(stage) for stage, name in DAYS.items()}
        return {
            "date": formats.numeric_day(one.date),
            "text": one_line(one.text),
            "stage": one.stage,
            **{name: formats.numeric_day(day) if day else "" for name, day in days.items()},
            "won": "" if one.won is None else formats.money(one.won, self.currency),
            "person": one.person or "",
            "evening": one.activity or "",
        }

    def rows(self) -> Iterable[Field]:
        """What it is, how far it has come, and where it came from."""
        texts = self.filled
        read = partial(past_day, today=self.store.today)
        stages = [(wording.stage(stage), stage.value) for stage in Stage]
        amount = partial(money, currency=self.currency), partial(formats.money, currency=self.currency)
        if self.edited is None:
            yield self.cooperation_row()
        yield Field("date", _("Date"), read, formats.long_day, text=texts["date"], required=True)
        yield Field("text", _("Result"), clean, text=texts["text"], required=True, wide=True)
        yield Field("stage", _("Stage"), Stage, kind=FieldKind.PICK, choices=stages, text=texts["stage"])
        yield Field(
            "won", _("Value won"), *amount, text=texts["won"], question=_("The margin, not the turnover")
        )
        name = partial(clean, most=LONGEST_NAME)
        yield Field(
            "person", _("From"), name, text=texts["person"], question=_("Who brought it?"), joint=", "
        )
        source = choice("evening", _("Evening"), self._evenings(), text=texts["evening"], required=False)
        yield replace(source, hint=_("none in particular"))
        labels = {Stage.OFFER: _("Offer on"), Stage.WON: _("Won on"), Stage.LOST: _("Lost on")}
        for stage, day in DAYS.items():
            yield Field(day, labels[stage], read, formats.long_day, text=texts[day])

    def focus_first(self) -> None:
        """What it is, or what it brought."""
        self.form.row("won" if self.stage is Stage.WON else "text").focus_entry()

    def show_figures(self) -> None:
        """The promise, and the days of the stages that the result has come to."""
        super().show_figures()
        stage = Stage(self.form.row("stage").text)
        default = _("empty: today") if self.edited else _("empty: the same day")
        for one, name in DAYS.items():
            row = self.form.row(name)
            row.display = one in (*WAYS[stage], stage)
            row.ask(default if one is stage else "")

    def offer_anew(self) -> None:
        """Another cooperation has other evenings."""
        self.form.row("evening").offer(self._evenings())

    async def save(self, values: dict[str, Any]) -> Result:
        """Stores it as one step and says what it changed."""
        if values["won"] is not None and values["stage"] is not Stage.WON:
            raise FieldRefused(
                "won", _("Only a won result has a value: pick that stage, or leave this empty.")
            )
        entered = self._filled_in(values)
        text = _("Edit {result}") if self.edited else _("Result {result}")
        step = text.format(result=entered.text[:60])
        before = self.before or self.edited
        await self.store.ask(enter, step, entered, self.chosen, self.draft_key, before)
        self.tell(await self.store.overview())
        return entered

    def _filled_in(self, values: dict[str, Any]) -> Result:
        base = self.edited or Result("", self.store.today, "")
        text = base.text if self.edited and "text" in self.untouched() else values["text"]
        filled = replace(
            base,
            date=values["date"],
            text=text,
            won=values["won"],
            person=values["person"],
            activity=values["evening"],
        )
        return filled.dated(self._days(values))

    def _days(self, values: dict[str, Any]) -> dict[Stage, date]:
        """The days of its stages; raises FieldRefused where they are not in their order."""
        came, stage, untouched = values["date"], values["stage"], self.untouched()
        days = {Stage.LEAD: came}
        for one, name in DAYS.items():
            earlier, newest = max(days.items(), key=lambda known: known[1])
            given = values[name] or (one is stage and max(newest, self.store.today if self.edited else came))
            if not given:
                continue
            if name in untouched:
                given = max(given, newest)
            if given < newest:
                raise FieldRefused(name, _too_early(earlier, newest))
            days[one] = given
        return days

    @property
    def _came_from(self) -> str | None:
        if self.edited:
            return self.edited.activity
        if self.evening and self.evening[0] == self.chosen and self.evening[1].done:
            return self.evening[1].id
        return None

    def _evenings(self) -> list[tuple[str, str]]:
        return [(_evening_name(evening), evening.id) for evening in self.evenings]


def _too_early(stage: Stage, day: date) -> str:
    if stage is Stage.LEAD:
        return _("The result came on {day}; type that day or a later one.").format(day=formats.day(day))
    return _("The offer was made on {day}; type that day or a later one.").format(day=formats.day(day))


def _evening_name(evening: Activity) -> str:
    name = evening.title or formats.duration(evening.minutes)
    return f"{formats.long_day(evening.date)} · {name}"
