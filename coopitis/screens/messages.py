"""What a screen or one of its parts asks the app for."""

from collections.abc import Callable
from typing import Any

from textual.message import Message

from coopitis.refusal import Refused


class Open(Message):
    """Open a screen: its route, by name, and the screen's own arguments.

    With `instead` it takes the place of the screen in front; `then` is given what it was left with.
    """

    def __init__(
        self,
        route: str,
        *,
        instead: bool = False,
        then: Callable[[Any], None] | None = None,
        **arguments: Any,
    ) -> None:
        super().__init__()
        self.route, self.instead, self.then, self.arguments = route, instead, then, arguments


class Missing(Message):
    """The database was moved or replaced; `asked` where the owner just wanted something of it."""

    def __init__(self, refusal: Refused, *, asked: bool) -> None:
        super().__init__()
        self.refusal, self.asked = refusal, asked


class Prefer(Message):
    """Change and remember preferences, by their field names."""

    def __init__(self, **chosen: str | None) -> None:
        super().__init__()
        self.chosen = chosen
