"""The first line of a page: what is done here, with whom, and on the right what is known besides."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from coopitis.widgets.text_layout import QUIET, column


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
