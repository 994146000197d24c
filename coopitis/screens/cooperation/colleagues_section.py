"""The colleagues section of a cooperation's page."""

from typing import ClassVar

from coopitis.domain.colleague import Colleague
from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.colleagues_list import ColleaguesList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry


class ColleaguesSection(ListSection[Colleague]):
    """The people there and their goals."""

    TITLE: ClassVar[str] = N_("Colleagues")
    NONE: ClassVar[str] = N_("No colleague yet.")
    ADDS: ClassVar[str] = N_("adds one and the goal")

    def make_list(self) -> ColleaguesList:
        """The table."""
        return ColleaguesList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        self.show_items(list(file.history.colleagues))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        raise NotImplementedError

    def edit(self, _item: Colleague) -> None:
        """To come."""

    def entry(self, item: Colleague) -> tuple[Entry, str]:
        """It, by its text."""
        return item, item.name
