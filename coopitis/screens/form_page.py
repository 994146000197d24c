"""A page with one form: filled in as last time, saved with Enter, kept as a draft when it is left."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Input, Static

from coopitis.language import N_
from coopitis.refusal import Conflict, Gone, Refused
from coopitis.screens.base import Page
from coopitis.screens.confirm import ask_whose
from coopitis.screens.drafting import Autosave, Drafting, left_unfinished
from coopitis.screens.saving import patient
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.title_line import TitleLine


class FieldRefused(Refused):
    """A value that means something, but not together with the others; said beside the field."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class FormPage(Page[Any]):
    """Subclasses give `page_title`, `draft_key`, `fields` and `save`; the form comes with its fields."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Save")),
        Binding("ctrl+t", "take_up", N_("Take up"), tooltip=N_("Puts in what was left unfinished")),
        Binding("ctrl+r", "start_afresh", N_("Start afresh")),
    ]
    DEFAULT_CSS = """
    FormPage {
        .form-note { padding: 0 1; height: auto; color: $foreground-muted; }
        #form-body { height: 1fr; }
        Form { padding: 1 1 0 1; }
    }
    """

    EXCLUSIVE = True
    AUTO_FOCUS = ""

    form_name: str = ""
    """Under which name the drafts of this form are kept."""

    before: Any = None
    """The entry as it is elsewhere by now, where it was decided to overwrite that."""

    resumes: bool = False
    """Whether what was left unfinished is put in at once, because it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[Field] = []
        self._clean: dict[str, str] | None = None
        self._is_saved = False
        self._is_saving = False
        self._autosave = Autosave(self, self._write_draft, partial(self.refuse, asked=False))

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in as far as the program knows."""
        raise NotImplementedError

    async def save(self, values: dict[str, Any]) -> Any:
        """Stores the values and drops the draft with them; what it returns is the screen's result.

        Raises Refused.
        """
        raise NotImplementedError

    def page_title(self) -> str:
        """What is done with the form, in a word or two."""
        raise NotImplementedError

    def page_subject(self) -> str:
        """What or whom it is about; "" where the title says all."""
        return ""

    def page_facts(self) -> Sequence[str]:
        """What stands on the right of the title, as far as there is room."""
        return ()

    def compose(self) -> ComposeResult:
        """Title, a note, room for the form, and the keys."""
        yield TitleLine(self.page_title(), self.page_subject(), self.page_facts(), id="form-title")
        note = Static(classes="form-note", id="form-note", markup=False)
        note.display = False
        yield note
        yield from self.above()
        with Container(id="form-body"):
            yield from self.beside()
            yield Form(self._fields)
        yield from self.below()
        yield KeyBar()

    def above(self) -> ComposeResult:
        """What stands between the title and the form."""
        yield from ()

    def beside(self) -> ComposeResult:
        """What stands above the form or, where a stylesheet says so, beside it."""
        yield from ()

    def below(self) -> ComposeResult:
        """What stands under the form."""
        yield from ()

    @property
    def form(self) -> Form:
        """The form, once it is there."""
        return self.query_one(Form)

    @cached_property
    def drafting(self) -> Drafting:
        """The drafts of this form."""
        return Drafting(self.form_name, self.store)

    @property
    def draft_key(self) -> str:
        """What is dropped with the commit that saves the form."""
        return self.drafting.key

    async def read(self) -> None:
        """The fields and what was left unfinished, once; later changes in the store leave the form alone."""
        if self._clean is None and not self._is_saved:
            self._fields = list(await self.fields())
            await self.drafting.read()

    async def show(self) -> None:
        """The form as it begins; what was left unfinished is offered, or put in where it was asked for."""
        if self._clean is None and not self._is_saved:
            self.complete()
            self._clean = self.form.texts()
            self.focus_first()
            self.offer_draft()
            if self.resumes:
                await self.action_take_up()
            self.run_worker(self.store.warm_up(), exit_on_error=False)

    def complete(self) -> None:
        """Fills in what follows from the other fields; that is nothing typed, and no draft is kept of it."""

    def offer_draft(self) -> None:
        """Says what was left unfinished, and the keys for it."""
        offers = self.drafting.offers
        self.note(left_unfinished(self.form, offers[0].fields) if offers else "")
        self.refresh_bindings()

    async def action_take_up(self) -> None:
        """Puts in what was left unfinished; what was typed since is kept, and offered in its turn."""
        if self.drafting.offers:
            await self._autosave.flush()
            await self.put_in(self.drafting.take_up())
            if isinstance(self.focused, Input):
                # What was selected there belonged to another text.
                self.focused.action_end()
            self.offer_draft()

    async def put_in(self, texts: Mapping[str, str]) -> None:
        """Puts the texts of a draft into the form."""
        self.form.fill(texts)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There may be nothing to take up."""
        if action == "take_up":
            return bool(self.drafting.offers)
        return super().check_action(action, parameters)

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus_first()

    def note(self, text: str) -> None:
        """Says something above the form."""
        note = self.query_one("#form-note", Static)
        note.update(Content(text))
        note.display = bool(text)

    async def keep_draft(self) -> None:
        """Keeps the texts if any was changed, and not saved meanwhile."""
        async with self.turn:
            await self._autosave.flush()

    @on(Form.Changed)
    def _schedule_autosave(self) -> None:
        self._autosave.schedule()

    async def _write_draft(self) -> None:
        if self._clean is not None and self.form.is_attached:
            texts = self.form.texts()
            await self.drafting.keep({} if texts == self._clean else texts)

    async def action_start_afresh(self) -> None:
        """Lets go of what is offered; where nothing is, of what was typed, and fills the form in anew."""
        if self._clean is None:
            return
        await self._autosave.cancel()
        has_offer = bool(self.drafting.offers)
        await self.drafting.let_go()
        if not has_offer:
            self._clean = None
            await self.form.remove()
            await self.read()
            await self.query_one("#form-body").mount(Form(self._fields))
            await self.show()
        self.offer_draft()

    def leave_with(self, result: Any) -> None:
        """Leaves after saving."""
        self.dismiss(result)

    async def _ask_whose(self, conflict: Conflict) -> None:
        async def overwrite() -> None:
            self.before = conflict.before
            await self.action_save()

        await ask_whose(self, self.form, conflict, overwrite)

    @on(Form.Submitted)
    @patient
    async def action_save(self) -> None:
        """Saves and leaves, once; on a refusal everything stays as it was typed."""
        if self._is_saving or self._clean is None or (values := self.form.values()) is None:
            return
        self._is_saving = True
        try:
            async with self.turn:
                await self._save(values)
        finally:
            self._is_saving = False

    async def _save(self, values: dict[str, Any]) -> None:
        await self._autosave.cancel()
        try:
            result = await self.save(values)
        except FieldRefused as refusal:
            self._autosave.schedule()
            self.form.row(refusal.field).refuse(str(refusal))
            return
        except Gone as gone:
            # Nobody could ever go on with a draft of it, and who was forgotten must not come back by one.
            self._clean = self.form.texts()
            self.refuse(gone)
            return
        except Conflict as conflict:
            self._autosave.schedule()
            await self._ask_whose(conflict)
            return
        except Refused as refusal:
            self._autosave.schedule()
            self.refuse(refusal)
            return
        self._clean, self._is_saved = None, True
        self.leave_with(result)
