"""The sections of a page in one line: where one is, and the way to the others."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.columns import spread
from coopitis.widgets.tones import QUIET


class SectionBar(Static):
    """Titles of the sections; a click goes to one."""

    DEFAULT_CSS = "SectionBar { height: 1; }"

    here: reactive[int] = reactive(0)
    titles: reactive[Sequence[str]] = reactive[Sequence[str]](())

    def render(self) -> Content:
        """The titles, and the keys that lead from one to the next."""
        parts = Content("").join(self._title(number) for number in range(len(self.titles)))
        return spread(parts, Content.styled(_("← → Tab "), QUIET), self.size.width)

    async def on_click(self, event: events.Click) -> None:
        """Goes to the section that was clicked."""
        if (number := event.style.meta.get("section")) is not None:
            await self.run_action(f"screen.go({number})")

    def _title(self, number: int) -> Content:
        tone = "bold reverse" if number == self.here else QUIET
        place = Style.from_meta({"section": number})
        return Content.styled(f" {self.titles[number]} ", tone).stylize(place)
