"""Where one is in a row of questions."""

from collections.abc import Sequence

from textual.content import Content
from textual.widgets import Static

from coopitis.language import _
from coopitis.widgets.text_layout import QUIET, column

DONE, HERE, OPEN = "●", "◉", "○"


class ProgressLine(Static):
    """A dot for each question, the number of the one in front, and what they are about."""

    DEFAULT_CSS = "ProgressLine { height: 1; padding: 0 1; background: $panel; }"

    def __init__(self, count: int, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.count = count
        self._shown: tuple[Sequence[bool], int, str] | None = None

    def show(self, answered: Sequence[bool], place: int, name: str) -> None:
        """Shows which are answered, where one is (behind the last: at the verdict), and the name."""
        self._shown = answered, place, name
        self.refresh()

    def render(self) -> Content:
        """Dots, words and name in one line."""
        if self._shown is None:
            return Content("")
        answered, place, name = self._shown
        dots = Content(" ").join(_dot(done, n == place) for n, done in enumerate(answered))
        where = (
            _("question {number} of {count}").format(number=place + 1, count=self.count)
            if place < self.count
            else _("the verdict")
        )
        line = Content.assemble(dots, "  ", (where, QUIET), "  ", (name, "bold"))
        return column(line, max(1, self.size.width))


def _dot(done: bool, here: bool) -> Content:
    if here:
        return Content.styled(HERE, "bold $text-accent")
    return Content.styled(DONE, "$text-accent") if done else Content.styled(OPEN, QUIET)
