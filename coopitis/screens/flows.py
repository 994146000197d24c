"""What the app's actions do: which screen comes up, and for which cooperation."""

from __future__ import annotations

from coopitis.language import _
from coopitis.screens.acts import NAMES
from coopitis.screens.base import DeskScreen
from coopitis.screens.calls import DutyCalled, PageCalled
from coopitis.screens.desk_app import DeskApp


class Flows(DeskApp):
    """The app's actions. Screens are imported when they are first needed, to keep the start fast."""

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation in focus on the screen on top."""
        return self.screen.cooperation_here if isinstance(self.screen, DeskScreen) else None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Inside a form only the form's own keys work, so that none fires while typing."""
        inside = isinstance(self.screen, DeskScreen) and self.screen.EXCLUSIVE
        return not (inside and action in NAMES) and super().check_action(action, parameters)

    async def act(self, action: str) -> None:
        """Does one of the acts from wherever one is; a form is left first, with what was typed in it kept."""
        here = self.screen
        if action == "keys" or not (isinstance(here, DeskScreen) and here.EXCLUSIVE):
            await self.run_action(action)
            return

        async def go_on() -> None:
            await here.go_back()
            await self.act(action)

        await self.leave([here], go_on)

    async def action_log(self) -> None:
        """Log an evening."""
        from coopitis.screens.log import LogScreen

        here = self.screen.to_log if isinstance(self.screen, DeskScreen) else None
        await self.show(LogScreen(here))

    async def action_plan(self) -> None:
        """Plan a meetup."""
        from coopitis.screens.log import PlanScreen

        await self.show(PlanScreen(self.cooperation_here))

    async def action_result(self) -> None:
        """Enter a result."""
        from coopitis.screens.result import ResultScreen

        source = self.screen.evening_here if isinstance(self.screen, DeskScreen) else None
        await self.show(ResultScreen(self.cooperation_here, source=source))

    async def action_add(self) -> None:
        """Add a cooperation without a pre-check."""
        from coopitis.screens.cooperation import CooperationForm

        await self.show(CooperationForm())

    async def action_inventory(self) -> None:
        """Take stock of the communities one is in."""
        from coopitis.screens.inventory import InventoryScreen

        await self.show(InventoryScreen())

    async def action_check(self) -> None:
        """Check a new cooperation."""
        from coopitis.screens.pre_check import NewPreCheckScreen

        await self.show(NewPreCheckScreen())

    async def action_check_again(self) -> None:
        """Check the one in focus again."""
        from coopitis.screens.pre_check import PreCheckScreen

        if here := self._here():
            await self.show(PreCheckScreen(here))

    async def action_decide(self) -> None:
        """Decide about the one in focus."""
        from coopitis.screens.decide import DecideScreen

        if here := self._here():
            await self.show(DecideScreen(here))

    async def action_review(self) -> None:
        """Review the one in focus."""
        from coopitis.screens.review import ReviewScreen

        if here := self._here():
            await self.show(ReviewScreen(here))

    async def action_diagnosis(self) -> None:
        """Open the diagnosis."""
        from coopitis.screens.diagnosis import DiagnosisScreen

        await self.show(DiagnosisScreen())

    async def action_settings(self) -> None:
        """Open the settings."""
        from coopitis.screens.settings import SettingsScreen

        await self.show(SettingsScreen())

    async def action_keys(self) -> None:
        """Show the keys of this screen."""
        from coopitis.screens.keys import KeysScreen

        bindings = list(self.screen.active_bindings.values())
        await self.show(KeysScreen(bindings))

    async def action_undo(self) -> None:
        """Take back the newest step."""
        from coopitis.store.undo import undo

        undone = await self.desk.ask(undo)
        said = _("Undone: {step}").format(step=undone) if undone else _("There is nothing to undo.")
        self.notify(said, markup=False)
        if isinstance(self.screen, DeskScreen):
            await self.screen.reload()

    async def on_page_called(self, event: PageCalled) -> None:
        """Opens the page of a cooperation."""
        from coopitis.screens.cooperation import CooperationPage

        await self.show(CooperationPage(event.cooperation_id))

    async def on_duty_called(self, event: DutyCalled) -> None:
        """Does the duty, or opens the screen on which it is done."""
        from coopitis.screens.doing import do

        await do(self, event.duty)

    def _here(self) -> str | None:
        if self.cooperation_here is None:
            said = _("Choose a cooperation first: on the board (2) or in the list (3).")
            self.notify(said, severity="warning", markup=False)
        return self.cooperation_here
