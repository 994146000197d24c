"""The routines section of a cooperation's page."""

from typing import ClassVar

from coopitis.domain.routine import Routine
from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.routines_list import RoutinesList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry


class RoutinesSection(ListSection[Routine]):
    """What is done regularly."""

    TITLE: ClassVar[str] = N_("Routines")
    NONE: ClassVar[str] = N_("No routine yet.")
    ADDS: ClassVar[str] = N_("adds one")

    def make_list(self) -> RoutinesList:
        """The table."""
        return RoutinesList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        self.show_items(list(file.history.routines))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        raise NotImplementedError

    def edit(self, _item: Routine) -> None:
        """To come."""

    def entry(self, item: Routine) -> tuple[Entry, str]:
        """It, by its text."""
        return item, item.text
