"""The decision about a card, with one key."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from coopitis.domain.decision import Choice
from coopitis.language import N_, _, wording
from coopitis.widgets.text_layout import QUIET

KEYS = {Choice.KEEP: "k", Choice.DROP: "d", Choice.AUTOMATE: "a", Choice.UNDECIDED: "u"}


class Deciding(Static, can_focus=True):
    """Four choices, each with its key; Enter takes the proposed one. A click decides too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "choose('keep')", N_("Keep"), tooltip=N_("You go on as before")),
        Binding("d", "choose('drop')", N_("Drop"), tooltip=N_("You leave it")),
        Binding("a", "choose('automate')", N_("Automate"), tooltip=N_("What can run by itself runs on")),
        Binding("u", "choose('undecided')", N_("Undecided"), tooltip=N_("It waits on the board")),
        Binding("enter", "choose", N_("Proposed"), tooltip=N_("Takes the proposed decision")),
        Binding("up,pageup", "app.focus_previous", N_("To the answers"), show=False),
    ]

    @dataclass
    class Chosen(Message):
        """The owner decided."""

        choice: Choice

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.proposal: Choice | None = None

    def show(self, proposal: Choice | None) -> None:
        """Marks what is proposed, if anything is yet."""
        self.proposal = proposal
        self.refresh(layout=True)

    def render(self) -> Content:
        """The choices under what is asked."""
        choices = Content("   ").join(self._choice(choice, key) for choice, key in KEYS.items())
        return Content.assemble((_("You decide"), QUIET), "\n", choices)

    def action_choose(self, choice: str = "") -> None:
        """Decides so, or as proposed."""
        if chosen := Choice(choice) if choice else self.proposal:
            self.post_message(self.Chosen(chosen))

    def _choice(self, choice: Choice, key: str) -> Content:
        is_proposed = choice is self.proposal
        words = Content.styled(wording.choice(choice), "bold" if is_proposed else QUIET)
        said = Content.assemble((key, "bold $text-accent"), " ", words)
        if is_proposed:
            said = Content.assemble(said, (" " + _("← proposed"), "$text-accent"))
        return said.stylize(Style.from_meta({"@click": f"choose('{choice.value}')"}))
