"""The answers given so far; a click on one goes back to its question."""

from collections.abc import Sequence

from textual.content import Content
from textual.style import Style

from coopitis.language import _
from coopitis.widgets.columns import column
from coopitis.widgets.fluid import Fluid
from coopitis.widgets.quiet import QUIET


class AnswerList(Fluid):
    """A line an answer; the screen's action `go_to` gets the number of its question."""

    DEFAULT_CSS = """
    AnswerList { height: auto; link-color: $foreground; link-style: none; link-background-hover: $boost; }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self._answers: Sequence[tuple[int, str]] = ()

    def show(self, answers: Sequence[tuple[int, str]]) -> None:
        """Shows number and words of each."""
        self._answers = answers
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """The lines under their title; nothing before the first answer."""
        if not self._answers:
            return Content("")
        title = Content.styled(_("Your answers so far"), QUIET)
        return Content("\n").join([title, *(_line(*answer, width) for answer in self._answers)])


def _line(number: int, said: str, width: int) -> Content:
    line = Content.assemble((f"{number}  ", "bold $text-accent"), said)
    link = Style.from_meta({"@click": f"screen.go_to({number})"})
    return column(line, width).stylize(link)
