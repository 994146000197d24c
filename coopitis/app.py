"""The app: modes, keys, palette and theme; what the keys do stands in the flows."""

import gc
from collections.abc import Iterable
from functools import partial
from typing import Any, ClassVar

from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from coopitis.language import N_, _
from coopitis.screens.acts import ACTS
from coopitis.screens.areas import area
from coopitis.screens.base import DeskScreen, pages
from coopitis.screens.flows import Flows
from coopitis.screens.palette import Palette, ThemeChoice, here


class CoopitisApp(Flows):
    """coopitis in a terminal."""

    TITLE = "coopitis"
    CSS_PATH: ClassVar[Any] = "app.tcss"
    MODES: ClassVar[dict[str, Any]] = {
        "today": partial(area, "today"),
        "board": partial(area, "board"),
        "cooperations": partial(area, "cooperations"),
        "activities": partial(area, "activities"),
    }
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(act.binding for act in ACTS),
        Binding("ctrl+q", "quit", N_("Quit")),
        Binding(
            "ctrl+p",
            "command_palette",
            N_("palette"),
            show=False,
            priority=True,
            tooltip=N_("Open the command palette"),
        ),
    ]

    def on_mount(self) -> None:
        """Tidies up after the start."""
        self.run_worker(self._settle_down())

    async def _settle_down(self) -> None:
        if isinstance(self.screen, DeskScreen):
            await self.screen.ready.wait()
        if not gc.isenabled():
            # What is loaded by now stays; the collector need not look at it again, and may begin to work.
            gc.freeze()
            gc.enable()

    def on_unmount(self) -> None:
        """Lets go of the database, however the program ends."""
        self.desk.close()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: what one can do here, every action by its name, then what any program has."""
        yield from here(screen)
        for act in ACTS:
            yield SystemCommand(_(act.title), _(act.does), partial(self.act, act.action))
        yield SystemCommand(_("Theme"), _("Change the colours"), self.action_change_theme)
        yield SystemCommand(_("Quit"), _("Leave; drafts are kept"), self.action_quit)

    def action_command_palette(self) -> None:
        """The palette, in the user's language."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=_("Search for commands…"), id="--command-palette"))

    def search_themes(self) -> None:
        """The palette of themes; what is chosen there is remembered."""
        self.push_screen(Palette([ThemeChoice], placeholder=_("Search for themes…")))

    async def action_area(self, name: str) -> None:
        """Goes to one of the four areas and leaves the pages that lie on top of it."""
        await self.switch_mode(name)
        await self.leave(self.screen_stack[1:], self._clear_area)

    async def _clear_area(self) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()

    async def action_quit(self) -> None:
        """Keeps every draft and ends."""
        await self.leave(pages(self), self._end)

    async def _end(self) -> None:
        self.desk.close()
        self.exit()
