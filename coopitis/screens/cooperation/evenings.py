"""The evenings of a cooperation, newest first."""

from collections.abc import Sequence
from typing import ClassVar

from coopitis.domain.activity import Activity
from coopitis.language import N_, formats
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.cooperation.entry_list import EntrySection
from coopitis.screens.deleting import without_evening
from coopitis.screens.messages import Open
from coopitis.store.activities import ActivityLine


class EveningsSection(EntrySection[ActivityLine]):
    """Every activity, also one that lies ahead."""

    TITLE: ClassVar[str] = N_("Evenings")
    NONE: ClassVar[str] = N_("No evening yet.")
    ADDS: ClassVar[str] = N_("logs one")
    FORM = "log"
    LIST = ActivityList

    def show(self) -> None:
        """The activities of this cooperation alone."""
        assert isinstance(self.rows, ActivityList)
        most = self.data.standing.account.total_cost
        self.rows.use(self.data.currency, self.data.overview.on, most, of_one=True)
        super().show()

    def items(self) -> Sequence[ActivityLine | None]:
        """Fetched page by page."""
        return self.data.evenings

    def called(self, item: ActivityLine) -> str:
        """The cooperation and the day."""
        return f"{item.name}, {formats.day(item.date)}"

    def entry_of(self, item: ActivityLine) -> Activity:
        """The activity, as far as deleting has to know it."""
        return Activity("", item.date, row_id=item.row_id)

    def besides(self, item: ActivityLine) -> str:
        """The results stay, without their source."""
        return without_evening(item)

    def form_of(self, item: ActivityLine) -> Open:
        """The log form knows the cooperation from the activity."""
        return Open(self.FORM, edit=item.row_id)
