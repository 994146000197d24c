"""A form from fields as data: one row a field, with what was understood beside it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Checkbox, Input, Label, Select, Static

from coopitis.language import N_, _
from coopitis.refusal import Refused
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.pick import Pick


class FormRow(HorizontalGroup):
    """Label, entry, and beside it what was understood or what is wrong."""

    DEFAULT_CSS = """
    FormRow {
        height: auto;
        Label { width: 16; text-align: right; margin-right: 1; color: $text-muted; }
        Input, Select, Checkbox { width: 30; }
        Checkbox { padding: 0; background: transparent; }
        Input { background: $surface; padding: 0 1; }
        Input:focus { background: $boost; tint: $accent 12%; }
        .said { width: 1fr; margin-left: 1; color: $text-muted; }
        &.-refused .said { color: $text-error; }
        &.-long Input { width: 1fr; }
        &.-long .said { width: auto; max-width: 24; }
    }
    .-narrow FormRow { Input, Select, Checkbox { width: 26; } Label { width: 14; } }
    """

    @dataclass
    class Changed(Message):
        """The text of a field changed."""

        row: "FormRow"

    @dataclass
    class Submitted(Message):
        """Enter was pressed in a field."""

        row: "FormRow"

    def __init__(self, field: Field) -> None:
        super().__init__(id=f"row-{field.name}", classes="-long" if field.read is str else "")
        self.field = field
        self.said = Static("", classes="said", markup=False)

    def compose(self) -> ComposeResult:
        """The three parts of the row."""
        yield Label(self.field.label, markup=False)
        yield self._entry()
        yield self.said

    def on_mount(self) -> None:
        """Says at once what the prefilled text means."""
        self.explain()

    @property
    def text(self) -> str:
        """The raw text, for drafts; a flag is "yes" or ""."""
        entry = self.query_one(f"#{self.field.name}")
        if isinstance(entry, Checkbox):
            return "yes" if entry.value else ""
        if isinstance(entry, Select):
            return "" if entry.is_blank() else str(entry.value)
        if isinstance(entry, Pick):
            return entry.value
        assert isinstance(entry, Input)
        return entry.value

    @text.setter
    def text(self, text: str) -> None:
        entry = self.query_one(f"#{self.field.name}")
        if isinstance(entry, Checkbox):
            entry.value = bool(text)
        elif isinstance(entry, Input | Pick) or (
            isinstance(entry, Select) and text in [value for _label, value in self.field.choices]
        ):
            entry.value = text
        self.explain()

    def value(self) -> Any:
        """What the text means, None where it is empty; Refused where it means nothing."""
        text = self.text.strip()
        if self.field.kind is FieldKind.FLAG:
            return bool(text)
        if text:
            return self.field.read(text)
        if self.field.required:
            raise Refused(_("This is needed."))
        return None

    def explain(self, *, strict: bool = False) -> bool:
        """Says beside the field what it means or, if it means nothing, why; an empty field only if strict."""
        try:
            value = self.value()
            said = "" if value is None else self.field.understood(value)
            refused = False
        except Refused as refusal:
            refused = strict or bool(self.text.strip())
            said = str(refusal) if refused else ""
        self._say(said, refused)
        return not refused

    def refuse(self, why: str) -> None:
        """Says beside the field why it cannot stay so, until it is changed; the cursor goes there."""
        self._say(why, refused=True)
        self.focus_entry()

    def focus_entry(self) -> None:
        """Puts the cursor into the field."""
        self.query_one(f"#{self.field.name}").focus()

    def _say(self, said: str, refused: bool) -> None:
        mark = "✗ " if refused else "✓ " if said else ""
        self.said.update(Content(mark + said))
        self.set_class(refused, "-refused")

    @on(Input.Changed)
    @on(Select.Changed)
    @on(Checkbox.Changed)
    @on(Pick.Changed)
    def _changed(self, event: Message) -> None:
        event.stop()
        self.explain()
        self.post_message(self.Changed(self))

    @on(Input.Submitted)
    @on(Pick.Submitted)
    def _submitted(self, event: Message) -> None:
        event.stop()
        self.post_message(self.Submitted(self))

    def _entry(self) -> Input | Select[str] | Checkbox | Pick:
        field = self.field
        if field.kind is FieldKind.FLAG:
            return Checkbox(_("yes"), value=bool(field.text), id=field.name, compact=True)
        if field.kind is FieldKind.PICK:
            return Pick(field.choices, field.text, id=field.name)
        if field.kind is FieldKind.CHOICE:
            options = [(Content(label), value) for label, value in field.choices]
            chosen = field.text if field.text else Select.NULL
            return Select(
                options,
                value=chosen,
                prompt=_("Choose"),
                allow_blank=not field.required or not field.text,
                id=field.name,
                compact=True,
            )
        return Input(field.text, placeholder=field.hint, id=field.name, compact=True)


class Form(VerticalScroll, can_focus=False):
    """Rows of fields. Enter in any text field submits the whole form.

    In a form that `walks`, Enter goes on to the next field that is needed and empty, if there is one.
    """

    DEFAULT_CSS = "Form { height: 1fr; scrollbar-gutter: stable; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", N_("Field above"), show=False),
        Binding("down", "app.focus_next", N_("Field below"), show=False),
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

    def __init__(self, fields: Iterable[Field], *, walks: bool = False, id: str | None = None) -> None:
        super().__init__(id=id)
        self.fields = list(fields)
        self.walks = walks

    def compose(self) -> ComposeResult:
        """One row a field."""
        for field in self.fields:
            yield FormRow(field)

    def row(self, name: str) -> FormRow:
        """The row of a field."""
        return self.query_one(f"#row-{name}", FormRow)

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        if self.fields:
            self.row(self.fields[0].name).focus_entry()

    def texts(self) -> dict[str, str]:
        """The raw texts by field, for a draft."""
        return {row.field.name: row.text for row in self.query(FormRow)}

    def fill(self, texts: Mapping[str, str]) -> None:
        """Puts raw texts into the fields they name."""
        for row in self.query(FormRow):
            if row.field.name in texts:
                row.text = texts[row.field.name]

    def peek(self) -> dict[str, Any]:
        """What can be read so far; a field that means nothing yet is None."""
        found = {}
        for row in self.query(FormRow):
            try:
                found[row.field.name] = row.value()
            except Refused:
                found[row.field.name] = None
        return found

    def values(self) -> dict[str, Any] | None:
        """All values by field; None, with the cursor in the first refused field, where one is refused."""
        rows = list(self.query(FormRow))
        refused = [row for row in rows if not row.explain(strict=True)]
        if refused:
            refused[0].focus_entry()
            return None
        return {row.field.name: row.value() for row in rows}

    @on(FormRow.Changed)
    def _changed(self, event: FormRow.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(self, event.row.field.name))

    @on(FormRow.Submitted)
    def _submitted(self, event: FormRow.Submitted) -> None:
        event.stop()
        walks_on = self.walks and event.row.explain(strict=True)
        if walks_on and (ahead := self._needed_after(event.row)):
            ahead.focus_entry()
        else:
            self.post_message(self.Submitted(self))

    def _needed_after(self, row: FormRow) -> FormRow | None:
        rows = list(self.query(FormRow))
        below = rows[rows.index(row) + 1 :]
        return next((one for one in below if one.field.required and not one.text.strip()), None)
