"""The logs of a cooperation, newest first: its evenings, and the decisions about it."""

from collections.abc import Sequence
from typing import ClassVar

from coopitis.domain.activity import Activity
from coopitis.domain.decision import Decision
from coopitis.domain.history import newest_first
from coopitis.language import N_, formats
from coopitis.screens.activities.activity_list import ActivityList
from coopitis.screens.cooperation.entry_list import EntrySection
from coopitis.screens.deleting import without_evening
from coopitis.screens.messages import Open
from coopitis.store.activities import ActivityLine
from coopitis.views.decision_words import DecisionList, choice_name


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


class DecisionsSection(EntrySection[Decision]):
    """A log: a decision is added to it, and none is changed or taken out."""

    TITLE: ClassVar[str] = N_("Decisions")
    NONE: ClassVar[str] = N_("No decision yet.")
    ADDS: ClassVar[str] = N_("decides")
    FORM = "decide"
    LIST = DecisionList

    def show(self) -> None:
        """Amounts are in the owner's currency."""
        assert isinstance(self.rows, DecisionList)
        self.rows.currency = self.data.currency
        super().show()

    def items(self) -> Sequence[Decision]:
        """The newest first."""
        return newest_first(self.data.history.decisions)

    def called(self, item: Decision) -> str:
        """What was decided."""
        return choice_name(item.choice, 40)

    def entry_of(self, _item: Decision) -> None:
        """What was decided stays in the log."""

    def form_of(self, _item: Decision) -> None:
        """What was decided stays as it is."""
