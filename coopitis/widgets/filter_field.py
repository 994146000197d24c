"""The line above a list into which one types what is looked for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message

from coopitis.language import N_
from coopitis.widgets.text_entry import TextField


class FilterField(TextField):
    """A text that narrows a list as it is typed; Enter, Esc and arrow down go back to the list."""

    DEFAULT_CSS = "FilterField { width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("To the list")),
        Binding("down", "leave", N_("To the list"), show=False),
    ]

    @dataclass
    class Left(Message):
        """The cursor goes back to the list."""

        field: "FilterField"

    def __init__(self, placeholder: str, *, id: str | None = None) -> None:
        super().__init__(placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def action_leave(self) -> None:
        """Leaves the text as it is."""
        self.post_message(self.Left(self))

    async def action_submit(self) -> None:
        """Enter leaves too: the list follows every letter already."""
        self.action_leave()
