"""The question what to do when the database was moved, renamed, deleted or replaced under the program."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static
from textual.worker import Worker

from coopitis.language import N_, _
from coopitis.paths import database_file
from coopitis.refusal import FileGone, FileOverwritten, Refused
from coopitis.screens.store_client import StoreClient
from coopitis.store.backup import Backup, backups
from coopitis.store.backup_contents import moment, what_it_holds
from coopitis.store.database import Store
from coopitis.store.restoring import newest_to_restore, open_again, put_back, put_newest_back, save_elsewhere
from coopitis.themes import css_beside


class RescueScreen(ModalScreen[str]):
    """Offers what can be done; left with what was done, in words, or with nothing where it was put off.

    No letter answers: it may come up while one types.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "put_off", N_("Leave it for now")),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    AUTO_FOCUS = "#later"

    def __init__(self, store: StoreClient, refusal: Refused) -> None:
        super().__init__()
        self.store, self.refusal = store, refusal

    @property
    def _is_overwritten(self) -> bool:
        return isinstance(self.refusal, FileOverwritten)

    def compose(self) -> ComposeResult:
        """What happened, what can be done, and what is not lost."""
        with VerticalScroll(id="question", can_focus=False):
            yield Static(Content.styled(self._title(), "bold"))
            yield Static(Content(str(self.refusal)), id="why")
            yield Static(
                Content(_("What you typed stays in the form; save it again afterwards.")), id="typed"
            )
            if self._is_overwritten:
                yield Button(
                    _answer(_("Put the newest copy back"), _("what stands there now is kept")),
                    id="copy",
                    compact=True,
                )
            else:
                yield from self._what_was_open()
            if not isinstance(self.refusal, FileGone):
                yield Button(
                    _answer(_("Open that file"), _("what you saw is let go")), id="open", compact=True
                )
            yield Button(_answer(_("Leave it for now"), "Esc"), id="later", compact=True)

    def _title(self) -> str:
        if isinstance(self.refusal, FileGone):
            return _("Your file is gone")
        if self._is_overwritten:
            return _("Your file was overwritten")
        return _("Another file stands in the place of yours")

    def _what_was_open(self) -> ComposeResult:
        yield Button(_answer(_("Put it back"), _("what stands there now is kept")), id="back", compact=True)
        yield Button(_answer(_("Save elsewhere"), _("in the folder below")), id="elsewhere", compact=True)
        yield Input(str(_another_folder(self.store.database.parent)), id="folder", compact=True)

    async def on_mount(self) -> None:
        """Says of which moment the newest copy is, and what is in none."""
        if not self._is_overwritten:
            return
        button, why = self.query_one("#copy", Button), self.query_one("#why", Static)
        try:
            copy = await self.store.aside(_newest_copy, self.store.database)
        except Refused as refusal:
            button.display = False
            why.update(Content(f"{self.refusal} {refusal}"))
            return
        said = _(
            "The newest copy is of {moment} ({contents}); what was saved after it is in none, and has to be "
            "typed again."
        ).format(moment=moment(copy.taken), contents=what_it_holds(copy))
        why.update(Content(f"{self.refusal} {said}"))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Does it."""
        match event.button.id:
            case "back":
                self._do(put_back, _("Put back: {path}"))
            case "elsewhere":
                self._save_elsewhere()
            case "copy":
                self._do(put_newest_back, _("Put back: {path}"))
            case "open":
                self._do(open_again, _("Opened: {path}"))
            case _:
                self.dismiss("")

    @on(Input.Submitted)
    def _save_elsewhere(self) -> None:
        folder = Path(self.query_one("#folder", Input).value.strip()).expanduser()
        said = _("Saved: {path}. From now on this is the file; “coopitis --data-dir FOLDER” opens it again.")
        self._do(partial(save_elsewhere, path=database_file(folder.absolute())), said)

    def action_put_off(self) -> None:
        """Asks again when something is to be saved."""
        self.dismiss("")

    def _do(self, choice: Callable[[Store], Store], said: str) -> None:
        async def do() -> None:
            try:
                await self.store.open_by(choice)
            except Refused as refusal:
                self.query_one("#why", Static).update(Content.styled(str(refusal), "$text-error"))
                return
            self.dismiss(said.format(path=self.store.database))

        _worker: Worker[None] = self.run_worker(do, group="rescue", exclusive=True)


def _newest_copy(database: Path) -> Backup:
    """Raises Refused where there is none that can be put back."""
    newest = newest_to_restore(database)
    return next(one for one in backups(database) if one.path == newest)


def _answer(does: str, meaning: str) -> Content:
    return Content.assemble((does, "bold"), "  ", meaning)


def _another_folder(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-saved")
