"""Questions before something is lost: before something large goes, and where two changed the same field."""

from collections.abc import Callable, Coroutine
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, Static

from coopitis.language import N_, _
from coopitis.refusal import Conflict
from coopitis.screens.saving import patiently
from coopitis.themes import css_beside
from coopitis.widgets.field import Field
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import one_line


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


async def ask_whose(
    screen: Screen[Any], form: Form, conflict: Conflict, overwrite: Callable[[], Coroutine[None, None, None]]
) -> None:
    """Says what was written elsewhere meanwhile, and overwrites it if that is wanted."""

    async def answered(yes: bool | None) -> None:
        if yes:
            await patiently(screen.app, overwrite())

    fields = {name: row.field for name, row in form.rows.items()}
    said = (
        f"{fields[name].label}: {_shown(fields[name], value)}"
        for name, value in conflict.theirs.items()
        if name in fields
    )
    meaning = _("What you did not touch stays as it is there.")
    question = _("This was changed elsewhere meanwhile. Overwrite it?")
    await screen.app.push_screen(
        ConfirmScreen(question, "\n".join([*said, "", meaning]), _("Overwrite it")), answered
    )


def _shown(field: Field, value: Any) -> str:
    """A value that was written elsewhere, as the field would say it."""
    if value is None or value == "":
        return "–"
    for label, offered in field.choices:
        if offered == value:
            return label
    return one_line(field.understood(value) or str(value))[:60]
