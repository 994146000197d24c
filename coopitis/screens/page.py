"""A screen on top of an area."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from coopitis.language import N_
from coopitis.screens.base import DeskScreen

T = TypeVar("T")


class Page(DeskScreen[T]):
    """A screen on top of an area, left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", N_("Back"))]

    async def action_leave(self) -> None:
        """Goes back; what was typed is kept."""
        await self.desk_app.leave([self], self.go_back)
