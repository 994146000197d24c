"""The app: modes, actions, routes, theme, and how a screen is left."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.geometry import Size
from textual.worker import Worker

from coopitis.language import _
from coopitis.refusal import FileGone, FileReplaced, Refused
from coopitis.screens.actions import ACTIONS, ALWAYS, SILENT_IN_FORMS
from coopitis.screens.area import AREAS
from coopitis.screens.background import Upkeep, Watch, start
from coopitis.screens.base import BaseScreen
from coopitis.screens.key_queue import OPENING, Awaited, KeyQueue
from coopitis.screens.least_size import at_least, resized
from coopitis.screens.leaving import LEAVING, leave, on_signals, why_not_kept
from coopitis.screens.messages import Missing, Open, Prefer
from coopitis.screens.palette import Commands, Palette, ThemeChoice
from coopitis.screens.routes import ROUTES, make_screen, prepared
from coopitis.screens.saving import patiently
from coopitis.screens.store_client import StoreClient
from coopitis.settings import Preferences
from coopitis.themes import DARK, LIGHT, VARIABLES, Styled, parse_once


class CoopitisApp(App[None]):
    """coopitis in a terminal."""

    TITLE = "coopitis"
    CSS_PATH: ClassVar[Any] = "app.tcss"
    COMMANDS = {Commands}
    DEFAULT_MODE = "today"
    BINDINGS: ClassVar[list[BindingType]] = [*(action.binding for action in ACTIONS), *ALWAYS]

    def __init__(
        self,
        database: Path,
        today: Callable[[], date] = date.today,
        preferences: Preferences = Preferences(),  # noqa: B008 - frozen
        remember: Callable[[Preferences], None] | None = None,
        is_late: Callable[[], bool] = lambda: False,
    ) -> None:
        """`remember` is told of preferences that were changed."""
        super().__init__()
        self.store = StoreClient(database, today, self._say_that_it_waits, is_late)
        self._watch = Watch(self)
        self._upkeep = Upkeep(self, self.store, self._watch, self.refuse, lambda: self.preferences)
        self.preferences, self._remember = preferences, remember
        self._awaited = Awaited(self, self.store)
        self._keys = KeyQueue(self, self._awaited, super().on_event, self._say_that_it_waits)
        self._areas: dict[str, BaseScreen[Any]] = {}
        for name, _title in AREAS:
            self.add_mode(name, partial(self._area, name))
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self.preferred_theme()
        self._styled = Styled()
        parse_once(self.stylesheet)

    def on_load(self) -> None:
        """Before the terminal is taken, for whatever ends the program has to give it back."""
        self._is_up = on_signals(self._leave_at_once)

    def on_ready(self) -> None:
        """The first frame is on its way to the terminal; the figures may now take the time they need."""
        self._is_up.set()
        self.run_worker(self._start())

    async def _start(self) -> None:
        try:
            await start(self._areas[self.DEFAULT_MODE], self._upkeep)
        finally:
            self._awaited.started.set()

    async def on_app_focus(self) -> None:
        """The terminal may have been left over midnight."""
        await self._watch.look()

    def on_unmount(self) -> None:
        """Lets go of the database, however the program ends."""
        self.store.close()

    async def action_quit(self) -> None:
        """Keeps every draft and ends."""
        await leave(self, self.screen_stack, self._end, self.store)

    async def _leave_at_once(self) -> None:
        # Nobody may be there to be asked: what can be kept is kept.
        await self._keys.drained()
        await why_not_kept(self.screen_stack)
        await self._end()

    async def _end(self) -> None:
        self.store.close()
        self.exit()

    @property
    def size(self) -> Size:
        """What a screen is laid out in, which may be more than the terminal shows."""
        return at_least(super().size)

    @property
    def still_typing(self) -> bool:
        """Whether keys wait for their turn."""
        return self._keys.is_busy

    async def on_event(self, event: events.Event) -> None:
        """What is typed waits for its turn, everything else goes its usual way."""
        if isinstance(event, events.Resize):
            event = resized(event)
        if not self._keys.takes(event):
            await super().on_event(event)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Inside a form only the form's own keys work, so that none fires while typing."""
        inside = isinstance(self.screen, BaseScreen) and self.screen.EXCLUSIVE
        silent = inside and action in SILENT_IN_FORMS and parameters != ("keys",)
        return not silent and super().check_action(action, parameters)

    async def run_action(self, *args: Any, **more: Any) -> bool:
        """Does it; what is refused on the way is said. What waits goes on when this returns."""
        handled = True

        async def run() -> None:
            nonlocal handled
            try:
                handled = await super(CoopitisApp, self).run_action(*args, **more)
            except Refused as refusal:
                self.refuse(refusal)

        await patiently(self, run())
        return handled

    def open(self, route: str, **arguments: Any) -> None:
        """Loads what the screen of the route shows, then puts it on top."""
        self.on_open(Open(route, **arguments))

    def on_open(self, event: Open) -> None:
        """Opens the screen that is asked for."""
        self._work(partial(self._open, event))

    def _work(self, opening: Callable[[], Coroutine[None, None, None]]) -> None:
        async def work() -> None:
            try:
                await opening()
            except Refused as refusal:
                self.refuse(refusal)

        _worker: Worker[None] = self.run_worker(work, group=OPENING, exclusive=True)

    async def _open(self, event: Open) -> None:
        screen = await prepared(event.route, self.store, **event.arguments)
        self.clear_notifications()
        await (self.switch_screen(screen) if event.instead else self.push_screen(screen, event.then))

    def action_open(self, name: str) -> None:
        """Opens a route with what is in focus here."""
        route, here = ROUTES[name], self.screen
        if route.needs_cooperation and getattr(here, "cooperation_here", None) is None:
            said = _("Choose a cooperation first: on the board (2) or in the list (3).")
            self.notify(said, severity="warning", markup=False)
            return
        self.open(name, **{to: getattr(here, at, getattr(self, at, None)) for to, at in route.here.items()})

    def _area(self, name: str) -> BaseScreen[Any]:
        if name not in self._areas:
            self._areas[name] = make_screen(name, self.store)
        return self._areas[name]

    def action_area(self, name: str) -> None:
        """Goes to one of the four areas and leaves the pages that lie on top of it."""
        self._work(partial(self._go_to_area, name))

    async def _go_to_area(self, name: str) -> None:
        if name not in self._areas:
            self._areas[name] = await prepared(name, self.store)
        await self.switch_mode(name)
        await leave(self, self.screen_stack[1:], self._clear_area, self.store)

    async def _clear_area(self) -> None:
        while len(self.screen_stack) > 1:
            await self.pop_screen()

    async def action_back(self) -> None:
        """Leaves the screen in front; what was typed there is kept."""
        here = self.screen
        if self._awaited.is_held_up:
            self._say_that_it_waits()
        elif isinstance(here, BaseScreen) and len(self.screen_stack) > 1:
            await leave(self, [here], here.go_back, self.store)

    async def action_undo(self) -> None:
        """Takes back the newest step."""
        from coopitis.store.undo import undo

        undone = await self.store.ask(undo)
        said = _("Undone: {step}").format(step=undone) if undone else _("There is nothing to undo.")
        self.notify(said, markup=False)
        if isinstance(self.screen, BaseScreen):
            await self.screen.reload()

    async def act(self, action: str) -> None:
        """Does an action from wherever one is; a form is left first, with what was typed in it kept."""
        here = self.screen
        if action == "open('keys')" or not (isinstance(here, BaseScreen) and here.EXCLUSIVE):
            await self.run_action(action)
            return

        async def go_on() -> None:
            await here.go_back()
            await self.act(action)

        await leave(self, [here], go_on, self.store)

    def action_command_palette(self) -> None:
        """The palette, in the user's language."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=_("Search for commands…"), id="--command-palette"))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Colours of ours that other themes do not know."""
        return VARIABLES

    def refresh_css(self, animate: bool = True) -> None:
        """Styles the screen in front anew, where that has not been done for this theme."""
        front = self.screen_stack[-1] if self.screen_stack else self
        if self._styled.is_old(front, self.get_css_variables()):
            super().refresh_css(animate)

    def search_themes(self) -> None:
        """The palette of themes; what is chosen there is remembered."""
        self.push_screen(Palette([ThemeChoice], placeholder=_("Search for themes…")))

    def preferred_theme(self) -> str:
        """The theme that was chosen, not the one that is only being looked at; else the dark one of ours."""
        chosen = self.preferences.theme
        return chosen if chosen in self.available_themes else DARK.name

    def on_prefer(self, event: Prefer) -> None:
        """Takes on other preferences; says where they cannot be remembered."""
        self.preferences = replace(self.preferences, **event.chosen)
        self.theme = self.preferred_theme()
        try:
            if self._remember:
                self._remember(self.preferences)
        except Refused as refusal:
            self.refuse(refusal)

    def notify(self, *args: Any, **more: Any) -> None:
        """One notice at a time, for they lie over what one is at; a newer one takes the place."""
        self.clear_notifications()
        super().notify(*args, **more)

    def _say_that_it_waits(self) -> None:
        if not self.store.is_held_up:
            said = _("Still at it; with so many entries this takes a moment…")
        elif any(one.group == LEAVING and not one.is_finished for one in self.workers):
            said = _("Another program is writing; what you typed is kept as soon as it is done.")
        else:
            said = _("Another program is using the file; waiting for its turn…")
        self.notify(said, markup=False)

    def on_missing(self, event: Missing) -> None:
        """Offers what can be done about a file that was moved or replaced."""
        self._upkeep.missing(event)

    def refuse(self, refusal: Refused) -> None:
        """Says what could not be done."""
        if isinstance(refusal, FileGone | FileReplaced):
            self._upkeep.missing(Missing(refusal, asked=True))
            return
        self.notify(str(refusal), severity="error", timeout=10, markup=False)
