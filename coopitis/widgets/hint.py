"""A key and what it does or stands on now, for a click too."""

from textual.content import Content
from textual.widgets import Static

from coopitis.widgets.tones import QUIET


def keyed(key: str, does: str | Content) -> Content:
    """A key, and what it does."""
    return Content.assemble((key, "bold $text-accent"), "  ", does)


class Hint(Static):
    """A key of the screen with what it would change; a click does the same."""

    DEFAULT_CSS = "Hint { width: auto; padding: 0 1; &:hover { background: $boost; } }"

    def __init__(self, key: str, action: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.key, self.action = key, action

    def say(self, text: str) -> None:
        """Says what it stands on."""
        self.update(keyed(self.key, Content.styled(text, QUIET)))

    async def on_click(self) -> None:
        """Does what the key does."""
        await self.run_action(f"screen.{self.action}")
