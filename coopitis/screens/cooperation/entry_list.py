"""The form for a small entry of a cooperation: a colleague, a routine, a piece of the kit."""

from collections.abc import Iterable
from typing import Any, ClassVar, Generic, TypeVar

from coopitis.domain.colleague import Colleague
from coopitis.domain.kit import KitItem
from coopitis.domain.routine import Routine
from coopitis.screens.form_page import FormPage
from coopitis.store.entries import enter
from coopitis.widgets.field import Field

T = TypeVar("T", Colleague, KitItem, Routine)


class EntryForm(FormPage, Generic[T]):
    """Changes `entry`, or enters it if it was not entered before, in the cooperation with that id."""

    NAME: ClassVar[str]
    """What its draft is called by."""

    def __init__(self, cooperation_id: str, entry: T) -> None:
        super().__init__()
        self.cooperation_id = cooperation_id
        self.entry: T = entry
        self.draft_key = f"{self.NAME} {entry.entered or cooperation_id}"

    @property
    def cooperation_here(self) -> str:
        """The one it belongs to."""
        return self.cooperation_id

    def rows(self, entry: T) -> Iterable[Field]:
        """The fields, filled in with the entry."""
        raise NotImplementedError

    def filled(self, entry: T, values: dict[str, Any]) -> T:
        """The entry with the values of the form; Refused where they do not go together."""
        raise NotImplementedError

    def step(self, entry: T) -> str:
        """What the step is called that stores it."""
        raise NotImplementedError

    async def fields(self) -> Iterable[Field]:
        """The fields of the entry."""
        return self.rows(self.entry)

    async def save(self, values: dict[str, Any]) -> T:
        """Stores it as one step."""
        entry = self.filled(self.entry, values)
        return await self.desk.ask(enter, self.step(entry), entry, self.cooperation_id, self.draft_key)
