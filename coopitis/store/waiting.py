"""Whether what is to be written waits for another program, as seen from the thread that shows it."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from time import monotonic

HELD, SLOW = 0.3, 1.0
"""Seconds after which one waits for the lock, and those after which a commit has met somebody who reads.

On a busy machine a lock that is free takes a while too; a key that went ahead then would be lost.
"""

NEXT_TRY = 0.1
"""Seconds within which SQLite tries again to get a lock that was let go."""


class Waits:
    """Since when threads wait for the lock or for readers; what they do while they hold it is no waiting."""

    def __init__(self) -> None:
        self._for_lock: dict[int, float] = {}
        self._for_readers: dict[int, float] = {}
        self._holding: dict[int, float] = {}
        self._let_go = 0.0

    @property
    def is_held_up(self) -> bool:
        """Whether another program stands in the way, and not only what this one writes itself."""
        now = monotonic()
        if any(now - begun > SLOW for begun in list(self._for_readers.values())):
            return True
        since = [max(begun, self._let_go) for begun in list(self._for_lock.values())]
        return not self._holding and any(now - begun > HELD for begun in since)

    def for_lock(self) -> AbstractContextManager[None]:
        """While this thread waits for the lock that one writer holds at a time."""
        return _noted(self._for_lock)

    def for_readers(self) -> AbstractContextManager[None]:
        """While this thread commits, which waits until nobody reads."""
        return _noted(self._for_readers)

    @contextmanager
    def holding(self) -> Iterator[None]:
        """While this thread holds the lock: others of this program that wait do not wait for another one."""
        with _noted(self._holding):
            try:
                yield
            finally:
                self._let_go = monotonic() + NEXT_TRY


@contextmanager
def _noted(since: dict[int, float]) -> Iterator[None]:
    thread = threading.get_ident()
    since[thread] = monotonic()
    try:
        yield
    finally:
        del since[thread]
