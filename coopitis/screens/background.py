"""What goes on by itself: the start once the first frame stands, backups, what others do to the file."""

from __future__ import annotations

import gc
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from functools import partial
from typing import Any

from textual.app import App
from textual.worker import Worker

from coopitis.language import _, formats, ngettext
from coopitis.refusal import FileGone, FileReplaced, Refused, Unusable
from coopitis.screens.base import BaseScreen
from coopitis.screens.messages import Missing, Open
from coopitis.screens.store_client import StoreClient
from coopitis.settings import Preferences


class Watch:
    """Looks whether the screen is of now: every few seconds, and when the terminal gets the focus."""

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._seen: tuple[Any, Any] | None = None

    async def look(self) -> None:
        """Reads anew what is not of now; each state once, also where it cannot be read."""
        if not self._app.screen_stack:
            # The program is ending.
            return
        screen = self._app.screen
        if not isinstance(screen, BaseScreen) or screen.store.opened is None:
            return
        # What is being read already must not be cut off; the next look comes soon.
        if any(one.node is screen and not one.is_finished for one in self._app.workers):
            return
        try:
            now = screen, await screen.store.signature()
        except Refused:
            return
        if now != self._seen:
            self._seen = now
            screen.renew("watch")


MINUTE = 60
"""Seconds."""

BETWEEN_LOOKS = 2
"""Seconds after which one sees that the file was moved or replaced, and what another program wrote."""

UNTIL_EXAMINED = 3
"""Seconds after the start until the doctor looks, once a day: by then the first screen is in use."""


class Upkeep:
    """Begins once the first screen stands, and goes on in workers of the app."""

    def __init__(
        self,
        app: App[None],
        store: StoreClient,
        watch: Watch,
        refuse: Callable[[Refused], None],
        preferences: Callable[[], Preferences],
    ) -> None:
        """The preferences are asked anew for each backup: they may be changed meanwhile."""
        self._app, self._store, self._watch, self.refuse = app, store, watch, refuse
        self._preferences = preferences
        self._is_put_off = False

    def begin(self) -> None:
        """Makes a backup where one is due, and keeps looking."""
        self._back_up_again()
        self._app.set_timer(UNTIL_EXAMINED, lambda: self._work(self._examine, "examine"))
        self._app.set_interval(BETWEEN_LOOKS, lambda: self._work(self._look, "look"))

    def missing(self, event: Missing) -> None:
        """Offers what can be done about the file; what the owner put off comes back only when asked for."""
        from coopitis.screens.rescue_screen import RescueScreen

        is_open = any(isinstance(one, RescueScreen) for one in self._app.screen_stack)
        if not is_open and (event.asked or not self._is_put_off):
            self._app.push_screen(RescueScreen(self._store, event.refusal), self._rescued)

    def _rescued(self, said: str | None) -> None:
        self._is_put_off = not said
        if said:
            self._app.notify(said, markup=False)
            # The copies may have gone with the file.
            self._work(self._store.back_up, "backup")
        if isinstance(self._app.screen, BaseScreen):
            self._app.screen.renew("reload")

    def _back_up_again(self) -> None:
        self._work(self._store.back_up, "backup")
        minutes = self._preferences().minutes_between_backups
        self._app.set_timer(minutes * MINUTE, self._back_up_again)

    async def _examine(self) -> None:
        from coopitis.store.doctor.examination import examine_once_a_day

        now = datetime.now(UTC)
        found = await self._store.aside(examine_once_a_day, self._store.database, self._store.today, now)
        if found:
            things = ngettext("{number} thing is wrong", "{number} things are wrong", len(found))
            counted = things.format(number=formats.number(len(found)))
            text = _("{things}: {first} “coopitis doctor” says how to mend it.")
            said = text.format(things=counted, first=found[0].text)
            self._app.notify(said, severity="warning", timeout=30, markup=False)

    async def _look(self) -> None:
        await self._store.check_place()
        self._is_put_off = False
        await self._watch.look()

    def _work(self, work: Callable[[], Coroutine[Any, Any, None]], group: str) -> None:
        async def guarded() -> None:
            try:
                await work()
            except (FileGone, FileReplaced) as refusal:
                self.missing(Missing(refusal, asked=False))
            except Refused as refusal:
                self.refuse(refusal)

        if not any(one.group == group and not one.is_finished for one in self._app.workers):
            _worker: Worker[None] = self._app.run_worker(guarded, group=group)


async def start(first: BaseScreen[Any], upkeep: Upkeep) -> None:
    """Fills the first screen; where the data cannot be opened, offers what can be done about it."""
    try:
        await first.load()
    except (Unusable, FileGone) as refusal:
        first.post_message(Open("trouble", refusal=refusal, then=partial(_start_anew, first, upkeep)))
        return
    except Refused as refusal:
        upkeep.refuse(refusal)
    await _tell_upgrade(first, upkeep)
    if not gc.isenabled():
        # What is loaded by now stays; the collector need not look at it again, and may begin to work.
        gc.freeze()
        gc.enable()
    upkeep.begin()


def _start_anew(first: BaseScreen[Any], upkeep: Upkeep, opened: bool | None) -> None:
    if opened:
        first.app.run_worker(start(first, upkeep))


async def _tell_upgrade(first: BaseScreen[Any], upkeep: Upkeep) -> None:
    from coopitis.store.upgrade import is_to_be_told

    try:
        if await first.store.ask(is_to_be_told, first.store.today):
            first.post_message(Open("judged_anew"))
    except Refused as refusal:
        upkeep.refuse(refusal)
