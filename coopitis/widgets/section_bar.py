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
        """The titles, or as many whole ones as fit, and the keys that lead from one to the next."""
        width, titles = self.size.width, list(self.titles)
        hints = (_("← → Tab "), "← → ")
        for one in (titles, [COUNT.sub("", title) for title in titles]):
            parts = self._parts(one)
            for hint in hints:
                if parts.cell_length + cell_len(hint) < width:
                    return spread(parts, Content.styled(hint, QUIET), width)
        return spread(self._in_sight(one, width - cell_len(hint) - 1), Content.styled(hint, QUIET), width)

    async def on_click(self, event: events.Click) -> None:
        """Goes to the section that was clicked."""
        if (number := event.style.meta.get("section")) is not None:
            await self.run_action(f"screen.go({number})")

    def _in_sight(self, titles: Sequence[str], room: int) -> Content:
        """Whole titles up to the one one is at, or from the first one on where that is among them."""
        parts = [self._title(number, title) for number, title in enumerate(titles)]
        first, cells = 0, [part.cell_length for part in parts]
        while first < self.here and sum(cells[first : self.here + 1]) > room:
            first += 1
        last = first + 1
        while last < len(parts) and sum(cells[first : last + 1]) <= room:
            last += 1
        return Content("").join(parts[first:last])

    def _parts(self, titles: Sequence[str]) -> Content:
        return Content("").join(self._title(number, title) for number, title in enumerate(titles))

    def _title(self, number: int, title: str) -> Content:
        tone = "bold $foreground on $background" if number == self.here else QUIET
        place = Style.from_meta({"section": number})
        return Content.styled(f" {title} ", tone).stylize(place)
