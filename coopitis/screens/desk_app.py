"""The app as its screens know it: a desk, preferences, and how a screen is left."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from textual.screen import Screen

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.screens.desk import Desk
from coopitis.screens.typing_ahead import TypingAhead
from coopitis.settings import Preferences
from coopitis.themes import DARK, LIGHT


class DeskApp(TypingAhead):
    """An app with a desk and its owner's preferences."""

    def __init__(
        self,
        database: Path,
        today: Callable[[], date] = date.today,
        preferences: Preferences = Preferences(),  # noqa: B008 - frozen
        remember: Callable[[Preferences], None] | None = None,
    ) -> None:
        """`remember` is told of preferences that were changed."""
        super().__init__()
        self.desk = Desk(database, today)
        self.preferences, self._remember = preferences, remember
        self.first_frame = asyncio.Event()
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = self.preferred_theme

    def on_ready(self) -> None:
        """The first frame is on its way to the terminal; the figures may now take the time they need."""
        self.first_frame.set()

    def prefer(self, **chosen: str | None) -> None:
        """Takes on other preferences, by name; Refused where they cannot be remembered."""
        self.preferences = replace(self.preferences, **chosen)
        if self._remember:
            self._remember(self.preferences)

    @property
    def preferred_theme(self) -> str:
        """The theme that was chosen, not the one that is only being looked at; else the dark one of ours."""
        chosen = self.preferences.theme
        return chosen if chosen in self.available_themes else DARK.name

    def choose_theme(self, name: str) -> None:
        """Puts a theme to use and remembers it; says where it cannot be remembered."""
        self.theme = name
        try:
            self.prefer(theme=name)
        except Refused as refusal:
            self.refuse(refusal)

    async def show(self, screen: DeskScreen[Any]) -> None:
        """Puts a screen on top, clear of older notices; keys typed ahead wait for it."""
        self.clear_notifications()
        await self.push_screen(screen)

    async def keys_welcome(self) -> None:
        """Returns when the screen in front is loaded, so that no key falls into a form that is not there."""
        if isinstance(self.screen, DeskScreen):
            await self.screen.ready.wait()

    def notify(self, *args: Any, **more: Any) -> None:
        """One notice at a time, for they lie over what one is at; a newer one takes the place."""
        self.clear_notifications()
        super().notify(*args, **more)

    def refuse(self, refusal: Refused) -> None:
        """Says what could not be done."""
        self.notify(str(refusal), severity="error", timeout=10, markup=False)

    async def run_action(self, *args: Any, **more: Any) -> bool:
        """Does it; what is refused on the way is said."""
        try:
            return await super().run_action(*args, **more)
        except Refused as refusal:
            self.refuse(refusal)
            return True

    async def leave(self, left: Iterable[Screen[Any]], then: Callable[[], Awaitable[None]]) -> None:
        """Does `then` once what was typed on the screens is kept, or the owner lets go of what cannot be.

        Every screen is tried, and what is refused is asked about once.
        """
        refused = list(filter(None, map(_refusal, left)))
        if not refused:
            await then()
            return
        from coopitis.screens.confirm import ConfirmScreen

        async def go(wanted: bool | None) -> None:
            if wanted:
                await then()

        question, why = _("Leave without what was typed?"), "\n".join(dict.fromkeys(refused))
        await self.push_screen(ConfirmScreen(question, why, _("Leave without it")), go)


def _refusal(screen: Screen[Any]) -> str:
    """Keeps what was typed on the screen; why not, where that is refused."""
    try:
        if isinstance(screen, DeskScreen):
            screen.keep_draft()
    except Refused as refusal:
        return str(refusal)
    return ""
