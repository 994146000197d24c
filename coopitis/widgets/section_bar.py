"""The sections of a page in one line: where one is, and the way to the others."""

import re
from collections.abc import Sequence

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
        parts = self._parts(self.titles)
        if parts.cell_length > self.size.width:
            parts = self._parts([COUNT.sub("", title) for title in self.titles])
        return spread(parts, Content.styled(_("← → Tab "), QUIET), self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Goes to the section that was clicked."""
        if (number := event.style.meta.get("section")) is not None:
            await self.run_action(f"screen.go({number})")

    def _parts(self, titles: Sequence[str]) -> Content:
        return Content("").join(self._title(number, title) for number, title in enumerate(titles))

    def _title(self, number: int, title: str) -> Content:
        tone = "bold $foreground on $background" if number == self.here else QUIET
        place = Style.from_meta({"section": number})
        return Content.styled(f" {title} ", tone).stylize(place)
