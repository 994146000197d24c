"""A form field as data: what it is called, how it is read, and how it says what it understood."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class FieldKind(StrEnum):
    """How a field is filled in."""

    TEXT = "text"
    LINES = "lines"
    CHOICE = "choice"
    OPEN_CHOICE = "open choice"
    PICK = "pick"
    FLAG = "flag"


def _nothing(_value: Any) -> str:
    return ""


def _nothing_found(_typed: str) -> Sequence[tuple[str, str]]:
    return ()


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `read` turns text into a value or raises Refused; `understood` says the value in words.

    An empty text is None unless `required`. Choices are (label, value) pairs, shown as a list, in an open
    one with room for what is not offered, or, in a pick, all on one line; a flag's text is "yes" or "".
    `question` is what the field answers, said beside it while there is nothing else to say; a `wide`
    field takes that room for itself. Of a pick `keys` and `notes` are by value: the key that stands
    before an option, and what it means. `joint` comes between the lines of what is pasted. `finds` is
    what an open choice shows for what is typed. `doubts` says what speaks against a value that can stay.
    """

    name: str
    label: str
    read: Callable[[str], Any] = str
    understood: Callable[[Any], str] = _nothing
    text: str = ""
    hint: str = ""
    required: bool = False
    kind: FieldKind = FieldKind.TEXT
    choices: Sequence[tuple[str, str]] = ()
    question: str = ""
    wide: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    joint: str = " "
    finds: Callable[[str], Sequence[tuple[str, str]]] = _nothing_found
    doubts: Callable[[Any], str] = _nothing


def flag(name: str, label: str, *, on: bool = False) -> Field:
    """A yes or no."""
    return Field(name, label, read=bool, kind=FieldKind.FLAG, text="yes" if on else "")


def choice(
    name: str, label: str, choices: Sequence[tuple[str, str]], *, text: str = "", required: bool = True
) -> Field:
    """One of several values."""
    return Field(name, label, kind=FieldKind.CHOICE, choices=choices, text=text, required=required)
