"""A screen on top of an area."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType

from coopitis.language import N_
from coopitis.screens.base import BaseScreen

T = TypeVar("T")


class Page(BaseScreen[T]):
    """A screen on top of an area, left with Esc; what was typed is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "app.back", N_("Back"))]
