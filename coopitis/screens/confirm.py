"""The question before something large goes."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from coopitis.language import N_, _
from coopitis.screens.css import css_beside


class ConfirmScreen(ModalScreen[bool]):
    """Asks whether to do it: `question`, and below it what that means. True for yes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,x", "answer(True)", N_("Yes")),
        Binding("n,escape", "answer(False)", N_("No")),
        Binding("left,right,up,down", "app.focus_next", show=False),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self, question: str, meaning: str, yes: str) -> None:
        super().__init__()
        self.question, self.meaning, self.yes = question, meaning, yes

    def compose(self) -> ComposeResult:
        """The question, its meaning, and two answers with their keys."""
        with VerticalGroup(id="question"):
            yield Static(Content.styled(self.question, "bold"))
            yield Static(Content(self.meaning), id="meaning")
            with HorizontalGroup():
                yield Button(answer_text("y", self.yes), id="yes", variant="error", compact=True)
                yield Button(answer_text("Esc", _("Leave it")), id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A click, or Enter on an answer."""
        self.dismiss(event.button.id == "yes")

    def action_answer(self, yes: bool) -> None:
        """The answer by its key."""
        self.dismiss(yes)


def answer_text(key: str, text: str) -> Content:
    """A key and what it answers."""
    return Content.assemble((key, "bold"), "  ", text)
