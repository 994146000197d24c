"""The form for a small entry of a cooperation, and how entries are saved."""

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeVar

from coopitis.domain.belongings import Colleague, KitItem, Routine
from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.form_page import FormPage
from coopitis.store.entries import enter
from coopitis.store.rows import E
from coopitis.widgets.field import Field
from coopitis.widgets.text_layout import one_line

F = TypeVar("F", Colleague, KitItem, Routine)


async def save_entry(
    screen: BaseScreen[Any], step: str, entry: E, cooperation_id: str, before: E | None = None
) -> bool:
    """Stores an entry as one step that can be undone; says why where it cannot.

    `before` is the entry as it was read.
    """
    try:
        await screen.store.ask(enter, step, entry, cooperation_id, before=before)
    except Refused as refusal:
        screen.refuse(refusal)
        return False
    return True


class EntryForm(FormPage, Generic[F]):
    """Changes the entry with that row id, or enters a new one in the cooperation."""

    DRAFT: ClassVar[str]
    """How the name of its drafts begins."""
    TITLES: ClassVar[tuple[str, str]]
    """Over a new entry, and over one that is changed."""

    def __init__(self, cooperation_id: str, row_id: int | None = None) -> None:
        super().__init__()
        self.cooperation_id, self.row_id = cooperation_id, row_id
        self.entry: F = self.blank()
        self.form_name = f"{self.DRAFT} {row_id or cooperation_id}"

    def blank(self) -> F:
        """A new entry before anything was typed."""
        raise NotImplementedError

    async def known(self, row_id: int) -> F:
        """The entry of that row. Raises Refused where it is gone."""
        raise NotImplementedError

    def rows(self, entry: F) -> Iterable[Field]:
        """The fields, filled in with the entry."""
        raise NotImplementedError

    def filled(self, entry: F, values: dict[str, Any]) -> F:
        """The entry with the values of the form. Raises Refused where they do not go together."""
        raise NotImplementedError

    def called(self, entry: F) -> str:
        """The name of the entry in the name of the step that stores it."""
        raise NotImplementedError

    @property
    def cooperation_here(self) -> str:
        """The one the entry belongs to."""
        return self.cooperation_id

    def page_title(self) -> str:
        """Whether it is a new entry."""
        new, changed = self.TITLES
        return _(changed) if self.row_id else _(new)

    async def fields(self) -> Iterable[Field]:
        """Reads the entry; the fields follow from it."""
        if self.row_id:
            self.entry = await self.known(self.row_id)
        return self.rows(self.entry)

    async def save(self, values: dict[str, Any]) -> F:
        """Stores it as one step."""
        entry = self.filled(self.entry, values)
        before = self.before or (self.entry if self.row_id else None)
        text = _("Edit {text}") if self.row_id else _("Add {text}")
        step = text.format(text=one_line(self.called(entry))[:60])
        return await self.store.ask(enter, step, entry, self.cooperation_id, self.draft_key, before)
