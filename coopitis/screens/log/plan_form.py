"""Planning a meetup that lies ahead: what is decided before the day is not spent by accident."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from coopitis.domain.activity import Activity, next_meeting
from coopitis.language import _, formats
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.log.activity_form import ActivityPage
from coopitis.screens.log.activity_values import PARTS, as_last_time, filled_in, within_a_day
from coopitis.store.logbook import log
from coopitis.widgets.field import Field


class PlanScreen(ActivityPage):
    """A planned activity; it costs nothing until it is logged."""

    form_name = "plan"
    _left_open = False
    """Whether it was asked how long it takes."""

    def page_title(self) -> str:
        """What the form is for."""
        return _("Plan")

    def sentence(self, rate: str) -> str:
        """What it will cost."""
        return _("at {rate} an hour it will cost {cost}").format(rate=rate, cost="{cost}")

    def rows(self) -> Iterable[Field]:
        """When, what about, and how long it will take."""
        sheet = self.sheet
        yield self.cooperation_row()
        yield sheet.day_ahead()
        yield sheet.repeats(lambda: self.form.peek()["date"])
        yield sheet.title()
        yield from sheet.time()
        yield sheet.expenses()

    def texts(self) -> dict[str, str]:
        """As last time, on the next day of its rhythm."""
        on = self.store.today
        texts = as_last_time(replace(self.last_time, plans=()), on, self.currency)
        usual = self.standing.check.minutes_per_evening if self.standing.check else None
        if usual is not None and not any(texts[part] for part in PARTS):
            texts["attendance"] = formats.duration(usual)
        return {**texts, "date": formats.numeric_day(next_meeting(self.last_time.newest, on))}

    def show_figures(self) -> None:
        """The promise, the cost, and the days on which it comes back."""
        super().show_figures()
        self.form.row("every").explain()

    def focus_first(self) -> None:
        """The day is what has to be looked at."""
        self.form.row("date").focus_entry()

    @property
    def base(self) -> Activity:
        """A new one, planned today and not done."""
        return replace(super().base, planned=True, planned_on=self.store.today, done=False)

    async def save(self, values: dict[str, Any]) -> Activity:
        """Stores it as one step; how long it takes is asked, and left open by saving once more."""
        planned = within_a_day(filled_in(self.base, values))
        if not self._left_open and all(getattr(planned, part) is None for part in PARTS):
            self._left_open = True
            raise FieldRefused("attendance", _("How long will it take? Enter once more leaves it open."))
        step = _("Plan {name}").format(name=self.cooperation_name)
        return await self.store.ask(log, step, planned, self.chosen, draft=self.draft_key)

    def leave_with(self, result: Activity) -> None:
        """Says what is planned."""
        text = _("Planned: {name}, {day}.")
        name, day = self.cooperation_name, formats.long_day(result.date)
        self.notify(text.format(name=name, day=day), markup=False)
        self.dismiss(result)
