"""The copies of the data; one of them is put back, and what was there is kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static
from textual.worker import Worker

from coopitis.language import N_, _, formats, ngettext
from coopitis.paths import shown
from coopitis.refusal import Refused
from coopitis.screens.base import Page
from coopitis.screens.confirm import ConfirmScreen
from coopitis.settings import backups_folder
from coopitis.store.backup import Backup, backups, holds
from coopitis.store.backup_contents import Difference, contents, difference, moment, reason, what_it_holds
from coopitis.store.restoring import Restored, open_again, restore
from coopitis.themes import css_beside
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.table import Table, TableColumn, TableList
from coopitis.widgets.text_layout import QUIET, shortened

NAMED = 3
"""So many cooperations are named; of the others only the number is said."""


def meaning(difference: Difference | None) -> str:
    """What changes, and that it can be taken back."""
    kept = _("What is there now is kept and can be put back the same way.")
    if difference is None:
        return _("What is there now cannot be compared.") + "\n" + kept
    if difference.is_none:
        return _("It has the same groups and evenings as what is there now.") + "\n" + kept
    return "\n".join([*_changes(difference), kept])


def _changes(one: Difference) -> Iterator[str]:
    if one.evenings_gone:
        text = ngettext("{count} newer evening goes.", "{count} newer evenings go.", one.evenings_gone)
        yield text.format(count=formats.number(one.evenings_gone))
    if one.evenings_back:
        text = ngettext("{count} evening comes back.", "{count} evenings come back.", one.evenings_back)
        yield text.format(count=formats.number(one.evenings_back))
    if one.evenings_changed:
        text = ngettext(
            "{count} evening is again as it was.",
            "{count} evenings are again as they were.",
            one.evenings_changed,
        )
        yield text.format(count=formats.number(one.evenings_changed))
    if one.groups_gone:
        yield _("Groups that go: {names}.").format(names=_named(one.groups_gone))
    if one.groups_back:
        yield _("Groups that come back: {names}.").format(names=_named(one.groups_back))


def _named(names: tuple[str, ...]) -> str:
    said = ", ".join(shortened(name, 24) for name in names[:NAMED])
    more = len(names) - NAMED
    return said if more <= 0 else _("{names} and {count} more").format(names=said, count=formats.number(more))


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup, and in words what it holds, empty while that is being read."""

    backup: Backup
    holds: str = ""


class BackupList(TableList[Copy]):
    """The newest first."""

    columns = (
        TableColumn("made", N_("Made"), lambda one, _width: moment(one.backup.taken), 18),
        TableColumn("holds", N_("Holds"), lambda one, _width: one.holds or "…", 43, 60),
        TableColumn(
            "why", N_("Why"), lambda one, _width: Content.styled(reason(one.backup), QUIET), 20, rank=1
        ),
    )


class BackupsScreen(Page[bool]):
    """Enter puts one back, after saying what that changes. Left with whether one was put back."""

    EXCLUSIVE = True
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self) -> None:
        super().__init__()
        self._copies: list[Copy] = []
        self._now = ""
        self._restored = False

    def compose(self) -> ComposeResult:
        """Where they lie, what is there now, and the copies."""
        yield Static(_("Copies of your data"), id="title", markup=False)
        yield Static(id="now", markup=False)
        yield Table(BackupList(), id="copies")
        yield KeyBar()

    @property
    def folder(self) -> Path:
        """Where the copies lie."""
        return backups_folder(self.store.database.parent)

    async def signature(self) -> Any:
        """The copies there are; the database itself may be one that cannot be opened."""
        return tuple(one.path for one in await self.store.aside(backups, self.store.database))

    async def read(self) -> None:
        """The copies, and what the database holds now."""
        database = self.store.database
        known = {one.backup: one.holds for one in self._copies}
        found = await self.store.aside(backups, database)
        self._copies = [Copy(one, known.get(one, "")) for one in found]
        self._now = await self.store.aside(_held, database)

    async def show(self) -> None:
        """Shows them; what each holds follows, one after the other."""
        hint = _("Enter goes back to a copy; it says first what that changes.")
        said = _("Now: {contents}").format(contents=self._now)
        self.query_one("#now", Static).update(
            Content.assemble(said, "\n", (f"{hint}\n{shown(self.folder)}", QUIET))
        )
        rows = self.query_one(BackupList)
        rows.empty = self._nothing()
        self.query_one(Table).show(self._copies)
        self.work_on(self._read_each, "contents")

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Says what it changes and asks."""
        event.stop()
        self.work_on(partial(self._ask, event.item.backup), "asking")

    async def go_back(self) -> None:
        """Says whether one was put back."""
        self.dismiss(self._restored)

    async def _read_each(self) -> None:
        for place, one in enumerate(self._copies):
            if not one.holds:
                held = await self.store.aside(what_it_holds, one.backup)
                self._copies[place] = replace(one, holds=held)
                self.query_one(BackupList).refresh()

    async def _ask(self, backup: Backup) -> None:
        changes = await self.store.aside(difference, self.store.database, backup.path)
        question = _("Put back the copy of {moment}?").format(moment=moment(backup.taken))

        def go(wanted: bool | None) -> None:
            if wanted:
                _worker: Worker[None] = self.run_worker(partial(self._restore, backup), group="restoring")

        await self.app.push_screen(ConfirmScreen(question, meaning(changes), _("Put it back")), go)

    async def _restore(self, backup: Backup) -> None:
        try:
            restored = await self.store.aside(restore, self.store.database, backup.path)
            self._restored = True
            if self.store.opened:
                await self.store.open_by(open_again)
        except Refused as refusal:
            self.refuse(refusal)
            return
        self.notify(_said(restored), markup=False, timeout=10)
        await self.reload()

    def _nothing(self) -> Content:
        text = _("One is made when the dashboard opens and every half hour, where something changed.")
        return Content.assemble((_("There is no copy yet."), "bold"), "\n", text)


def _held(database: Path) -> str:
    try:
        return contents(holds(database))
    except Refused:
        return _("cannot be read")


def _said(restored: Restored) -> str:
    if restored.kept is None:
        return _("Put back.")
    return _("Put back. What was there is kept: {name}").format(name=restored.kept.name)
