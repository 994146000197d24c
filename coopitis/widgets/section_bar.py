"""The sections of a page in one line: where one is, and the way to the others."""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.text_layout import QUIET, spread

COUNT = re.compile(r" \d\S*$")
"""The number of entries at the end of a title."""


class SectionBar(Static):
    """Titles of the sections, each with the number of its entries if there is room; a click goes to one."""

    DEFAULT_CSS = "SectionBar { height: 1; background: $panel; }"

    here: reactive[int] = reactive(0)
    titles: reactive[Sequence[str]] = reactive[Sequence[str]](())

    def render(self) -> Content:
        """The titles, and the keys that lead from one to the next."""
        width, parts = self.size.width, self._parts(self.titles)
        if parts.cell_length > width:
            parts = self._parts([COUNT.sub("", title) for title in self.titles])
        hint = _("← → Tab ")
        if parts.cell_length + cell_len(hint) >= width:
            hint = "← → "
        return spread(self._in_sight(parts, width), Content.styled(hint, QUIET), width)

    async def on_click(self, event: events.Click) -> None:
        """Goes to the section that was clicked."""
        if (number := event.style.meta.get("section")) is not None:
            await self.run_action(f"screen.go({number})")

    def _in_sight(self, parts: Content, width: int) -> Content:
        """What begins where the end of the title one is at just fits, if not all does."""
        ends = [COUNT.sub("", title) for title in self.titles[: self.here + 1]]
        beyond = self._parts(ends).cell_length - width
        return parts if beyond <= 0 else parts[beyond:]

    def _parts(self, titles: Sequence[str]) -> Content:
        return Content("").join(self._title(number, title) for number, title in enumerate(titles))

    def _title(self, number: int, title: str) -> Content:
        tone = "bold $foreground on $background" if number == self.here else QUIET
        place = Style.from_meta({"section": number})
        return Content.styled(f" {title} ", tone).stylize(place)
