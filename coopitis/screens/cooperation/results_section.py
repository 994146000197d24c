"""The results of a cooperation, newest first."""

from typing import ClassVar

from coopitis.domain.result import Result
from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.result_list import ResultList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry


class ResultsSection(ListSection[Result]):
    """Every result with how far it has come."""

    TITLE: ClassVar[str] = N_("Results")
    NONE: ClassVar[str] = N_("No result yet.")
    ADDS: ClassVar[str] = N_("enters one")

    def make_list(self) -> ResultList:
        """The table of results."""
        return ResultList()

    def show(self, file: File) -> None:
        """The newest first."""
        self.query_one(ResultList).use(file.currency)
        newest = sorted(file.history.results, key=lambda one: (one.date, one.entered), reverse=True)
        self.show_items(newest)

    def add(self) -> DeskScreen[None]:
        """Enters one."""
        from coopitis.screens.result import ResultScreen

        return ResultScreen(self.file.id)

    def edit(self, item: Result) -> DeskScreen[None]:
        """The form for a result."""
        from coopitis.screens.result import ResultScreen

        return ResultScreen(self.file.id, edit=item.entered)

    def entry(self, item: Result) -> tuple[Entry, str]:
        """The result, by its text."""
        return item, item.text
