"""How far one is in a row of steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from coopitis.widgets.text_layout import QUIET, column

DONE, HERE, OPEN = "●", "◉", "○"
STYLES = {DONE: "$text-accent", HERE: "bold $text-accent", OPEN: QUIET}

BAR, LEAST_BAR = 20, 6
"""Cells of the bar, and below how many there is none."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the line shows: title and name on the left, the rest on the right.

    `share`, 0 to 1, is a bar at the right end, None no bar.
    """

    title: str = ""
    steps: Sequence[tuple[str, str]] = ()
    """DONE, HERE or OPEN of each step, and its words, if it has any."""
    note: str = ""
    name: str = ""
    share: float | None = None


class ProgressLine(Static):
    """The title, and a dot for each step with what is said about them."""

    DEFAULT_CSS = "ProgressLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self, progress: Progress = Progress(), *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.progress = progress

    def show(self, progress: Progress) -> None:
        """Shows another state."""
        self.progress = progress
        self.refresh()

    def render(self) -> Content:
        """The steps stay, the title is cut where they leave too little room for it."""
        shown, width = self.progress, max(1, self.size.width)
        gap = "   " if any(words for _state, words in shown.steps) else " "
        steps = Content(gap).join(_step(*step) for step in shown.steps)
        steps = Content.assemble(steps, "  ", (shown.note, QUIET)) if shown.note else steps
        title = Content.styled(" · ".join(part for part in (shown.title, shown.name) if part), "bold")
        room = width - title.cell_length - steps.cell_length - 2 * len(gap)
        if shown.share is not None and room >= LEAST_BAR:
            steps = Content.assemble(steps, gap, _bar(shown.share, min(BAR, room)))
        return Content.assemble(column(title, max(1, width - steps.cell_length - 2)), "  ", steps)


def _step(state: str, words: str) -> Content:
    dot = Content.styled(state, STYLES[state])
    return Content.assemble(dot, " ", words) if words else dot


def _bar(share: float | None, cells: int) -> Content:
    if share is None:
        return Content("")
    filled = round(cells * share)
    return Content.assemble(("━" * filled, "$text-accent"), ("─" * (cells - filled), QUIET))
