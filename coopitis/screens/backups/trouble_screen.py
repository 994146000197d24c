"""The start where the data cannot be opened: what is wrong, and what can be done."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.language import N_, _
from coopitis.refusal import FileGone, Newer, Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.messages import Open
from coopitis.store.backup import backups
from coopitis.themes import css_beside
from coopitis.widgets.key_bar import KeyBar, keyed


class TroubleScreen(BaseScreen[bool]):
    """Puts a copy back, or saves what can be read; nothing is thrown away.

    Left once the data can be opened.
    """

    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("b", "backups", N_("Copies"), tooltip=N_("Put an earlier copy back")),
        Binding("e", "export", N_("Export"), tooltip=N_("Write what can be read into a file")),
        Binding("t", "again", N_("Try again")),
    ]
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self, refusal: Refused) -> None:
        super().__init__()
        self.refusal = refusal
        self._copies = 0

    def compose(self) -> ComposeResult:
        """What is wrong, and a key for each thing that can be done."""
        yield Static(_("Your data cannot be opened"), id="title", markup=False)
        yield Static(Content(str(self.refusal)), id="why")
        yield Static(id="choices")
        yield Static(id="said")
        yield KeyBar()

    async def signature(self) -> Any:
        """There is nothing to read anew."""
        return ""

    async def read(self) -> None:
        """How many copies there are."""
        self._copies = len(await self.store.aside(backups, self.store.database))

    async def show(self) -> None:
        """Says what can be done."""
        copies = _("put an earlier copy back; what is there now is kept")
        if not self._copies:
            copies = _("there is no copy yet")
        lines = [keyed("b", copies)]
        if self._can_be_read:
            lines.append(keyed("e", _("write what can be read into a file, and count what is missing")))
        lines.append(keyed("t", _("try again, when you put the file back yourself")))
        lines.append(keyed("Ctrl+Q", _("leave everything as it is")))
        self.query_one("#choices", Static).update(Content("\n").join(lines))
        self.refresh_bindings()

    @property
    def _can_be_read(self) -> bool:
        return not isinstance(self.refusal, FileGone | Newer)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what helps here."""
        if action == "export":
            return self._can_be_read
        return super().check_action(action, parameters)

    def action_backups(self) -> None:
        """Lists the copies."""
        self.post_message(Open("backups", then=self._after_copies))

    def _after_copies(self, restored: bool | None) -> None:
        if restored:
            self.action_again()

    def action_again(self) -> None:
        """Opens the data; says why not, where that is still refused."""
        self.work_on(self._again, "again")

    async def _again(self) -> None:
        try:
            await self.store.store()
        except Refused as refusal:
            self.refusal = refusal
            self.query_one("#why", Static).update(Content(str(refusal)))
            await self.show()
            return
        self.dismiss(True)

    def action_export(self) -> None:
        """Writes what can be read beside the database."""
        self.work_on(self._export, "export")

    async def _export(self) -> None:
        from coopitis.exchange.salvaging import export_beside
        from coopitis.store.doctor.words import missing

        said = self.query_one("#said", Static)
        said.update(Content(_("Reading what can be read…")))
        try:
            file, salvaged = await self.store.aside(export_beside, self.store.database)
        except Refused as refusal:
            said.update(Content(str(refusal)))
            return
        lost = [line for line in map(missing, salvaged) if line] or [_("Nothing is known to be missing.")]
        said.update(Content("\n".join([_("Written: {path}").format(path=file), *lost])))
