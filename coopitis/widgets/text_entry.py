"""Entries for a line of text: one that takes back what was typed, and the filter above a list."""

from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from coopitis.language import N_

KEPT = 200
"""So many changes of a text can be taken back."""


class TextField(Input):
    """Ctrl+Z undoes typing here and nothing else, also where there is nothing left to undo.

    Letters typed one after the other are one change.
    """

    DEFAULT_CSS = """
    TextField, TextField:ansi { height: 1; padding: 0 1; border: none; background: $field; }
    TextField:focus { border: none; background: $field-focus; background-tint: transparent; }
    TextField:focus > .input--placeholder { color: $field-hint; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "undo_typing", show=False)]

    def __init__(self, *args: Any, joint: str = " ", **kwargs: Any) -> None:
        """`joint` comes between the lines of what is pasted."""
        # Nothing is validated here: Textual would mark each text as valid, and style the entry anew for it.
        super().__init__(*args, validate_on=(), **kwargs)
        self.joint = joint

    virtual_size = reactive(Size(0, 0))
    """As wide as its text, and nothing else on the screen depends on that: a letter is no new layout."""

    _before: tuple[tuple[str, int], ...] = ()
    _typing = False
    _taking_back = False

    def watch_value(self, before: str, after: str) -> None:
        """Remembers what stood there, except for what it began with."""
        if not self.is_mounted or self._taking_back:
            return
        if not (self._typing and len(after) == len(before) + 1):
            self._before = (*self._before[1 - KEPT :], (before, self.cursor_position))
        # A first letter may take the place of a whole text.
        self._typing = len(after) in (1, len(before) + 1)

    def on_resize(self) -> None:
        """What is typed stays in sight."""
        if self.has_focus:
            cursor = Region(cell_len(self.value[: self.cursor_position]), 0, 1, 1)
            self.scroll_to_region(cursor, force=True, animate=False)

    def on_paste(self, event: events.Paste) -> None:
        """Several lines become one that shows where they met; none is left out."""
        event.prevent_default()
        event.stop()
        self.replace(self.on_one_line(event.text), *self.selection)

    def action_paste(self) -> None:
        """The same with what was copied here."""
        self.replace(self.on_one_line(self.app.clipboard), *self.selection)

    def on_one_line(self, text: str) -> str:
        """The lines that hold something, joined; with a semicolon where commas stand in them already."""
        lines = [line.strip() for line in text.splitlines()]
        if len(lines) < 2:
            return text.rstrip("\r\n")
        joint = "; " if self.joint == ", " and any("," in line for line in lines) else self.joint
        return joint.join(line for line in lines if line)

    def action_undo_typing(self) -> None:
        """Puts back the text as it was before the newest change."""
        if not self._before:
            return
        *earlier, (before, cursor) = self._before
        self._before, self._typing, self._taking_back = tuple(earlier), False, True
        self.value, self._taking_back = before, False
        self.cursor_position = cursor


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
        super().__init__(placeholder=placeholder, id=id, select_on_focus=False)

    def action_leave(self) -> None:
        """Leaves the text as it is."""
        self.post_message(self.Left(self))

    async def action_submit(self) -> None:
        """Enter leaves too: the list follows every letter already."""
        self.action_leave()
