"""The drafts of one open form: what was kept earlier is offered, what is typed is kept a second later."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from textual.dom import DOMNode
from textual.timer import Timer
from textual.worker import Worker

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.store_client import StoreClient
from coopitis.store.drafts import Kept, drop_draft, keep_another, keep_draft, kept, next_key
from coopitis.widgets.field import FieldKind
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import shortened

DELAY = 1.0
"""Seconds without a keystroke after which the draft is written."""


class Autosave:
    """Calls `save` in a worker of `owner` once typing has paused, one call at a time.

    `save` reads the widgets before its first await, does the writing in a thread, and may raise Refused.
    """

    def __init__(
        self, owner: DOMNode, save: Callable[[], Awaitable[None]], refuse: Callable[[Refused], None]
    ) -> None:
        """`refuse` says what a save of its own raised."""
        self._owner, self._save, self._refuse = owner, save, refuse
        self._timer: Timer | None = None
        self._saving = asyncio.Lock()

    def schedule(self) -> None:
        """Starts the delay anew; called at every change of a text."""
        self._unschedule()
        self._timer = self._owner.set_timer(DELAY, self._start)

    async def cancel(self) -> None:
        """Drops what is scheduled and waits for a save that is running, so that a later write is the last."""
        self._unschedule()
        async with self._saving:
            pass

    async def flush(self) -> None:
        """Saves now, after a save that is running. Raises Refused."""
        self._unschedule()
        async with self._saving:
            await self._save()

    def _start(self) -> None:
        _worker: Worker[None] = self._owner.run_worker(self._flush, group="autosave")

    async def _flush(self) -> None:
        try:
            await self.flush()
        except Refused as refusal:
            self._refuse(refusal)

    def _unschedule(self) -> None:
        if self._timer:
            self._timer.stop()
            self._timer = None


class Drafting:
    """Knows under which key the texts of a form are kept, and which other drafts of it there are."""

    def __init__(self, form: str, store: StoreClient) -> None:
        """`form` is the name that all its drafts are kept under."""
        self.form, self._store = form, store
        self.key = form
        """Of the form's own draft, whether that was written or not."""
        self.offers: list[Kept] = []
        """What was kept earlier, the newest first."""
        self._written: Mapping[str, str] = {}

    async def read(self) -> None:
        """Reads what was kept earlier. Raises Refused."""
        self.offers = await self._store.ask(kept, self.form)
        self.key = next_key(self.form, self.offers)

    async def keep(self, texts: Mapping[str, str]) -> None:
        """Keeps them; where there are none, what was written of them goes. Raises Refused."""
        if texts == self._written:
            return
        if not texts:
            await self._store.ask(drop_draft, self.key)
        elif self._written:
            await self._store.ask(keep_draft, self.key, texts)
        else:
            # Another dashboard may have kept one under the key that was free a while ago.
            self.key = await self._store.ask(keep_another, self.form, texts)
        self._written = texts

    def take_up(self) -> Mapping[str, str]:
        """The texts of the newest offer, which is the form's own draft from now on.

        What was kept of the form till now is offered in its turn.
        """
        offer = self.offers.pop(0)
        if self._written:
            self.offers.append(Kept(self.key, self._written))
        self.key, self._written = offer.key, offer.fields
        return offer.fields

    async def let_go(self) -> None:
        """Drops the newest offer or, where there is none, the form's own draft. Raises Refused."""
        if self.offers:
            await self._store.ask(drop_draft, self.offers[0].key)
            del self.offers[0]
        else:
            await self._store.ask(drop_draft, self.key)
            self._written = {}


def left_unfinished(form: Form, texts: Mapping[str, str]) -> str:
    """What an offered draft says otherwise than the form as it begins, and the keys for it."""
    typed = (FieldKind.TEXT, FieldKind.LINES)
    said = [texts[name] for name, row in form.rows.items() if name in texts and row.field.kind in typed]
    untouched = {row.text for row in form.rows.values()}
    told = ", ".join(text for text in said if text.strip() and text not in untouched)
    if not told:
        return _("One was left unfinished: Ctrl+T takes it up, Ctrl+R lets it go.")
    text = _("Left unfinished: “{what}”. Ctrl+T takes it up, Ctrl+R lets it go.")
    return text.format(what=shortened(told, 24))
