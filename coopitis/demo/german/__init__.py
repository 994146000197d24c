"""The same life as a German owner would have written it down: other words, the same days and amounts."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from coopitis.demo.german.clubs import CLUBS
from coopitis.demo.german.everywhere import EVERYWHERE
from coopitis.demo.german.online import ONLINE
from coopitis.demo.german.trade import TRADE
from coopitis.demo.german.work import WORK

WORDS = {**EVERYWHERE, **TRADE, **WORK, **CLUBS, **ONLINE}
"""The English text of a story, and what stands there in German; names of people are the same."""

T = TypeVar("T")


def in_german(value: T) -> T:
    """The value with every text that has German words in those; what has none stays, such as an id."""
    return _turned(value)  # type: ignore[no-any-return]


def _turned(value: Any) -> Any:
    if type(value) is str:
        return WORDS.get(value, value)
    if isinstance(value, list | tuple):
        return type(value)(_turned(one) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        turned = {field.name: _turned(getattr(value, field.name)) for field in fields(value)}
        return replace(value, **turned)
    return value
