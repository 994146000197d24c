"""Keeps what is typed shortly after the last key, so that even a killed program loses next to nothing."""

from collections.abc import Awaitable, Callable

from textual.message_pump import MessagePump
from textual.timer import Timer

PAUSE = 1.0
"""Seconds after the last key until what was typed is kept."""


class Keeping:
    """Calls `keep` once typing has paused; `owner` is whose timer it is."""

    def __init__(self, owner: MessagePump, keep: Callable[[], Awaitable[None]]) -> None:
        self._owner, self._keep = owner, keep
        self._waiting: Timer | None = None

    def later(self) -> None:
        """Something was typed: waits from now on."""
        self.stop()
        self._waiting = self._owner.set_timer(PAUSE, self._keep)

    def stop(self) -> None:
        """What waits is let go, because it was or will be kept in another way."""
        if self._waiting:
            self._waiting.stop()
