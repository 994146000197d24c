"""Leaving by a signal: a closed window, a dropped connection or `kill` does what Ctrl+Q does."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

LEAVING = ("SIGHUP", "SIGTERM", "SIGINT")
"""Windows knows no SIGHUP."""


def leave_on_signals(leave: Callable[[], None]) -> None:
    """Calls `leave` from the running event loop when one of the signals comes; a thread's loop has none."""
    loop = asyncio.get_running_loop()
    for name in LEAVING:
        if number := getattr(signal, name, None):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, leave)
