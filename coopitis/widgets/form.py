"""A form from fields as data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message

from coopitis.language import N_
from coopitis.refusal import Refused
from coopitis.widgets.field import Field
from coopitis.widgets.form_row import FormRow


class Form(VerticalScroll, can_focus=False):
    """Rows of fields, by name. Enter in any text field submits the whole form.

    In a form that `walks`, Enter goes on to the next field that is needed and empty, if there is one; in one
    that `stops` it goes on to the next field, whatever that holds, and submits in the last.
    """

    DEFAULT_CSS = "Form { height: 1fr; scrollbar-gutter: stable; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "walk(-1)", N_("Field above"), show=False),
        Binding("down", "walk(1)", N_("Field below"), show=False),
    ]

    @dataclass
    class Submitted(Message):
        """The form is to be saved."""

        form: "Form"

    @dataclass
    class Changed(Message):
        """A field changed; `name` says which."""

        form: "Form"
        name: str

    def __init__(
        self, fields: Iterable[Field], *, walks: bool = False, stops: bool = False, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.rows = {field.name: FormRow(field) for field in fields}
        self.walks, self.stops = walks or stops, stops

    def compose(self) -> ComposeResult:
        """One row a field."""
        yield from self.rows.values()

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self.rows[name]

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        if self.rows:
            next(iter(self.rows.values())).focus_entry()

    def action_walk(self, step: int) -> None:
        """Goes to what has the focus before or after; at both ends one stays, which Tab does not."""
        chain = self.screen.focus_chain
        if self.screen.focused in chain:
            place = chain.index(self.screen.focused) + step
            if 0 <= place < len(chain):
                chain[place].focus()

    def texts(self) -> dict[str, str]:
        """The raw texts by field, for a draft."""
        return {name: row.text for name, row in self.rows.items()}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Puts raw texts into the fields they name."""
        for name, row in self.rows.items():
            if name in texts:
                row.text = texts[name]

    def peek(self) -> dict[str, Any]:
        """What can be read so far; a field that means nothing yet is None."""
        found = {}
        for name, row in self.rows.items():
            try:
                found[name] = row.value()
            except Refused:
                found[name] = None
        return found

    def values(self) -> dict[str, Any] | None:
        """All values by field; None, with the cursor in the first refused field, where one is refused.

        A row that is hidden asks for nothing: its value is None whatever stands there.
        """
        rows = self.rows
        refused = [row for row in rows.values() if row.display and not row.explain(strict=True)]
        if refused:
            refused[0].focus_entry()
            return None
        return {name: row.value() if row.display else None for name, row in rows.items()}

    @on(FormRow.Changed)
    def _changed(self, event: FormRow.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self, event.row.field.name))

    @on(FormRow.Submitted)
    def _submitted(self, event: FormRow.Submitted) -> None:
        event.stop()
        walks_on = self.walks and event.row.explain(strict=True)
        if walks_on and (ahead := self._after(event.row)):
            ahead.focus_entry()
        else:
            self.post_message(self.Submitted(self))

    def _after(self, row: FormRow) -> FormRow | None:
        rows = list(self.rows.values())
        below = [one for one in rows[rows.index(row) + 1 :] if one.display]
        wanted = (one for one in below if self.stops or (one.field.required and not one.text.strip()))
        return next(wanted, None)
