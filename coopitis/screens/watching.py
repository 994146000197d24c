"""What another program wrote, and a new day, come to the screen by themselves."""

from typing import Any

from textual.app import App

from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen

BETWEEN_LOOKS = 2.0
"""Seconds."""


class Watch:
    """Looks every few seconds, and when the terminal gets the focus, whether the screen is of now."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._seen: tuple[Any, Any] | None = None

    def start(self) -> None:
        """From now on."""
        self._app.set_interval(BETWEEN_LOOKS, self.look)

    async def look(self) -> None:
        """Reads anew what is not of now; each state once, also where it cannot be read."""
        if not self._app.screen_stack:
            # The program is ending.
            return
        screen = self._app.screen
        if not isinstance(screen, BaseScreen) or screen.store.opened is None:
            return
        # What is being read already must not be cut off; the next look comes soon.
        if any(one.node is screen and not one.is_finished for one in self._app.workers):
            return
        try:
            now = screen, await screen.store.signature()
        except Refused:
            return
        if now != self._seen:
            self._seen = now
            screen.renew("watch")
