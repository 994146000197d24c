"""Debounced autosave: writes the draft 1 s after the last keystroke, off the event loop."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.dom import DOMNode
from textual.timer import Timer
from textual.worker import Worker

DELAY = 1.0
"""Seconds without a keystroke after which the draft is written."""


class Autosave:
    """Calls `save` in a worker of `owner` once typing has paused, one call at a time.

    `save` reads the widgets before its first await, does the writing in a thread, and shows its own errors.
    """

    def __init__(self, owner: DOMNode, save: Callable[[], Awaitable[None]]) -> None:
        self._owner, self._save = owner, save
        self._timer: Timer | None = None
        self._saving = asyncio.Lock()

    def schedule(self) -> None:
        """Starts the delay anew; called at every change of a text."""
        self._unschedule()
        self._timer = self._owner.set_timer(DELAY, self._start)

    async def cancel(self) -> None:
        """Drops what is scheduled and waits for a save that is running, so that a later write is the last."""
        self._unschedule()
        async with self._saving:
            pass

    async def flush(self) -> None:
        """Saves now, after a save that is running."""
        self._unschedule()
        async with self._saving:
            await self._save()

    def _start(self) -> None:
        _worker: Worker[None] = self._owner.run_worker(self.flush, group="autosave")

    def _unschedule(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
