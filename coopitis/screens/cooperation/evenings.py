"""The evenings of a cooperation, newest first."""

from typing import ClassVar

from coopitis.domain.activity import Activity
from coopitis.language import N_, formats
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.screens.deleted import without_evening
from coopitis.store.activities import ActivityLine
from coopitis.store.rows import Entry


class EveningsSection(ListSection[ActivityLine]):
    """Every activity, also one that lies ahead."""

    TITLE: ClassVar[str] = N_("Evenings")
    NONE: ClassVar[str] = N_("No evening yet.")
    ADDS: ClassVar[str] = N_("logs one")

    def make_list(self) -> ActivityList:
        """The table of activities."""
        return ActivityList()

    def show(self, file: File) -> None:
        """The activities of this cooperation alone."""
        rows = self.query_one(ActivityList)
        rows.use(file.currency, file.overview.on, of_one=True)
        self.show_items(file.evenings)

    def add(self) -> DeskScreen[None]:
        """Logs one."""
        from coopitis.screens.log.log_form import LogScreen

        return LogScreen(self.file.id)

    def edit(self, item: ActivityLine) -> DeskScreen[None]:
        """The log form."""
        from coopitis.screens.log.log_form import LogScreen

        return LogScreen(edit=item.entered)

    def entry(self, item: ActivityLine) -> tuple[Entry, str]:
        """The activity; its results stay, without their source."""
        name = f"{item.name}, {formats.day(item.date)}"
        return Activity("", item.date, entered=item.entered), name

    def besides(self, item: ActivityLine) -> str:
        """The results stay."""
        return without_evening(item)
