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
        self.areas, self.here = areas, here
        self.days: Sequence[str] = ()

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
        free = self.size.width - line.cell_length - 1
        day = next((one for one in self.days if len(one) < free), "")
        return Content.assemble(line, " " * (free - len(day)), (day, QUIET)) if day else line

    def show_day(self, days: Sequence[str]) -> None:
        """Says which day it is, in the first of these ways that has room."""
        self.days = days
        self.refresh()

    async def on_click(self, event: events.Click) -> None:
        """Goes to the area that was clicked."""
        if area := event.style.meta.get("area"):
            await self.app.run_action(f"app.area('{area}')")
