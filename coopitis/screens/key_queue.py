"""Keys one after the other: what one of them opens is there before the next one is dispatched."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.worker import Worker, WorkerCancelled

from coopitis.screens.leaving import LEAVING
from coopitis.screens.notices import dismiss_what_was_read
from coopitis.screens.saving import SAVING
from coopitis.screens.store_client import StoreClient
from coopitis.widgets.pick import Pick

OPENING = "opening"
"""The group of the workers that open a screen."""

WRITING = {SAVING, LEAVING}
AWAITED = WRITING | {OPENING}
"""The groups of workers that keys wait for."""


class Awaited:
    """Asks the app's workers and the store; `started` is to be set when the first figures are there."""

    def __init__(self, app: App[None], store: StoreClient) -> None:
        self._app, self._store = app, store
        self.started = asyncio.Event()

    @property
    def is_anything(self) -> bool:
        """Whether there is something to wait for now."""
        return bool(self._workers()) or not self.started.is_set()

    @property
    def is_held_up(self) -> bool:
        """Whether all of it is writing that waits for another program, or takes long by itself."""
        groups = {one.group for one in self._workers()}
        return bool(groups) and groups <= WRITING and (self._store.is_held_up or self._store.is_slow)

    async def over(self) -> bool:
        """Returns when the screen in front is complete; whether it had to wait for that."""
        had_started = self.started.is_set()
        await self.started.wait()
        workers = self._workers()
        if workers:
            # One that another took the place of is over too.
            with suppress(WorkerCancelled):
                await self._app.workers.wait_for_complete(workers)
        return bool(workers) or not had_started

    def _workers(self) -> list[Worker[Any]]:
        return [one for one in self._app.workers if one.group in AWAITED and not one.is_finished]


Typed = events.Key | events.Paste

SIDEWAYS = {"left", "right"}
ARROWS = SIDEWAYS | {"up", "down"}
MOVES = ARROWS | {"escape", "tab", "shift+tab"}
"""Keys that change nothing: they are answered while what is saved takes long or waits for its turn."""

PASSES = 5
"""A key may become a message, and that one another: so often is waited for all that is on its way."""

LOOK = 0.1
"""Seconds after which one looks whether a widget is still there: one that is removed never answers."""


LONGEST = 3.0
"""Seconds that the end of the program waits for each key that was typed before it."""

GLANCE = 0.02
"""Seconds between two looks at what keys wait for."""


class KeyQueue:
    """Textual forwards every key at once to the widget in focus, and an app's own keys bubble up from there.

    Of keys that come together the second would therefore go to the screen that the first one covers.
    `dispatch` is Textual's own way. While what is `awaited` is held up, keys that only move go ahead, and it
    is said.
    """

    def __init__(
        self,
        app: App[None],
        awaited: Awaited,
        dispatch: Callable[[events.Event], Awaitable[None]],
        say_that_it_waits: Callable[[], None],
    ) -> None:
        self._app, self._awaited, self._dispatch = app, awaited, dispatch
        self._say_that_it_waits = say_that_it_waits
        self._typed = deque[Typed]()
        self._task: asyncio.Task[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether keys wait for their turn."""
        return self._task is not None and not self._task.done()

    def takes(self, event: events.Event) -> bool:
        """Whether it goes on in the queue, or nowhere; quitting waits for nothing."""
        if isinstance(event, events.MouseDown | events.MouseUp) and self._awaited.is_held_up:
            # What it asks for a second time would be done twice.
            self._say_that_it_waits()
            return True
        if not isinstance(event, Typed) or event.is_forwarded:
            return False
        if isinstance(event, events.Key) and event.key == "ctrl+q" and self._awaited.is_anything:
            self._typed.clear()
            return False
        dismiss_what_was_read(self._app)
        if self._awaited.is_held_up:
            self._say_that_it_waits()
        self._put(event)
        return True

    def _put(self, event: Typed) -> None:
        # Dispatched when those before it are done with.
        if self.is_busy and self._goes_ahead(event):
            self._app.call_later(self._dispatch, event)
            return
        self._typed.append(_as_meant(event))
        if not self.is_busy:
            self._task = asyncio.create_task(self._run())

    async def drained(self) -> None:
        """Waits until what was typed is typed, but for no key for ever."""
        left = len(self._typed) + 1
        while self._task is not None and not self._task.done() and len(self._typed) < left:
            left = len(self._typed)
            await asyncio.wait({self._task}, timeout=LONGEST)

    async def _run(self) -> None:
        while self._typed:
            while await self._welcomed():
                # The focus moves by messages, and what was saved may ask by one for the next screen.
                await self._caught_up()
            if self._typed:
                self._app.call_later(self._dispatch, self._typed.popleft())
                await self._caught_up()

    async def _welcomed(self) -> bool:
        waiting = asyncio.ensure_future(self._awaited.over())
        while not waiting.done():
            await asyncio.wait({waiting}, timeout=GLANCE)
            while self._typed and self._goes_ahead(self._typed[0]):
                self._app.call_later(self._dispatch, self._typed.popleft())
        return waiting.result()

    def _goes_ahead(self, event: Typed) -> bool:
        if not isinstance(event, events.Key) or event.key not in MOVES or not self._awaited.is_held_up:
            return False
        # What an arrow picks now would not be saved.
        focused = self._app.focused
        return not (isinstance(focused, Pick) and event.key in (ARROWS if focused.is_stacked else SIDEWAYS))

    async def _caught_up(self) -> None:
        for _ in range(PASSES):
            for node in (self._app.focused or self._app.screen).ancestors_with_self:
                await _has_caught_up(node)


async def _has_caught_up(node: DOMNode) -> None:
    reached = asyncio.Event()
    if not node.call_later(reached.set):
        return
    while node.is_running and not reached.is_set():
        with suppress(TimeoutError):
            async with asyncio.timeout(LOOK):
                await reached.wait()


def _as_meant(event: Typed) -> Typed:
    # Until a program has the terminal to itself, the terminal makes a line feed of Enter.
    is_enter = isinstance(event, events.Key) and event.key == "ctrl+j"
    return events.Key("enter", "\r") if is_enter else event
