"""What the sections of a cooperation's page have in common: a title, figures, and keys of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coopitis.domain.history import History
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats
from coopitis.refusal import Refused
from coopitis.screens.base import DeskScreen
from coopitis.screens.deleted import deleted
from coopitis.store.activities import ActivityLine
from coopitis.store.entries import enter, remove
from coopitis.store.rows import E, Entry
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.table import Table, TableList
from coopitis.widgets.text_layout import shortened

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class File:
    """All that is known of a cooperation on the day of the overview; `evenings` are read when needed."""

    standing: Standing
    history: History
    overview: Overview
    evenings: Sequence[ActivityLine | None]

    @property
    def id(self) -> str:
        """The cooperation's id."""
        return self.standing.cooperation.id

    @property
    def currency(self) -> str:
        """What money is counted in."""
        return self.overview.terms.currency


class Section(Container):
    """A part of the page. Subclasses show a file and say which widget takes the keys."""

    TITLE: ClassVar[str]

    class Told(Message):
        """Another number stands in the title, or another entry is in focus."""

    file: File

    @property
    def target(self) -> Widget:
        """The widget that takes the focus."""
        return self

    @property
    def page(self) -> DeskScreen[Any]:
        """The screen it stands on."""
        return cast(DeskScreen[Any], self.screen)

    def tell(self, file: File) -> None:
        """Shows what the file says."""
        self.file = file
        self.show(file)
        count = self.count
        self.border_title = Content(_(self.TITLE) + ("" if count is None else f" {formats.number(count)}"))
        self.post_message(self.Told())

    @property
    def count(self) -> int | None:
        """How many entries it has, said in the title; None where there is nothing to count."""
        return None

    def show(self, file: File) -> None:
        """Shows what the file says."""
        raise NotImplementedError


class ListSection(Section, Generic[T]):
    """Entries in a list: `+` adds one, Enter opens the one in focus, `x` takes it out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,insert", "add", N_("Add"), key_display="+", tooltip=N_("Add an entry to this section")),
        Binding("x,delete", "delete", N_("Delete"), tooltip=N_("Take the entry in focus out")),
    ]
    NONE: ClassVar[str]
    """What an empty section says."""
    ADDS: ClassVar[str]
    """What the key for a new entry does, said beside it."""

    def make_list(self) -> ItemList[Any]:
        """The list, still empty."""
        raise NotImplementedError

    def add(self) -> DeskScreen[Any]:
        """The screen for a new entry."""
        raise NotImplementedError

    def edit(self, item: T) -> DeskScreen[Any] | None:
        """The screen on which an entry is changed; None where it stays as it is."""
        raise NotImplementedError

    def entry(self, item: T) -> tuple[Entry, str] | None:
        """The entry behind an item and what it is called, to be deleted; None where it stays."""
        raise NotImplementedError

    def besides(self, item: T) -> str:  # noqa: ARG002 - for those that override it
        """What happens to other entries when the item is deleted; empty where nothing does."""
        return ""

    def above(self) -> ComposeResult:
        """What stands over the list."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The list, under its header where it is a table."""
        yield from self.above()
        made = self.make_list()
        made.empty = Content.assemble(" ", _(self.NONE), "  ", keyed("+", _(self.ADDS)))
        yield Table(made) if isinstance(made, TableList) else made

    @property
    def rows(self) -> ItemList[Any]:
        """The list."""
        return self.query_one(ItemList)

    @property
    def target(self) -> Widget:
        """The list takes the keys."""
        return self.rows

    @property
    def item(self) -> T | None:
        """The item in focus."""
        item: T | None = self.rows.item
        return item

    @property
    def count(self) -> int | None:
        """The number of items."""
        return len(self.rows.items)

    def show_items(self, items: Sequence[T | None]) -> None:
        """Puts these into the list; what is not read yet is None."""
        frame = self.rows.parent
        (frame if isinstance(frame, Table) else self.rows).show(items)

    async def keep(self, step: str, entry: E) -> None:
        """Stores an entry as one step and shows what follows; says why where it cannot."""
        try:
            await self.page.desk.ask(enter, step, entry, self.file.id)
        except Refused as refusal:
            self.page.desk_app.refuse(refusal)
        await self.page.reload()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be deleted where there is nothing, or where it stays."""
        if action == "delete":
            return self.is_mounted and self.item is not None and self.entry(self.item) is not None
        return super().check_action(action, parameters)

    @on(ItemList.Moved)
    def follow(self, event: ItemList.Moved) -> None:
        """Another entry may have other keys."""
        event.stop()
        self.post_message(self.Told())

    @on(ItemList.Chosen)
    async def open(self, event: ItemList.Chosen) -> None:
        """Opens the entry to change it."""
        event.stop()
        if screen := self.edit(event.item):
            await self.page.desk_app.show(screen)

    async def action_add(self) -> None:
        """Asks for a new entry."""
        await self.page.desk_app.show(self.add())

    async def action_delete(self) -> None:
        """Takes the entry in focus out and says what that means."""
        if self.item is None or (known := self.entry(self.item)) is None:
            return
        entry, name = known
        called, besides = shortened(name), self.besides(self.item)
        await self.page.desk.ask(remove, _("Delete {text}").format(text=called), entry)
        await self.page.reload()
        self.page.notify(deleted(called, besides), markup=False)
