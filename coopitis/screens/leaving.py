"""How screens and the program are left: what was typed is kept first, also when a signal ends the program."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.screen import Screen
from textual.worker import Worker

from coopitis.language import _
from coopitis.refusal import FileGone, FileReplaced, Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.messages import Missing
from coopitis.screens.store_client import StoreClient

SIGNALS = ("SIGHUP", "SIGTERM", "SIGINT")
"""A closed window, a dropped connection, `kill`. Windows knows no SIGHUP."""


LEAVING = "leaving"
"""The group of the workers that leave a screen once what was typed there is kept."""

AT_ONCE, LOOK = 0.1, 0.1
"""Seconds after which what a key waits for goes on in a worker, and those between two looks why it waits."""


async def leave(
    app: App[None],
    left: Sequence[Screen[Any]],
    then: Callable[[], Awaitable[None]],
    store: StoreClient,
) -> None:
    """Does `then` once what was typed on the screens is kept, or the owner lets go of what cannot be.

    Every screen is tried, and what is refused is asked about once.
    """
    keeping = asyncio.create_task(why_not_kept(left))
    await asyncio.wait({keeping}, timeout=AT_ONCE)
    if keeping.done():
        await _leave(app, keeping.result(), then)
        return

    async def leave_later() -> None:
        while not keeping.done() and not store.is_held_up:
            await asyncio.wait({keeping}, timeout=LOOK)
        if not keeping.done():
            store.say_that_it_waits()
        # What was typed while it waited is kept too.
        await _leave(app, await keeping or await why_not_kept(left), then)

    _worker: Worker[None] = app.run_worker(leave_later, group=LEAVING, exclusive=True)


async def _leave(app: App[None], refused: list[Refused], then: Callable[[], Awaitable[None]]) -> None:
    if not refused:
        await then()
        return
    from coopitis.screens.rescue_screen import RescueScreen

    missing = next((one for one in refused if isinstance(one, FileGone | FileReplaced)), None)
    if missing and not isinstance(app.screen, RescueScreen):
        app.post_message(Missing(missing, asked=True))
        return

    async def go(wanted: bool | None) -> None:
        if wanted:
            await then()

    question, why = _("Leave without what was typed?"), "\n".join(dict.fromkeys(map(str, refused)))
    await app.push_screen(ConfirmScreen(question, why, _("Leave without it")), go)


async def why_not_kept(left: Iterable[Screen[Any]]) -> list[Refused]:
    """Keeps what was typed on the screens; for each that could not, why."""
    tried = await asyncio.gather(*(one.why_not_kept() for one in left if isinstance(one, BaseScreen)))
    return [why for why in tried if why]


def on_signals(leave_at_once: Callable[[], Coroutine[None, None, None]]) -> asyncio.Event:
    """Does it on the running event loop when one of the signals comes; a thread's loop has none.

    The event is to be set once the first screen is mounted: what comes before waits for it.
    """
    loop, is_up = asyncio.get_running_loop(), asyncio.Event()
    begun: list[asyncio.Task[None]] = []

    async def leave_once_up() -> None:
        await is_up.wait()
        await leave_at_once()

    def begin() -> None:
        if not begun:
            begun.append(loop.create_task(leave_once_up()))

    for name in SIGNALS:
        if number := getattr(signal, name, None):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, begin)
    return is_up
