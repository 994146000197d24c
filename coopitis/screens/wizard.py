"""A wizard: steps as data, back and next, progress, an autosaved draft, going on where one stopped."""

from collections.abc import Awaitable, Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from coopitis.language import N_
from coopitis.refusal import Conflict, Refused
from coopitis.screens.base import Page
from coopitis.screens.confirm import ask_whose
from coopitis.screens.drafting import Autosave
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.saving import patient
from coopitis.screens.wizard_page import WizardPage
from coopitis.store.database import Store
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.progress_line import Progress, ProgressLine

Accept = Callable[[dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `page` builds what it shows; that is built anew where `key` differs from the page in front.

    `accept` stores the values of the page and moves on. It raises FieldRefused or Refused.
    """

    key: Hashable
    page: Callable[[], WizardPage]
    accept: Accept


class WizardScreen(Page[None]):
    """Subclasses give the steps and keep the draft; `place` counts the steps from 0."""

    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back", N_("Leave"), tooltip=N_("Go on later; what was typed is kept")),
        Binding("pageup", "back", N_("Back"), priority=True, tooltip=N_("The page before")),
        Binding("pagedown,ctrl+s", "next", N_("Next"), priority=True, tooltip=N_("The next page")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.place = 0
        self.page: WizardPage | None = None
        """The page in front; None while one takes the place of another, and at the end."""
        self.autosave = Autosave(self, self._save_draft, partial(self.refuse, asked=False))
        self.before: Any = None
        """The entry as it is elsewhere by now, where it was decided to overwrite that."""
        self._key: Hashable = None

    # What a wizard consists of

    def step(self) -> Step:
        """The step at `place`."""
        raise NotImplementedError

    def progress(self) -> Progress:
        """How far one is."""
        raise NotImplementedError

    def beside(self) -> ComposeResult:
        """What stands beside the page."""
        yield from ()

    def follow(self) -> None:
        """Shows beside the page what follows from what is typed there."""

    @property
    def draft(self) -> Any:
        """What was typed so far and where one is, as a plain value."""
        raise NotImplementedError

    def take_over(self, page: WizardPage) -> None:
        """Takes the texts of the page into the draft."""
        raise NotImplementedError

    def draft_writer(self) -> Callable[[Store], Any] | None:
        """Writes the draft as it is now; it runs in a thread. None where there is nothing to write."""
        raise NotImplementedError

    def draft_written(self, result: Any) -> None:
        """Takes what the writer returned."""

    # How it goes

    def compose(self) -> ComposeResult:
        """Progress, the page and what stands beside it, and the keys."""
        step = self.step()
        self._key, self.page = step.key, step.page()
        yield ProgressLine(self.progress())
        with Container(id="work"):
            yield self.page
            yield from self.beside()
        yield KeyBar()

    def on_mount(self) -> None:
        """Answers are stored soon."""
        self.run_worker(self.store.warm_up(), exit_on_error=False)

    async def read(self) -> None:
        """Reads what the steps need, at first with the draft; a later change leaves the draft alone."""
        raise NotImplementedError

    async def show(self) -> None:
        """Shows the step at `place`; where its page is in front already, only what stands around it."""
        step = self.step()
        if self.page is None or step.key != self._key:
            await self._replace_page(step)
        self._show_around()
        self.refresh_bindings()

    async def move_to(self, place: int, *, anew: bool = False) -> None:
        """Shows the step at that place; with `anew` on a new page in any case."""
        self.place = place
        if anew:
            self._key = None
        await self.show()

    async def go_to(self, place: int) -> None:
        """Leaves the page in front as it was typed for the step at that place; to be called in turn."""
        if self.page:
            self.take_over(self.page)
            await self.move_to(place)
            with self.refusing():
                await self.autosave.flush()

    def action_go_to(self, number: int) -> None:
        """Goes to a step by its number, counted from 1."""
        # A link on the page cannot wait for the page to be removed.
        self.call_later(self._go_in_turn, number - 1)

    async def action_back(self) -> None:
        """Goes to the step before; what was typed here waits."""
        if self.place > 0:
            await self._go_in_turn(self.place - 1)

    @patient
    async def _go_in_turn(self, place: int) -> None:
        async with self.turn:
            await self.go_to(place)

    @on(Form.Submitted)
    @patient
    async def action_next(self) -> None:
        """Stores what was answered and goes on; a refusal leaves everything as it is."""
        page = self.page
        async with self.turn:
            # What another program wrote meanwhile may have brought another page: that one is not answered.
            if page and page is self.page and (values := page.values()) is not None:
                await self._accept(page, self.step().accept, values)

    async def _accept(self, page: WizardPage, accept: Accept, values: dict[str, Any]) -> None:
        with self.refusing():
            try:
                await accept(values)
            except Conflict as conflict:
                self.autosave.schedule()
                await self._ask_whose(conflict, page, accept, values)

    async def _ask_whose(
        self, conflict: Conflict, page: WizardPage, accept: Accept, values: dict[str, Any]
    ) -> None:
        async def overwrite() -> None:
            self.before = conflict.before
            async with self.turn:
                await self._accept(page, accept, values)

        await ask_whose(self, page.query_one(Form), conflict, overwrite)

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Says what is refused, beside its field if it is about one; what was typed is saved as a draft."""
        try:
            yield
        except Refused as refusal:
            self.autosave.schedule()
            if isinstance(refusal, FieldRefused) and self.page:
                self.page.refuse(refusal.field, str(refusal))
            else:
                self.refuse(refusal)

    async def keep_draft(self) -> None:
        """Writes the draft before the screen is left."""
        async with self.turn:
            if self.page:
                self.take_over(self.page)
            await self.autosave.flush()

    async def _save_draft(self) -> None:
        if write := self.draft_writer():
            self.draft_written(await self.store.ask(write))

    @on(Form.Changed)
    @on(WizardPage.Changed)
    def _changed(self) -> None:
        if self.page:
            before = self.draft
            self.take_over(self.page)
            if self.draft != before:
                self.autosave.schedule()
            self._show_around()

    def _show_around(self) -> None:
        self.query_one(ProgressLine).show(self.progress())
        if self.page:
            self.follow()

    async def _replace_page(self, step: Step) -> None:
        # What still comes from the page before is taken for nothing that was typed on the new one.
        self.page, self._key = None, step.key
        with self.app.batch_update():
            # A reading that was cancelled on the way may have left a page that never came to the front.
            await self.query(WizardPage).remove()
            page = step.page()
            await self.query_one("#work").mount(page, before=0)
        self.page = page
