"""Async access to the store: opens it once, runs calls in a thread, caches today's overview."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from coopitis.domain.overview import Overview
    from coopitis.store.database import Store

P = ParamSpec("P")
T = TypeVar("T")


LONG, LOOK = 0.5, 0.1
"""Seconds after which one looks whether a write waits for another program, and those between two looks."""

SLOW = 3.0
"""Seconds after which what the store was asked for takes long by itself, and not only on a busy machine."""


class StoreClient:
    """Every call runs in a thread, so that the event loop never waits for the disk.

    `today` is asked anew for each call: the program may stay open over midnight.
    """

    def __init__(
        self,
        database: Path,
        today: Callable[[], date],
        waits: Callable[[], None] = lambda: None,
        is_late: Callable[[], bool] = lambda: False,
    ) -> None:
        """`waits` is called when something that is to be written waits for another program.

        `is_late` says whether the day before is meant by `this evening`.
        """
        self.database, self._today, self._waits, self._is_late = database, today, waits, is_late
        self._store: Store | None = None
        self._opened = 0
        self._opening = asyncio.Lock()
        self._overview: tuple[Any, Overview] | None = None
        self._asked: dict[asyncio.Task[None], float] = {}

    @property
    def today(self) -> date:
        """The day as of which everything is shown."""
        return self._today()

    @property
    def evening(self) -> date:
        """The day of an evening that ends now: after midnight the day before."""
        return self.today - timedelta(days=1) if self._is_late() else self.today

    async def store(self) -> Store:
        """The store, opened by the first who asks; Refused where it cannot be."""
        from coopitis.store.database import open_store

        async with self._opening:
            if self._store is None:
                self._store = await asyncio.to_thread(open_store, self.database)
                self._opened += 1
        return self._store

    @property
    def opened(self) -> Store | None:
        """The store if it is open by now."""
        return self._store

    async def open_by(self, choice: Callable[[Store], Store]) -> None:
        """Goes on with the store that the choice opens in place of the one that is open. Raises Refused."""
        store = await self.store()
        async with self._opening:
            self._store = await asyncio.to_thread(choice, store)
            self.database = self._store.path
            self._opened += 1

    async def check_place(self) -> None:
        """Raises FileGone or FileReplaced where the database is not any more the file that was opened."""
        store = await self.store()
        await asyncio.to_thread(store.file.check)

    async def ask(self, question: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The store's answer to one of its functions; what it raises is raised here."""
        store = await self.store()
        saying = asyncio.create_task(self._say_once_it_waits(store))
        self._asked[saying] = monotonic()
        try:
            return await asyncio.to_thread(question, store, *args, **kwargs)
        finally:
            del self._asked[saying]
            saying.cancel()

    async def aside(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Does it in a thread, without the store, which may be one that cannot be opened."""
        return await asyncio.to_thread(work, *args, **kwargs)

    @property
    def is_held_up(self) -> bool:
        """Whether something is to be written that waits for another program."""
        return self._store is not None and self._store.is_held_up

    @property
    def is_slow(self) -> bool:
        """Whether something that was asked for takes long, as forgetting does with many copies."""
        return any(monotonic() - since > SLOW for since in self._asked.values())

    def say_that_it_waits(self) -> None:
        """Says that another program is in the way."""
        self._waits()

    async def _say_once_it_waits(self, store: Store) -> None:
        await asyncio.sleep(LONG)
        while not store.is_held_up:
            await asyncio.sleep(LOOK)
        self.say_that_it_waits()

    async def back_up(self) -> None:
        """Makes a backup where something changed since the last; Refused where none can be made."""
        from coopitis.store.backup import backup_if_due

        await asyncio.to_thread(backup_if_due, self.database, datetime.now(UTC))

    async def overview(self) -> Overview:
        """The overview of today, added up anew only when something was written since."""
        from coopitis.store.overview import overview

        signature = await self.signature()
        if self._overview is None or self._overview[0] != signature:
            self._overview = signature, await self.ask(overview, self.today)
        return self._overview[1]

    async def signature(self) -> Any:
        """Changes with the day and with everything that is written."""
        store = await self.store()
        return self.today, self._opened, await asyncio.to_thread(store.signature)

    async def can_undo(self) -> bool:
        """Whether there is a step to take back; nothing is where the data could not be opened."""
        from coopitis.store.undo import can_undo

        return self.opened is not None and await self.ask(can_undo)

    async def can_decide(self) -> bool:
        """Whether there is a cooperation to decide about."""
        from coopitis.store.overview import is_empty

        return self.opened is not None and not await self.ask(is_empty)

    async def warm_up(self) -> None:
        """Imports what writing needs, so that the first key that writes does not wait for it."""
        store = await self.store()
        await asyncio.to_thread(store.warm_up)

    def close(self) -> None:
        """Lets go of the file."""
        if self._store is not None:
            self._store.close()
