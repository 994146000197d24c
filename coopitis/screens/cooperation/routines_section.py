"""The routines section of a cooperation's page (R2, R3, R6)."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.routine import KeptRate, together
from coopitis.language import N_, _, formats, ngettext
from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.routine_form import RoutineForm
from coopitis.screens.cooperation.routines_list import RoutineLine, RoutinesList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.screens.ticking import tick
from coopitis.store.rows import Entry


class RoutinesSection(ListSection[RoutineLine]):
    """What is done regularly, under how regularly it is."""

    TITLE: ClassVar[str] = N_("Routines")
    NONE: ClassVar[str] = N_("No routine yet: what has to be done regularly here?")
    ADDS: ClassVar[str] = N_("adds one")
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

    def make_list(self) -> RoutinesList:
        """The table."""
        return RoutinesList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        lines = [RoutineLine(one, file.overview.on) for one in file.history.routines]
        self._show_rate(together(one.rate for one in lines if not one.routine.automated_with))
        self.show_items(lines)

    def add(self) -> DeskScreen[None]:
        """A new one."""
        return RoutineForm(self.file.id)

    def edit(self, item: RoutineLine) -> DeskScreen[None]:
        """The same form."""
        return RoutineForm(self.file.id, item.routine)

    def entry(self, item: RoutineLine) -> tuple[Entry, str]:
        """It, by its text."""
        return item.routine, item.routine.text

    def besides(self, item: RoutineLine) -> str:
        """The days it was done go too."""
        if not (days := len(item.routine.done)):
            return ""
        text = ngettext("with the {count} day it was done", "with the {count} days it was done", days)
        return text.format(count=formats.number(days))

    @on(RoutinesList.Ticked)
    async def tick(self, event: RoutinesList.Ticked) -> None:
        """Stores that it was done today, or takes it back."""
        event.stop()
        try:
            await tick(self.page.desk_app, event.line.routine.entered)
        except Refused as refusal:
            self.page.desk_app.refuse(refusal)
        await self.page.reload()

    def _show_rate(self, rate: KeptRate) -> None:
        self.query_one("#regularity").display = rate.share is not None
        if rate.share is not None:
            text = ngettext("Kept {kept} of {count} period", "Kept {kept} of {count} periods", rate.periods)
            said = text.format(kept=rate.kept, count=formats.number(rate.periods))
            self.query_one("#rate", Static).update(Content(f"{said} · {formats.percent(rate.share)}"))
