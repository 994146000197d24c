"""The log of decisions about a cooperation, newest first."""

from collections.abc import Sequence
from typing import ClassVar

from coopitis.domain.decision import Decision
from coopitis.domain.history import newest_first
from coopitis.language import N_
from coopitis.screens.cooperation.entry_list import EntrySection
from coopitis.views.decision_words import DecisionList, choice_name


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
