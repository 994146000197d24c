"""What a form for an entry says while there is no cooperation that the entry could belong to."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from coopitis.language import N_, _
from coopitis.screens.base import Page
from coopitis.screens.messages import Open
from coopitis.widgets.key_bar import KeyBar


class NoCooperation(Page[None]):
    """Gives way to what brings a cooperation: to add one, or to check one."""

    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "add", N_("Add"), tooltip=N_("Add a cooperation you are already in, unchecked")),
        Binding("n", "check", N_("Pre-check"), tooltip=N_("Check a cooperation before you join it")),
    ]
    DEFAULT_CSS = "NoCooperation Static { padding: 1 2; }"

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
            )
        )
        yield KeyBar()

    def action_add(self) -> None:
        """Adds one."""
        self.post_message(Open("cooperation_form", instead=True))

    def action_check(self) -> None:
        """Checks one."""
        self.post_message(Open("check", instead=True))
