"""The results of a cooperation, newest first, under the way they took (A4)."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from coopitis.domain.pipeline import pipeline
from coopitis.domain.result import Result, Stage
from coopitis.language import N_, _, wording
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.pipeline_line import PipelineLine
from coopitis.screens.cooperation.result_list import ResultList
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry
from coopitis.widgets.text_layout import shortened


class ResultsSection(ListSection[Result]):
    """Every result with how far it has come."""

    TITLE: ClassVar[str] = N_("Results")
    NONE: ClassVar[str] = N_("No result yet.")
    ADDS: ClassVar[str] = N_("enters one")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "advance", N_("Next stage"), tooltip=N_("A lead becomes an offer, an offer is won")),
    ]

    def above(self) -> ComposeResult:
        """The way from evenings to won value."""
        yield PipelineLine()

    def make_list(self) -> ResultList:
        """The table of results."""
        return ResultList()

    def show(self, file: File) -> None:
        """The newest first."""
        self.query_one(PipelineLine).tell(pipeline(file.history, file.overview.on), file.currency)
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

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is won or lost goes no further."""
        if action == "advance":
            return self.is_mounted and self.item is not None and self.item.stage.ahead is not None
        return super().check_action(action, parameters)

    async def action_advance(self) -> None:
        """Makes a lead an offer at once; what is won is asked for its value."""
        one = self.item
        if one is None or (stage := one.stage.ahead) is None:
            return
        if stage is Stage.WON:
            from coopitis.screens.result import ResultScreen

            await self.page.desk_app.show(ResultScreen(self.file.id, edit=one.entered, stage=stage))
            return
        said = {"text": shortened(one.text), "stage": wording.stage(stage)}
        await self.keep(_("{text}: {stage}").format(**said), replace(one, stage=stage))
        self.page.notify(_("{text}: {stage}. Ctrl+Z undoes.").format(**said), markup=False)
