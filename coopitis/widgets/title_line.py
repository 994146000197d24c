"""The lines on top of a page: what is done here and with whom, the areas, and a page's sections."""

import re
from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.text_layout import QUIET, column, spread


class TitleLine(Static):
    """`What · Whom` on the left; the facts on the right, the last ones first to be left out."""

    DEFAULT_CSS = "TitleLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(
        self, what: str = "", whom: str = "", facts: Sequence[str] = (), *, id: str | None = None
    ) -> None:
        super().__init__(id=id, markup=False)
        self._parts = what, whom, tuple(facts)

    def set_data(self, what: str, whom: str = "", facts: Sequence[str] = ()) -> None:
        """Shows these."""
        if (what, whom, tuple(facts)) != self._parts:
            self._parts = what, whom, tuple(facts)
            self.refresh()

    def render(self) -> Content:
        """As much as there is room for; the name is cut before the line is."""
        what, whom, facts = self._parts
        width = max(1, self.size.width)
        title = Content.styled(" · ".join(part for part in (what, whom) if part), "bold")
        said = fitting(facts, width - title.cell_length - 2)
        return Content.assemble(column(title, width - said.cell_length), said)


def fitting(facts: Sequence[str], width: int) -> Content:
    """As many of the facts as so many cells hold, the first ones first."""
    said = ""
    for fact in facts:
        longer = f"{said} · {fact}" if said else fact
        if Content(longer).cell_length > width:
            break
        said = longer
    return Content.styled(said, QUIET)


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
