"""A page with one form: filled in as last time, saved with Enter, kept as a draft when it is left."""

from collections.abc import Iterable
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from coopitis.language import N_, _
from coopitis.refusal import Gone, Refused
from coopitis.screens.autosave import Autosave
from coopitis.screens.base import Page
from coopitis.store.drafts import draft, drop_draft, keep_draft
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar


class FieldRefused(Refused):
    """A value that means something, but not together with the others; said beside the field."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class FormPage(Page[Any]):
    """Subclasses give `page_title`, `draft_key`, `fields` and `save`; the form comes with its fields."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Save")),
        Binding("ctrl+r", "start_afresh", N_("Start afresh")),
    ]
    DEFAULT_CSS = """
    FormPage {
        .form-title { padding: 0 1; height: 1; background: $panel; text-style: bold; }
        .form-note { padding: 0 1; height: auto; color: $text-muted; }
        #form-body { height: 1fr; }
        Form { padding: 1 1 0 1; }
    }
    """

    EXCLUSIVE = True

    draft_key: str = ""
    """Under which name a draft of this form is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[Field] = []
        self._kept: dict[str, str] = {}
        self._clean: dict[str, str] | None = None
        self._autosave = Autosave(self, self._write_draft)

    async def fields(self) -> Iterable[Field]:
        """The fields, filled in as far as the program knows."""
        raise NotImplementedError

    async def save(self, values: dict[str, Any]) -> Any:
        """Stores the values and drops the draft with them; what it returns is the screen's result.

        Raises Refused.
        """
        raise NotImplementedError

    def page_title(self) -> str:
        """What the form is for."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Title, a note, room for the form, and the keys."""
        yield Static(Content(self.page_title()), classes="form-title", id="form-title")
        note = Static(classes="form-note", id="form-note", markup=False)
        note.display = False
        yield note
        with Container(id="form-body"):
            yield from self.beside()
            yield Form(self._fields)
        yield from self.below()
        yield KeyBar()

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

    async def read(self) -> None:
        """The fields and a draft, once; later changes in the store leave the form alone."""
        if self._clean is None:
            self._fields = list(await self.fields())
            self._kept = await self.store.ask(draft, self.draft_key)

    async def show(self) -> None:
        """Puts back the draft, once."""
        if self._clean is None:
            self._clean = self.form.texts()
            if self._kept:
                self.form.fill(self._kept)
                self.note(_("This was left unfinished and is as you left it; Ctrl+R starts afresh."))
            self.focus_first()
            self.run_worker(self.store.warm_up(), exit_on_error=False)

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        self.form.focus_first()

    def note(self, text: str) -> None:
        """Says something above the form."""
        note = self.query_one("#form-note", Static)
        note.update(Content(text))
        note.display = bool(text)

    def keep_draft(self) -> None:
        """Keeps the texts if any was changed."""
        if (store := self.store.opened) and (texts := self._changed_texts()):
            keep_draft(store, self.draft_key, texts)

    @on(Form.Changed)
    def _schedule_autosave(self) -> None:
        self._autosave.schedule()

    async def _write_draft(self) -> None:
        if texts := self._changed_texts():
            try:
                await self.store.ask(keep_draft, self.draft_key, texts)
            except Refused as refusal:
                self.refuse(refusal)

    def _changed_texts(self) -> dict[str, str]:
        if self._clean is None or not self.form.is_attached:
            return {}
        texts = self.form.texts()
        return {} if texts == self._clean else texts

    async def action_start_afresh(self) -> None:
        """Lets the draft go and fills the form in anew."""
        if self._clean is not None:
            await self._autosave.cancel()
            await self.store.ask(drop_draft, self.draft_key)
            self._clean = None
            self.note("")
            await self.form.remove()
            await self.read()
            await self.query_one("#form-body").mount(Form(self._fields))
            await self.show()

    def leave_with(self, result: Any) -> None:
        """Leaves after saving."""
        self.dismiss(result)

    @on(Form.Submitted)
    async def action_save(self) -> None:
        """Saves and leaves; on a refusal everything stays as it was typed."""
        if self._clean is None or (values := self.form.values()) is None:
            return
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
        except Refused as refusal:
            self._autosave.schedule()
            self.refuse(refusal)
            return
        self._clean = None
        self.leave_with(result)
