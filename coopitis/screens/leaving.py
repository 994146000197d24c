"""How screens and the program are left: what was typed is kept first, also when a signal ends the program."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.screen import Screen

from coopitis.language import _
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import ConfirmScreen

SIGNALS = ("SIGHUP", "SIGTERM", "SIGINT")
"""A closed window, a dropped connection, `kill`. Windows knows no SIGHUP."""


async def leave(app: App[None], left: Iterable[Screen[Any]], then: Callable[[], Awaitable[None]]) -> None:
    """Does `then` once what was typed on the screens is kept, or the owner lets go of what cannot be.

    Every screen is tried, and what is refused is asked about once.
    """
    refused = why_not_kept(left)
    if not refused:
        await then()
        return

    async def go(wanted: bool | None) -> None:
        if wanted:
            await then()

    question, why = _("Leave without what was typed?"), "\n".join(dict.fromkeys(refused))
    await app.push_screen(ConfirmScreen(question, why, _("Leave without it")), go)


def why_not_kept(left: Iterable[Screen[Any]]) -> list[str]:
    """Keeps what was typed on the screens; for each that could not, why."""
    return [why for one in left if isinstance(one, BaseScreen) and (why := one.why_not_kept())]


def on_signals(leave_at_once: Callable[[], None]) -> None:
    """Calls it from the running event loop when one of the signals comes; a thread's loop has none."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        if number := getattr(signal, name, None):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, leave_at_once)
