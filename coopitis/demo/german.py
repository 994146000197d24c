"""The same life as a German owner would have written it down: other words, the same days and amounts."""

import gettext
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coopitis.language import FOLDER

T = TypeVar("T")


def in_german(value: T) -> T:
    """The value with every text that has German words in those; what has none stays, such as an id."""
    return _turned(value, gettext.translation("demo", FOLDER, languages=["de"]).gettext)  # type: ignore[no-any-return]


def _turned(value: Any, german: Callable[[str], str]) -> Any:
    if type(value) is str:
        # For nothing a catalogue would answer with its own header.
        return german(value) if value else value
    if isinstance(value, list | tuple):
        return type(value)(_turned(one, german) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        turned = {field.name: _turned(getattr(value, field.name), german) for field in fields(value)}
        return replace(value, **turned)
    return value
