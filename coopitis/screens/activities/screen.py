"""The area activities."""

from textual.app import ComposeResult
from textual.widgets import Static

from coopitis.screens.base import Area


class ActivitiesScreen(Area):
    """To come."""

    AREA = "activities"

    def body(self) -> ComposeResult:
        """To come."""
        yield Static("")
