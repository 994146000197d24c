"""Whether what is to be written waits for another program, as seen from the thread that shows it."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from time import monotonic

HELD, SLOW = 0.05, 1.0
"""Seconds after which one waits for the lock, and those after which a write has met somebody who reads."""


class Queue:
    """Since when threads wait for the lock, and since when they write."""

    def __init__(self) -> None:
        self._waiting: dict[int, float] = {}
        self._writing: dict[int, float] = {}

    @property
    def is_held_up(self) -> bool:
        """Whether another program stands in the way."""
        now = monotonic()
        return any(now - begun > HELD for begun in list(self._waiting.values())) or any(
            now - begun > SLOW for begun in list(self._writing.values())
        )

    def waiting(self) -> AbstractContextManager[None]:
        """While this thread waits for the lock."""
        return _noted(self._waiting)

    def writing(self) -> AbstractContextManager[None]:
        """While this thread writes, from the wait to the end of the commit."""
        return _noted(self._writing)


@contextmanager
def _noted(since: dict[int, float]) -> Iterator[None]:
    thread = threading.get_ident()
    since[thread] = monotonic()
    try:
        yield
    finally:
        del since[thread]
