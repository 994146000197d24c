"""The routines of a cooperation: what is done regularly, and how regularly it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.belongings import KeptRate, Routine, kept_rate, next_day, together
from coopitis.domain.recurrence import Cadence
from coopitis.language import N_, _, formats, ngettext
from coopitis.language.wording import recurrence_words
from coopitis.reading.cadence import recurrence, recurrence_typed
from coopitis.reading.text import LONGEST_TEXT, clean
from coopitis.refusal import Refused
from coopitis.screens.cooperation.entry_form import EntryForm
from coopitis.screens.cooperation.entry_list import EntrySection, EntryTable
from coopitis.screens.list_actions import tick
from coopitis.store.entries import routine
from coopitis.widgets.field import Field
from coopitis.widgets.table import TableColumn
from coopitis.widgets.text_layout import QUIET, one_line

WEEKLY = Cadence(7)


class RoutineForm(EntryForm[Routine]):
    """What to do, how often, and the tool that took it over."""

    DRAFT = "routine"
    TITLES = N_("Something to do regularly"), N_("Edit a routine")
    DEFAULT_CSS = "RoutineForm { #row-automated_with .said { max-width: 28; } }"

    def blank(self) -> Routine:
        """A weekly one."""
        return Routine("", "", WEEKLY)

    async def known(self, row_id: int) -> Routine:
        """As it is in the store."""
        return await self.store.ask(routine, row_id)

    def rows(self, entry: Routine) -> Iterable[Field]:
        """The three of them."""
        what, tool = (one_line(text or "") for text in (entry.text, entry.automated_with))
        every = recurrence_typed(entry.every)
        example = _("Write to last week's guests")
        return [
            Field("text", _("What"), _line, text=what, required=True, wide=True, hint=example),
            Field("every_days", _("How often"), recurrence, recurrence_words, text=every, required=True),
            Field(
                "automated_with",
                _("Automated with"),
                _line,
                _taken_over,
                text=tool,
                wide=True,
                hint=_("empty: I do it myself"),
            ),
        ]

    def filled(self, entry: Routine, values: dict[str, Any]) -> Routine:
        """The routine as it was typed; the days it was done stay."""
        return replace(entry, every=values.pop("every_days"), **values)

    def called(self, entry: Routine) -> str:
        """What is to be done."""
        return entry.text


def _line(text: str) -> str | None:
    return clean(text, most=LONGEST_TEXT) or None


def _taken_over(_tool: str) -> str:
    return _("no longer due on Today")


MONTHS_AHEAD = 300
"""Days after which a day needs its year."""


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """A routine as of a day."""

    routine: Routine
    on: date

    @property
    def row_id(self) -> int:
        """The id of the routine's row."""
        return self.routine.row_id

    @property
    def next(self) -> date:
        """The day it is due."""
        last = max((day for day in self.routine.done if day <= self.on), default=None)
        return next_day(last, self.routine.every, self.on)

    @property
    def rate(self) -> KeptRate:
        """How regularly it is done."""
        return kept_rate(self.routine.done, self.routine.every, self.on)


class RoutinesList(EntryTable[RoutineLine]):
    """One row a routine: Space says that it was done today, or takes that back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "cycle", N_("Done today"), tooltip=N_("Tick the routine off for today, or take it back")
        ),
    ]

    columns = (
        TableColumn("text", N_("What"), lambda one, _width: one_line(one.routine.text), 12, 100),
        TableColumn(
            "every", N_("How often"), lambda one, _width: recurrence_words(one.routine.every), 13, rank=1
        ),
        TableColumn("next", N_("Next time"), lambda one, width: next_words(one, width), 9, 24),
        TableColumn("kept", N_("Kept"), lambda one, _width: kept_words(one), 8),
    )

    def can_cycle(self, item: RoutineLine) -> bool:
        """What a tool does is not ticked off by hand."""
        return not item.routine.automated_with


def next_words(line: RoutineLine, width: int) -> Content:
    """The day it is due, since when it is, or what does it by itself, as long as there is room."""
    if tool := one_line(line.routine.automated_with or ""):
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


class RoutinesSection(EntrySection[RoutineLine]):
    """What is done regularly, under how regularly it is."""

    TITLE: ClassVar[str] = N_("Routines")
    NONE: ClassVar[str] = N_("No routine yet: what has to be done regularly here?")
    ADDS: ClassVar[str] = N_("adds one")
    FORM = "routine"
    LIST = RoutinesList
    # Unscoped, for the last rule looks at the screen.
    SCOPED_CSS = False
    DEFAULT_CSS = """
    RoutinesSection #regularity {
        padding: 0 1;
        Static { width: auto; }
        #looked-back { color: $foreground-muted; }
    }
    .-wide.-tall RoutinesSection #looked-back { display: none; }
    """

    def above(self) -> ComposeResult:
        """How regularly all of them were done."""
        with HorizontalGroup(id="regularity"):
            yield Static(id="rate")
            yield Static(Content(_(" · over the last 12 periods of each")), id="looked-back")

    def show(self) -> None:
        """How regularly all of them were done that no tool does, and the list."""
        lines = self.items()
        self._show_rate(together(one.rate for one in lines if not one.routine.automated_with))
        super().show()

    def items(self) -> Sequence[RoutineLine]:
        """In the order they were entered."""
        return [RoutineLine(one, self.data.overview.on) for one in self.data.history.routines]

    def called(self, item: RoutineLine) -> str:
        """What is to be done."""
        return item.routine.text

    def entry_of(self, item: RoutineLine) -> Routine:
        """The routine."""
        return item.routine

    def besides(self, item: RoutineLine) -> str:
        """The days it was done go too."""
        if not (days := len(item.routine.done)):
            return ""
        text = ngettext("with the {count} day it was done", "with the {count} days it was done", days)
        return text.format(count=formats.number(days))

    async def cycle(self, item: RoutineLine) -> None:
        """Stores that it was done today, or takes it back."""
        try:
            await tick(self.page, item.row_id)
        except Refused as refusal:
            self.page.refuse(refusal)
        await self.page.reload()

    def _show_rate(self, rate: KeptRate) -> None:
        self.query_one("#regularity").display = rate.share is not None
        if rate.share is not None:
            text = ngettext("Kept {kept} of {count} period", "Kept {kept} of {count} periods", rate.periods)
            said = text.format(kept=rate.kept, count=formats.number(rate.periods))
            self.query_one("#rate", Static).update(Content(f"{said} · {formats.percent(rate.share)}"))
