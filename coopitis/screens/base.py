"""What all screens share: the desk, figures that are never stale, and text that is never lost."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from textual.app import App
from textual.binding import ActiveBinding
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.worker import Worker

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.desk import Desk

if TYPE_CHECKING:
    from coopitis.screens.desk_app import DeskApp

T = TypeVar("T")


class DeskScreen(Screen[T]):
    """A screen at the desk. `load` brings its figures, again after every change."""

    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (76, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]

    EXCLUSIVE: ClassVar[bool] = False
    """Whether the app's own keys are silent here."""

    def __init__(self) -> None:
        super().__init__()
        self.ready = asyncio.Event()
        self._shown: Any = None

    @property
    def desk(self) -> Desk:
        """The app's desk."""
        return self.desk_app.desk

    @property
    def desk_app(self) -> "DeskApp":
        """The app, by its own type."""
        return cast("DeskApp", self.app)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work here, named in the user's language."""
        named = {key: _translated(active) for key, active in super().active_bindings.items()}
        # Quitting belongs at the end of the footer, whatever order the app was given.
        if leaving := named.pop("ctrl+q", None):
            named["ctrl+q"] = leaving
        return named

    @property
    def cooperation_here(self) -> str | None:
        """The id of the cooperation the keys log, check and decide mean on this screen."""
        return None

    @property
    def evening_here(self) -> int | None:
        """What the evening in focus is known by (`entered`), if one is."""
        return None

    @property
    def to_log(self) -> str | None:
        """The id of the cooperation an evening is logged for from here; None leaves it to what is likely."""
        return self.cooperation_here

    async def load(self) -> None:
        """Reads what the screen shows and shows it."""

    def keep_draft(self) -> None:
        """Keeps what was typed and not yet saved; called before the screen or the program is left."""

    async def go_back(self) -> None:
        """Leaves the screen; what lies below comes up again."""
        self.dismiss()

    async def reload(self) -> None:
        """Loads anew if anything was written since the last time."""
        await self._at_ease(self._load_anew)

    def work_on(self, work: Callable[[], Awaitable[None]], group: str) -> None:
        """Goes on with it while keys are answered; whatever else the group was still at is let go."""
        # A function and not its coroutine, which would never be awaited where it is let go at once.
        _worker: Worker[None] = self.run_worker(partial(self._at_ease, work), group=group, exclusive=True)

    def on_screen_resume(self) -> None:
        """Brings the figures up to date and says when keys are welcome."""
        self.call_after_refresh(self._settle)

    def on_resize(self) -> None:
        """Another width has other room for the keys."""
        self.call_after_refresh(self.refresh_bindings)

    def _settle(self) -> None:
        self.work_on(self._become_ready, "reload")

    async def _become_ready(self) -> None:
        await self.desk_app.first_frame.wait()
        await self.reload()
        self.ready.set()

    async def _load_anew(self) -> None:
        signature = await self.desk.signature()
        if signature != self._shown:
            await self.load()
            self._shown = signature

    async def _at_ease(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except Refused as refusal:
            self.desk_app.refuse(refusal)
        except NoMatches:
            # A screen that is being left loses its widgets before its work.
            if self._is_open:
                raise

    @property
    def _is_open(self) -> bool:
        leaving = self._pruning or self.app._exit or not self.app.is_running
        return not leaving and self in pages(self.app)


def _translated(active: ActiveBinding) -> ActiveBinding:
    binding = replace(active.binding, description=_(active.binding.description), tooltip=_tooltip(active))
    if binding.group:
        binding = replace(binding, group=replace(binding.group, description=_(binding.group.description)))
    return active._replace(binding=binding, tooltip=_tooltip(active))


def _tooltip(active: ActiveBinding) -> str:
    return _(active.tooltip) if active.tooltip else ""


def pages(app: App[Any]) -> Iterator[DeskScreen[Any]]:
    """Every screen of ours that is open in any mode."""
    for stack in app._screen_stacks.values():
        yield from (screen for screen in stack if isinstance(screen, DeskScreen))
