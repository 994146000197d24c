"""One row of a form: what it asks, the entry, and beside it what was understood."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label, Select, Static, TextArea

from coopitis.language import _
from coopitis.refusal import Refused
from coopitis.widgets.field import Field, FieldKind
from coopitis.widgets.lines import Lines
from coopitis.widgets.open_choice import OpenChoice
from coopitis.widgets.pick import Choice, Pick
from coopitis.widgets.text_entry import TextField
from coopitis.widgets.text_layout import put


class FormRow(HorizontalGroup):
    """Label, entry, and beside it what was understood or what is wrong."""

    DEFAULT_CSS = """
    FormRow {
        height: auto;
        Label { width: 16; margin-right: 1; color: $foreground-muted; }
        Input, Select { width: 30; }
        Input { padding: 0 1; }
        .said { width: 1fr; margin-left: 1; color: $foreground-muted; }
        &.-refused .said { color: $text-error; }
        &.-doubted .said { color: $text-warning; }
        &.-long Input { width: 1fr; }
        &.-long .said { width: auto; max-width: 24; }
    }
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
        super().__init__(id=f"row-{field.name}", classes="-long" if field.wide or field.read is str else "")
        self.field = field
        # Made here and not in `compose`, so that whoever asks for the text need not wait for the row.
        self.entry = _entry(field)
        self.said = Static("", classes="said", markup=False)
        self._words: str | None = None
        self.explain()

    def compose(self) -> ComposeResult:
        """The three parts of the row."""
        yield Label(self.field.label, markup=False)
        yield self.entry
        yield self.said

    @property
    def text(self) -> str:
        """The raw text, for drafts; a flag is "yes" or ""."""
        return self.entry.chosen if isinstance(self.entry, Choice) else self.entry.value

    @text.setter
    def text(self, text: str) -> None:
        if isinstance(self.entry, Choice):
            self.entry.choose(text)
        else:
            self.entry.value = text
        self.explain()

    def value(self) -> Any:
        """What the text means, None where it is empty; Refused where it means nothing."""
        text = self.text.strip()
        if self.field.kind is FieldKind.FLAG:
            return bool(text)
        value = self.field.read(text) if text else None
        # A text may only look as if something stood there.
        if value is not None and value != "":
            return value
        if self.field.required:
            raise Refused(_("This is needed."))
        return None

    def explain(self, *, strict: bool = False) -> bool:
        """Says beside the field what it means or, if it means nothing, why; an empty field only if strict."""
        try:
            value = self.value()
            said = "" if value is None else self.field.understood(value)
            doubts = "" if value is None else self.field.doubts(value)
            refused = False
        except Refused as refusal:
            refused = strict or bool(self.text.strip())
            said, doubts = str(refusal) if refused else "", ""
        self._say(doubts or ("" if said == self.text.strip() else said), refused, bool(doubts))
        return not refused

    def refuse(self, why: str) -> None:
        """Says beside the field why it cannot stay so, until it is changed; the cursor goes there."""
        self._say(why, refused=True)
        self.focus_entry()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offers other choices, none of them chosen."""
        self.field = replace(self.field, choices=choices)
        assert isinstance(self.entry, Choice)
        self.entry.offer(choices)

    def ask(self, question: str) -> None:
        """Asks another question beside the field."""
        self.field = replace(self.field, question=question)
        self.explain()

    def focus_entry(self) -> None:
        """Puts the cursor into the field."""
        self.entry.focus()

    def _say(self, said: str, refused: bool, doubted: bool = False) -> None:
        mark = "✗ " if refused else "! " if doubted else "✓ "
        words = mark + said if said else self.field.question
        if words == self._words:
            return
        self._words = words
        put(Content(words), self.said)
        # Before it is mounted nothing is styled yet, and need not be styled anew.
        self.set_class(refused, "-refused", update=self.is_mounted)
        self.set_class(doubted, "-doubted", update=self.is_mounted)
        self.set_class(not said and not self.field.question, "-silent", update=self.is_mounted)

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Select.Changed)
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


def _entry(field: Field) -> TextField | Lines | Choice | Pick:
    if field.kind is FieldKind.FLAG:
        return Pick([(_("yes"), "yes"), (_("no"), "")], field.text, id=field.name)
    if field.kind is FieldKind.PICK:
        return Pick(field.choices, field.text, keys=field.keys, notes=field.notes, id=field.name)
    if field.kind is FieldKind.CHOICE:
        return Choice(field.choices, field.text, needed=field.required, prompt=field.hint, id=field.name)
    if field.kind is FieldKind.OPEN_CHOICE:
        return OpenChoice(field.choices, field.text, field.finds, id=field.name)
    if field.kind is FieldKind.LINES:
        return Lines(field.text, placeholder=field.hint, id=field.name)
    return TextField(field.text, placeholder=field.hint, id=field.name, joint=field.joint)
