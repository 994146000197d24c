"""Debounced autosave: writes the draft 1 s after the last keystroke, off the event loop."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.dom import DOMNode
from textual.timer import Timer
from textual.worker import Worker

from coopitis.refusal import Refused

DELAY = 1.0
"""Seconds without a keystroke after which the draft is written."""


class Autosave:
    """Calls `save` in a worker of `owner` once typing has paused, one call at a time.

    `save` reads the widgets before its first await, does the writing in a thread, and may raise Refused.
    """

    def __init__(
        self, owner: DOMNode, save: Callable[[], Awaitable[None]], refuse: Callable[[Refused], None]
    ) -> None:
        """`refuse` says what a save of its own raised."""
        self._owner, self._save, self._refuse = owner, save, refuse
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
        """Saves now, after a save that is running. Raises Refused."""
        self._unschedule()
        async with self._saving:
            await self._save()

    def _start(self) -> None:
        _worker: Worker[None] = self._owner.run_worker(self._flush, group="autosave")

    async def _flush(self) -> None:
        try:
            await self.flush()
        except Refused as refusal:
            self._refuse(refusal)

    def _unschedule(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None
