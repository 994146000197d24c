"""How far one is in a row of steps."""

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

from coopitis.widgets.text_layout import QUIET, spread

DONE, HERE, OPEN = "●", "◉", "○"
STYLES = {DONE: "$text-accent", HERE: "bold $text-accent", OPEN: QUIET}

BAR = 20
"""Cells of the bar, where there is room."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the line shows, from the left; `share`, 0 to 1, is a bar at the right end, None no bar."""

    title: str = ""
    steps: Sequence[tuple[str, str]] = ()
    """DONE, HERE or OPEN of each step, and its words, if it has any."""
    note: str = ""
    name: str = ""
    share: float | None = None


class ProgressLine(Static):
    """One line: a dot for each step, and what is said about them."""

    DEFAULT_CSS = "ProgressLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self, progress: Progress = Progress(), *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.progress = progress

    def show(self, progress: Progress) -> None:
        """Shows another state."""
        self.progress = progress
        self.refresh()

    def render(self) -> Content:
        """The texts on the left, cut where they are longer than the line; the bar on the right."""
        shown, width = self.progress, max(1, self.size.width)
        gap = "   " if any(words for _state, words in shown.steps) else " "
        title = [Content.styled(shown.title, "bold")] if shown.title else []
        line = Content(gap).join([*title, *(_step(*step) for step in shown.steps)])
        for text, style in ((shown.note, QUIET), (shown.name, "bold")):
            line = Content.assemble(line, "  ", (text, style)) if text else line
        return spread(line, _bar(shown.share, min(BAR, width - line.cell_length - 3)), width)


def _step(state: str, words: str) -> Content:
    dot = Content.styled(state, STYLES[state])
    return Content.assemble(dot, " ", words) if words else dot


def _bar(share: float | None, cells: int) -> Content:
    if share is None:
        return Content("")
    filled = round(cells * share)
    return Content.assemble(("━" * filled, "$text-accent"), ("─" * (cells - filled), QUIET))
