"""The colleagues section of a cooperation's page: who wants what there, and whether I accept it (R9)."""

from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from coopitis.domain.colleague import Colleague, accepted_next, goals
from coopitis.language import N_, _
from coopitis.screens.base import DeskScreen
from coopitis.screens.cooperation.colleague_form import ColleagueForm
from coopitis.screens.cooperation.colleagues_list import ColleaguesList
from coopitis.screens.cooperation.forgetting import ask_to_forget
from coopitis.screens.cooperation.goals_line import GoalsLine
from coopitis.screens.cooperation.section import File, ListSection
from coopitis.store.rows import Entry


class ColleaguesSection(ListSection[Colleague]):
    """The people there, under what they want in all."""

    TITLE: ClassVar[str] = N_("Colleagues")
    NONE: ClassVar[str] = N_("Nobody asked yet.")
    ADDS: ClassVar[str] = N_("enters one")

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "X", "forget", N_("Delete for good"), tooltip=N_("The person in focus, in every cooperation")
        ),
    ]

    def above(self) -> ComposeResult:
        """The goals counted."""
        yield GoalsLine()

    def make_list(self) -> ColleaguesList:
        """The table."""
        return ColleaguesList()

    def show(self, file: File) -> None:
        """In the order they were entered."""
        self.query_one(GoalsLine).tell(goals(file.history.colleagues))
        self.show_items(list(file.history.colleagues))

    def add(self) -> DeskScreen[None]:
        """A new one."""
        return ColleagueForm(self.file.id)

    def edit(self, item: Colleague) -> DeskScreen[None]:
        """The same form."""
        return ColleagueForm(self.file.id, item)

    def entry(self, item: Colleague) -> tuple[Entry, str]:
        """It, by its name."""
        return item, item.name

    @on(ColleaguesList.Turned)
    async def turn(self, event: ColleaguesList.Turned) -> None:
        """Stores the next answer, where there is a goal to say it to."""
        event.stop()
        if not event.item.goal:
            said = _("No goal is known yet. Ask; Enter takes it down.")
            self.page.notify(said, severity="warning", markup=False)
            return
        turned = replace(event.item, accepted=accepted_next(event.item.accepted))
        await self.keep(_step(turned), turned)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where nobody is, nobody can be deleted."""
        if action == "forget":
            return self.is_mounted and self.item is not None
        return super().check_action(action, parameters)

    async def action_forget(self) -> None:
        """Asks, and deletes the person in focus for good."""
        if self.item is not None:
            await ask_to_forget(self.page, self.item.name)


def _step(turned: Colleague) -> str:
    texts = {
        True: _("Accept the goal of {name}"),
        False: _("Do not accept the goal of {name}"),
        None: _("Leave the goal of {name} undecided"),
    }
    return texts[turned.accepted].format(name=turned.name[:60])
