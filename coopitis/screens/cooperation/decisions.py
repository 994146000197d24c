"""The log of decisions about a cooperation, newest first."""

from typing import ClassVar

from coopitis.domain.decision import Decision
from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.views.decision_words import DecisionList


class DecisionsSection(ListSection[Decision]):
    """A log: a decision is added to it, and none is changed or taken out."""

    TITLE: ClassVar[str] = N_("Decisions")
    NONE: ClassVar[str] = N_("No decision yet.")
    ADDS: ClassVar[str] = N_("decides")

    def make_list(self) -> DecisionList:
        """The decisions with the figures of their day."""
        return DecisionList()

    def show(self, file: File) -> None:
        """The newest first."""
        self.query_one(DecisionList).currency = file.currency
        newest = sorted(file.history.decisions, key=lambda one: (one.date, one.entered), reverse=True)
        self.show_items(newest)

    def add(self) -> DeskScreen[None]:
        """Decides."""
        from coopitis.screens.decide import DecideScreen

        return DecideScreen(self.file.id)

    def edit(self, _item: Decision) -> None:
        """What was decided stays as it is."""

    def entry(self, _item: Decision) -> None:
        """What was decided stays in the log."""
