"""What all screens share: the store, data that is read before it is shown, and text that is never lost."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import replace
from functools import cache, cached_property, partial
from typing import Any, ClassVar, TypeVar

from textual import events, on
from textual.await_complete import AwaitComplete
from textual.binding import ActiveBinding, Binding, BindingType
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.worker import Worker

from coopitis.language import N_, _, current_locale
from coopitis.refusal import FileGone, FileReplaced, Refused
from coopitis.screens.actions import DECIDE, UNDO
from coopitis.screens.messages import Missing
from coopitis.screens.notices import put_over_the_key_line
from coopitis.screens.store_client import StoreClient

T = TypeVar("T")


class BaseScreen(Screen[T]):
    """A screen over the store.

    `read` brings what it shows into attributes, before the screen is pushed and again after every change in
    the store; `compose` may build on them. `show` puts them into the widgets, once mounted and after each
    later `read`.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (76, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]

    EXCLUSIVE: ClassVar[bool] = False
    """Whether the app's own keys are silent here."""

    store: StoreClient
    """Set by the app before anything is read."""

    _is_dismissed = False
    """From then on nothing is read or shown any more, though the screen may still be on its way out."""

    _impossible: Collection[str] = (UNDO,)
    """Actions of the app that could do nothing, as of the last `read`: the key line does not offer them."""

    _read_at: Any = None
    """The store's signature at the last `read`; None before the first one."""

    _styled_in: str = ""
    """The theme its widgets were styled in."""

    @cached_property
    def turn(self) -> asyncio.Lock:
        """One at a time: what reads and shows anew, and what stores and goes on."""
        return asyncio.Lock()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work here, named in the user's language."""
        language = current_locale()
        named = {
            key: active._replace(
                binding=_translated(active.binding, active.tooltip, language),
                tooltip=_(active.tooltip) if active.tooltip else "",
            )
            for key, active in super().active_bindings.items()
        }
        for key, active in named.items():
            if active.binding.action in self._impossible:
                named[key] = active._replace(binding=replace(active.binding, show=False))
        # Quitting belongs at the end of the key line, whatever order the app was given.
        if leaving := named.pop("ctrl+q", None):
            named["ctrl+q"] = leaving
        return named

    @property
    def cooperation_here(self) -> str | None:
        """The id of the cooperation the keys log, check and decide mean on this screen."""
        return None

    @property
    def evening_here(self) -> int | None:
        """The row id of the activity in focus, if one is."""
        return None

    @property
    def to_log(self) -> str | None:
        """The id of the cooperation an evening is logged for from here; None leaves it to what is likely."""
        return self.cooperation_here

    async def signature(self) -> Any:
        """Changes whenever there is something new to read. Raises Refused."""
        return await self.store.signature()

    async def read(self) -> None:
        """Reads what the screen shows; touches no widget. Raises Refused."""

    async def show(self) -> None:
        """Puts what was read into the widgets."""

    async def keep_draft(self) -> None:
        """Keeps what was typed and not yet saved; called before the screen or the program is left."""

    async def why_not_kept(self) -> Refused | None:
        """Keeps what was typed; why not, where that is refused."""
        try:
            await self.keep_draft()
        except Refused as refusal:
            return refusal
        return None

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Leaves the screen with the result."""
        leaving = super().dismiss(result)
        self._is_dismissed = True
        return leaving

    async def go_back(self) -> None:
        """Leaves the screen; what lies below comes up again."""
        self.dismiss()

    async def prepare(self) -> None:
        """Reads for the first time, before the screen is pushed. Raises Refused."""
        signature = await self.signature()
        await self.read()
        await self._read_what_is_possible()
        self._read_at = signature
        self._take_breakpoints()

    async def reload(self) -> None:
        """Reads and shows anew if anything was written since the last time; says what was refused."""
        await self._guarded(self.load, asked=False)

    def work_on(self, work: Callable[[], Awaitable[None]], group: str) -> None:
        """Goes on with it while keys are answered; whatever else the group was still at is cancelled."""
        # A function and not its coroutine, which would never be awaited where it is cancelled at once.
        _worker: Worker[None] = self.run_worker(partial(self._guarded, work), group=group, exclusive=True)

    @on(events.Mount)
    async def _show_first(self) -> None:
        self._styled_in = self.app.theme
        put_over_the_key_line(self)
        if self._read_at is not None:
            await self._guarded(self.show)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Another program, or a screen on top, may have written since."""
        # Textual styles all widgets once more right after they were mounted, and none of an area's under a
        # page that is left after another theme was chosen.
        event.refresh_styles, self._styled_in = self.app.theme != self._styled_in, self.app.theme
        self.renew("reload")

    def renew(self, group: str) -> None:
        """Reads and shows anew what is not of now, while keys are answered; `group` as in work_on."""
        if self._read_at is not None:
            self.call_after_refresh(self.work_on, self.reload, group)

    def on_resize(self) -> None:
        """Another width has other room for the keys."""
        self.call_after_refresh(self.refresh_bindings)

    def _take_breakpoints(self) -> None:
        # Textual sets these classes once all is mounted, and then styles every widget a second time.
        size = self.app.size
        for length, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            _least, name = max(one for one in breakpoints or () if one[0] <= length)
            self.add_class(name, update=False)

    async def load(self) -> None:
        """Reads and shows anew if anything was written since the last time. Raises Refused."""
        async with self.turn:
            signature = await self.signature()
            if signature != self._read_at and not self._is_dismissed:
                await self.read()
                await self._read_what_is_possible()
                await self.show()
                self._read_at = signature
                self.refresh_bindings()

    async def _read_what_is_possible(self) -> None:
        possible = {UNDO: self.store.can_undo, DECIDE: self.store.can_decide}
        self._impossible = [action for action, is_possible in possible.items() if not await is_possible()]

    async def _guarded(self, work: Callable[[], Awaitable[None]], *, asked: bool = True) -> None:
        try:
            await work()
        except Refused as refusal:
            self.refuse(refusal, asked=asked)
        except NoMatches:
            # A screen that is being left loses its widgets before its work is cancelled.
            if self.is_attached and self.app.is_running and self in self.app.screen_stack:
                raise

    def refuse(self, refusal: Refused, *, asked: bool = True) -> None:
        """Says what could not be done; `asked` as in Missing."""
        if isinstance(refusal, FileGone | FileReplaced):
            self.post_message(Missing(refusal, asked=asked))
            return
        self.notify(str(refusal), severity="error", timeout=10, markup=False)


@cache
def _translated(binding: Binding, tooltip: str, _language: str) -> Binding:
    # Asked anew at every move of the focus, for all keys at once.
    named = replace(binding, description=_(binding.description), tooltip=_(tooltip) if tooltip else "")
    if not binding.group:
        return named
    return replace(named, group=replace(binding.group, description=_(binding.group.description)))


class Page(BaseScreen[T]):
    """A screen on top of an area, left with Esc; what was typed is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.back", N_("Back"))]
