"""Entries of a cooperation in a list: keys, saving, deleting and undo are the same for all kinds.

What a kind of entry adds (columns, fields, texts, further keys) stands in the file of its name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, Protocol, TypeVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from coopitis.language import N_, _
from coopitis.screens.cooperation.entry_form import save_entry
from coopitis.screens.cooperation.section import Section
from coopitis.screens.deleting import deleted
from coopitis.screens.messages import Open
from coopitis.screens.saving import patient
from coopitis.store.entries import remove
from coopitis.store.rows import E, Entry
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.key_bar import keyed
from coopitis.widgets.table import Table, TableList
from coopitis.widgets.text_layout import shortened


class Listed(Protocol):
    """What a list shows in one row."""

    @property
    def row_id(self) -> int:
        """The id of the row in the database."""


T = TypeVar("T", bound=Listed)


class EntryTable(TableList[T]):
    """One row an entry. A key bound to `cycle` asks for its next state: ready or not, accepted or not."""

    @dataclass
    class Cycled(Message):
        """The entry is to get its next state."""

        item: Any

    def can_cycle(self, item: T) -> bool:  # noqa: ARG002 - for those that override it
        """Whether the entry has a next state."""
        return True

    def current(self, item: T) -> T | None:
        """The entry as it was last read, however old `item` is; None where it is gone."""
        return next((one for one in self.items if one and one.row_id == item.row_id), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There has to be an entry in focus."""
        if action == "cycle":
            return self.item is not None and self.can_cycle(self.item)
        return super().check_action(action, parameters)

    def action_cycle(self) -> None:
        """The next state."""
        if self.item is not None:
            self.post_message(self.Cycled(self.item))


class EntrySection(Section, Generic[T]):
    """Entries in a list: `+` adds one, Enter opens the one in focus, `x` deletes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus,insert", "add", N_("Add"), tooltip=N_("Add an entry to this section")),
        Binding("x,delete", "delete", N_("Delete"), tooltip=N_("Take the entry in focus out")),
    ]
    NONE: ClassVar[str]
    """What an empty list says."""
    ADDS: ClassVar[str]
    """What the key for a new entry does, said beside it."""
    FORM: ClassVar[str]
    """The route of the form; it takes `cooperation_id` and, to edit an entry, `row_id`."""

    LIST: ClassVar[type[ItemList[Any]]]
    """The list, made without arguments."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        # Kept here and not looked up, for the keys are asked for before and after it is mounted.
        self.rows = self.LIST()
        self.rows.empty = Content.assemble(_(self.NONE), "  ", keyed("+", _(self.ADDS)))

    def items(self) -> Sequence[T | None]:
        """What `data` has for the list; None is what is not fetched yet."""
        raise NotImplementedError

    def called(self, item: T) -> str:
        """The name of an entry in a sentence."""
        raise NotImplementedError

    def entry_of(self, item: T) -> Entry | None:
        """The entry behind an item, to be deleted; None where it stays."""
        return cast(Entry, item)

    def besides(self, item: T) -> str:  # noqa: ARG002 - for those that override it
        """What happens to other entries when the item is deleted; empty where nothing does."""
        return ""

    def form_of(self, item: T) -> Open | None:
        """The form in which an entry is changed; None where it stays as it is."""
        return Open(self.FORM, cooperation_id=self.data.id, row_id=item.row_id)

    async def cycle(self, item: T) -> None:
        """Stores the next state of an entry."""

    def above(self) -> ComposeResult:
        """What stands over the list."""
        yield from ()

    def compose(self) -> ComposeResult:
        """The list, under its header where it is a table."""
        yield from self.above()
        yield Table(self.rows) if isinstance(self.rows, TableList) else self.rows

    def show(self) -> None:
        """Puts the entries into the list."""
        frame = self.rows.parent
        (frame if isinstance(frame, Table) else self.rows).show(self.items())

    @property
    def target(self) -> Widget:
        """The list takes the keys."""
        return self.rows

    @property
    def item(self) -> T | None:
        """The item in focus; None in an empty list."""
        item: T | None = self.rows.item
        return item

    @property
    def count(self) -> int | None:
        """The number of items."""
        return len(self.rows.items)

    async def save(self, step: str, entry: E) -> bool:
        """Stores an entry as one step and shows what follows."""
        known = {getattr(one, "row_id", 0): one for one in self.items()}
        before = cast(E | None, known.get(entry.row_id) if entry.row_id else None)
        saved = await save_entry(self.page, step, entry, self.data.id, before)
        await self.page.reload()
        return saved

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing can be deleted where there is nothing, or where it stays."""
        if action == "delete":
            return self.item is not None and self.entry_of(self.item) is not None
        return super().check_action(action, parameters)

    @on(ItemList.Moved)
    def follow_focus(self, event: ItemList.Moved) -> None:
        """Another entry may have other keys."""
        event.stop()
        self.post_message(self.Changed())

    @on(ItemList.Chosen)
    def edit(self, event: ItemList.Chosen) -> None:
        """Opens the form of the entry."""
        event.stop()
        if form := self.form_of(event.item):
            self.post_message(form)

    @on(EntryTable.Cycled)
    @patient
    async def cycle_current(self, event: EntryTable.Cycled) -> None:
        """Of keys that come faster than the list is read, each goes on from the last."""
        event.stop()
        if isinstance(self.rows, EntryTable) and (item := self.rows.current(event.item)):
            await self.cycle(item)

    def action_add(self) -> None:
        """Opens the form for a new entry."""
        self.post_message(Open(self.FORM, cooperation_id=self.data.id))

    async def action_delete(self) -> None:
        """Deletes the entry in focus and says what that means."""
        if self.item is None or (entry := self.entry_of(self.item)) is None:
            return
        called, besides = shortened(self.called(self.item)), self.besides(self.item)
        await self.page.store.ask(remove, _("Delete {text}").format(text=called), entry)
        await self.page.reload()
        self.page.notify(deleted(called, besides), markup=False)
