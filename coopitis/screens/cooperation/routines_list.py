"""The table of routines."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from coopitis.domain.routine import KeptRate, Routine, kept_rate, next_day
from coopitis.language import N_, _, formats
from coopitis.language.wording import cadence_words
from coopitis.widgets.table import TableColumn, TableList
from coopitis.widgets.text_layout import QUIET

MONTHS_AHEAD = 300
"""Days after which a day needs its year."""


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """A routine as of a day."""

    routine: Routine
    on: date

    @property
    def next(self) -> date:
        """The day it is due."""
        last = max((day for day in self.routine.done if day <= self.on), default=None)
        return next_day(last, self.routine.every_days, self.on)

    @property
    def rate(self) -> KeptRate:
        """How regularly it is done."""
        return kept_rate(self.routine.done, self.routine.every_days, self.on)


class RoutinesList(TableList[RoutineLine]):
    """One row a routine: Space says that it was done today, or takes that back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "tick", N_("Done today"), tooltip=N_("Tick the routine off for today, or take it back")
        ),
    ]

    @dataclass
    class Ticked(Message):
        """The routine was done today, or was not after all."""

        line: RoutineLine

    columns = (
        TableColumn("text", N_("What"), lambda one, _width: " ".join(one.routine.text.split()), 12, 100),
        TableColumn(
            "every", N_("How often"), lambda one, _width: cadence_words(one.routine.every_days), 13, rank=1
        ),
        TableColumn("next", N_("Next time"), lambda one, width: next_words(one, width), 9, 24),
        TableColumn("kept", N_("Kept"), lambda one, _width: kept_words(one), 8),
    )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What a tool does is not ticked off by hand."""
        if action == "tick":
            return self.item is not None and not self.item.routine.automated_with
        return super().check_action(action, parameters)

    def action_tick(self) -> None:
        """Done, or not after all."""
        if self.item is not None:
            self.post_message(self.Ticked(self.item))


def next_words(line: RoutineLine, width: int) -> Content:
    """The day it is due, since when it is, or what does it by itself, as long as there is room."""
    if tool := " ".join((line.routine.automated_with or "").split()):
        whole, short = _("automated with {tool}"), _("by {tool}")
        return Content.styled(_fitting(width, whole.format(tool=tool), short.format(tool=tool)), QUIET)
    day = _day(line.next, line.on)
    if line.next > line.on:
        return Content(day)
    today = _("due today") if line.next == line.on else _("due since {day}").format(day=day)
    return Content.styled(_fitting(width, today, _("due")), "bold $text-warning")


def kept_words(line: RoutineLine) -> Content:
    """In how many periods it was kept; nothing where it never was done or need not be."""
    rate = line.rate
    if line.routine.automated_with or not rate.periods:
        return Content.styled("–", QUIET)
    return Content(_("{kept} of {periods}").format(kept=rate.kept, periods=rate.periods))


def _day(day: date, on: date) -> str:
    return formats.short_day(day) if abs((day - on).days) < MONTHS_AHEAD else formats.day(day)


def _fitting(width: int, whole: str, short: str) -> str:
    return whole if cell_len(whole) <= width else short
