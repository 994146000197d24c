"""What keys wait for: the first figures, a screen that is being opened, what is being written."""

import asyncio
from typing import Any

from textual.app import App
from textual.worker import Worker

from coopitis.screens.patience import SAVING
from coopitis.screens.store_client import StoreClient

OPENING = "opening"
"""The group of the workers that open a screen."""


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
        """Whether all of it is writing that waits for another program."""
        return {one.group for one in self._workers()} == {SAVING} and self._store.is_held_up

    async def over(self) -> bool:
        """Returns when the screen in front is complete; whether it had to wait for that."""
        had_started = self.started.is_set()
        await self.started.wait()
        workers = self._workers()
        if workers:
            await self._app.workers.wait_for_complete(workers)
        return bool(workers) or not had_started

    def _workers(self) -> list[Worker[Any]]:
        return [one for one in self._app.workers if one.group in (OPENING, SAVING) and not one.is_finished]
