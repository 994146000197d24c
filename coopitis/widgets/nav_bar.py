"""The first line: where one is, and the way to the other areas."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.text_layout import QUIET


class NavBar(Static):
    """The name, the areas with their keys, and the day on the right."""

    DEFAULT_CSS = """
    NavBar { dock: top; height: 1; background: $panel; color: $foreground; }
    """

    def __init__(self, areas: Sequence[tuple[str, str]], here: str) -> None:
        super().__init__()
        self.areas, self.here, self.day = areas, here, ""

    def render(self) -> Content:
        """The whole line; the day only where there is room for it."""
        parts = [Content.styled(" coopitis ", "bold $text-accent")]
        for number, (area, title) in enumerate(self.areas, 1):
            text, tone = f" {number} {_(title)} ", QUIET
            if area == self.here:
                tone = "bold $foreground on $background"
            place = Style.from_meta({"area": area})
            parts.append(Content.styled(text, tone).stylize(place))
        line = Content("").join(parts)
        room = self.size.width - line.cell_length - len(self.day) - 1
        return Content.assemble(line, " " * room, (self.day, QUIET)) if room > 0 else line

    def show_day(self, day: str) -> None:
        """Says which day it is."""
        self.day = day
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Goes to the area that was clicked."""
        if area := event.style.meta.get("area"):
            await self.app.run_action(f"app.area('{area}')")
