"""The kit section of a cooperation's page."""

from typing import ClassVar

from coopitis.domain.kit import KitItem
from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.kit_list import KitList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry


class KitSection(ListSection[KitItem]):
    """What one takes along."""

    TITLE: ClassVar[str] = N_("Kit")
    NONE: ClassVar[str] = N_("Nothing to take along yet.")
    ADDS: ClassVar[str] = N_("adds it")

    def make_list(self) -> KitList:
        """The table."""
        return KitList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        self.show_items(list(file.history.kit))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        raise NotImplementedError

    def edit(self, _item: KitItem) -> None:
        """To come."""

    def entry(self, item: KitItem) -> tuple[Entry, str]:
        """It, by its text."""
        return item, item.item
