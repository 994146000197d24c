"""The area board."""

from textual.app import ComposeResult
from textual.widgets import Static

from coopitis.screens.base import Area


class BoardScreen(Area):
    """To come."""

    AREA = "board"

    def body(self) -> ComposeResult:
        """To come."""
        yield Static("")
