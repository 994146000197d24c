"""The area cooperations."""

from textual.app import ComposeResult
from textual.widgets import Static

from coopitis.screens.base import Area


class CooperationsScreen(Area):
    """To come."""

    AREA = "cooperations"

    def body(self) -> ComposeResult:
        """To come."""
        yield Static("")
