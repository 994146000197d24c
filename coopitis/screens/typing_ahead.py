"""Keys one after the other: what one of them opens is there before the next one is looked at."""

import asyncio
from collections import deque
from contextlib import suppress

from textual import events
from textual.app import App

PASSES = 5
"""A key may become a message, and that one another: so often is waited for all that is on its way."""

PATIENCE = 10.0
"""Seconds that a key waits, at most, for what the one before it set off."""


class TypingAhead(App[None]):
    """An app whose keys are kept back while the one before is at work, or the screen in front is loading."""

    # Textual hands every key at once to the widget in focus: of keys that come together only the first would
    # go where it belongs, and the others to a screen that is about to be covered.
    def __init__(self) -> None:
        super().__init__()
        self._typed = deque[events.Key | events.Paste]()
        self._typing: asyncio.Task[None] | None = None

    @property
    def still_typing(self) -> bool:
        """Whether keys wait for their turn."""
        return self._typing is not None and not self._typing.done()

    async def keys_welcome(self) -> None:
        """Returns when the screen in front takes keys."""

    async def on_event(self, event: events.Event) -> None:
        """Queues what was typed; everything else goes its usual way."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(_meant(event))
        if self._typing is None or self._typing.done():
            self._typing = asyncio.create_task(self._type())

    async def _type(self) -> None:
        while self._typed:
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self.keys_welcome()
            self.call_later(super().on_event, self._typed.popleft())
            with suppress(TimeoutError):
                async with asyncio.timeout(PATIENCE):
                    await self._caught_up()

    async def _caught_up(self) -> None:
        for _ in range(PASSES):
            for node in (self.focused or self.screen).ancestors_with_self:
                reached = asyncio.Event()
                if node.call_later(reached.set):
                    await reached.wait()


def _meant(event: events.Key | events.Paste) -> events.Key | events.Paste:
    # Until a program has the terminal to itself, the terminal makes a line feed of Enter.
    is_enter = isinstance(event, events.Key) and event.key == "ctrl+j"
    return events.Key("enter", "\r") if is_enter else event
