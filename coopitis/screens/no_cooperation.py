"""What a form for an entry says while there is nothing to enter it for."""

from collections.abc import Callable
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Footer, Static

from coopitis.language import N_, _
from coopitis.screens.base import DeskScreen, Page
from coopitis.widgets.quiet import QUIET


class NoCooperation(Page[None]):
    """Offers to add a cooperation or to check one; once there is one, goes on to what was asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "app.add", N_("Add")),
        Binding("n", "app.check", N_("Pre-check")),
    ]
    DEFAULT_CSS = "NoCooperation Static { padding: 1 2; }"

    def __init__(self, then: Callable[[], DeskScreen[Any]]) -> None:
        super().__init__()
        self.then = then

    def compose(self) -> ComposeResult:
        """What belongs here, and the keys that bring it."""
        yield Static(
            Content.assemble(
                (_("There is no cooperation yet that this could belong to."), "bold"),
                "\n\n",
                ("a", "bold $text-accent"),
                "  ",
                _("add one you are already in"),
                "\n",
                ("n", "bold $text-accent"),
                "  ",
                _("check one before you join it"),
                "\n\n",
                (_("Once there is one, the form comes up here."), QUIET),
            )
        )
        yield Footer()

    async def load(self) -> None:
        """Goes on as soon as there is a cooperation."""
        if (await self.desk.overview()).standings:
            self.app.switch_screen(self.then())
