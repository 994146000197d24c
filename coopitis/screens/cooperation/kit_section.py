"""The kit section of a cooperation's page: what one takes along, and whether being prepared pays (R7)."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.activity import Activity
from coopitis.domain.kit import KitItem
from coopitis.domain.preparation import next_planned, preparation
from coopitis.language import N_, _, formats
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.kit_form import KitForm
from coopitis.screens.cooperation.kit_list import KitList, tick_step
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry
from coopitis.views.preparation_lines import PreparationLines
from coopitis.widgets.key_bar import keyed

ROOMY = 10
"""Lines from which on the next meetup has one of them."""


class KitSection(ListSection[KitItem]):
    """The checklist of a cooperation, under what prepared evenings brought."""

    TITLE: ClassVar[str] = N_("Kit")
    NONE: ClassVar[str] = N_("Nothing to take along yet.")
    ADDS: ClassVar[str] = N_("adds it")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("t", "get_ready", N_("Get ready"), tooltip=N_("Get ready for the next planned meetup")),
    ]
    DEFAULT_CSS = "KitSection #ahead { height: 1; padding: 0 1; }"

    _ahead: Activity | None = None

    def above(self) -> ComposeResult:
        """What prepared evenings brought, and the next meetup."""
        yield PreparationLines()
        yield Static(id="ahead")

    def on_resize(self) -> None:
        """Where there is little room the checklist has it; the key stands below too."""
        self.query_one("#ahead").display = self.size.height >= ROOMY

    def make_list(self) -> KitList:
        """The checklist."""
        return KitList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        on_day, history = file.overview.on, file.history
        self.query_one(PreparationLines).tell(preparation(history, on_day), file.currency)
        self._ahead = next_planned(history.activities, on_day)
        ahead = self.query_one("#ahead", Static)
        ahead.update(self._said_ahead())
        self.show_items(list(history.kit))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        return KitForm(self.file.id)

    def edit(self, item: KitItem) -> DeskScreen[None]:
        """The same form."""
        return KitForm(self.file.id, item)

    def entry(self, item: KitItem) -> tuple[Entry, str]:
        """It, by its text."""
        return item, item.item

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to get ready for where nothing is planned."""
        if action == "get_ready":
            return self._ahead is not None
        return super().check_action(action, parameters)

    @on(KitList.Ticked)
    async def tick(self, event: KitList.Ticked) -> None:
        """Stores whether it is ready."""
        event.stop()
        if turned := self.query_one(KitList).turned(event.item):
            await self.keep(tick_step(turned), turned)

    async def action_get_ready(self) -> None:
        """Opens the checklist of the next planned meetup."""
        from coopitis.screens.prepare import PrepareScreen

        if self._ahead is not None:
            await self.page.desk_app.show(PrepareScreen(self._ahead.entered))

    def _said_ahead(self) -> Content:
        if self._ahead is None:
            return Content(_("No meetup is planned; p plans one."))
        text = _("gets ready for {day}")
        return keyed("t", text.format(day=formats.weekday_day(self._ahead.date)))
