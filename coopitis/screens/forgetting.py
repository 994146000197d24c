"""Every place that names a person, each with a tick: what is ticked goes for good."""

from collections.abc import Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup, VerticalGroup
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, SelectionList, Static
from textual.widgets.selection_list import Selection

from coopitis.language import N_, _
from coopitis.refusal import Refused
from coopitis.screens.base import BaseScreen
from coopitis.screens.confirm import answer_text
from coopitis.screens.messages import Prefer
from coopitis.screens.saving import patiently
from coopitis.store.forgetting import forget, known
from coopitis.store.forgetting_words import aftermath, line
from coopitis.store.traces import Place, Trace
from coopitis.themes import css_beside
from coopitis.widgets.text_layout import shortened


class ForgetScreen(ModalScreen[set[Place]]):
    """Answers which of the places are to stay; None for leaving everything as it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,x", "answer", N_("Delete for good")),
        Binding("n,escape", "dismiss(None)", N_("Leave it")),
        Binding("ctrl+q", "app.quit", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)

    def __init__(self, name: str, found: Sequence[Trace]) -> None:
        super().__init__()
        self.called, self.found = name, found

    def compose(self) -> ComposeResult:
        """That it cannot be undone, the places, and two answers with their keys."""
        places = [Selection(Content(line(one)), at, True) for at, one in enumerate(self.found)]
        with VerticalGroup(id="question"):
            question = _("Delete {name} for good?").format(name=shortened(self.called))
            yield Static(Content.styled(question, "bold"))
            yield Static(
                Content(_("This cannot be undone. What is ticked goes; Space changes that.")), id="meaning"
            )
            yield SelectionList[int](*places, id="places", compact=True)
            with HorizontalGroup():
                yield Button(answer_text("y", _("Delete for good")), id="yes", variant="error", compact=True)
                yield Button(answer_text("Esc", _("Leave it")), id="no", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """A click, or Enter on an answer."""
        if event.button.id == "yes":
            self.action_answer()
        else:
            self.dismiss(None)

    def action_answer(self) -> None:
        """What is not ticked stays."""
        ticked = set(self.query_one("#places", SelectionList).selected)
        if ticked:
            self.dismiss({one.place for at, one in enumerate(self.found) if at not in ticked})
        else:
            self.dismiss(None)


async def ask_to_forget(screen: BaseScreen[Any], name: str) -> None:
    """Lists every place that names the person, and takes the name out of those that are wanted."""
    found = await screen.store.ask(known, name)

    async def answered(keep: set[Place] | None) -> None:
        if keep is not None:
            await patiently(screen.app, forget_but(keep))

    async def forget_but(keep: set[Place]) -> None:
        try:
            forgotten = await screen.store.ask(forget, name, keep)
        except Refused as refusal:
            screen.refuse(refusal)
            return
        if forgotten.has_moved:
            screen.post_message(Prefer(backups=None))
        await screen.reload()
        said = _("{name}: deleted for good.").format(name=shortened(name))
        screen.notify(" ".join([said, *aftermath(forgotten)]), markup=False)

    await screen.app.push_screen(ForgetScreen(name, found), answered)
