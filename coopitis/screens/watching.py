"""What another program wrote, and a new day, come to the screen by themselves."""

from typing import Any

from textual.app import App

from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen


class Watch:
    """Looks whether the screen is of now: every few seconds, and when the terminal gets the focus."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._seen: tuple[Any, Any] | None = None

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
