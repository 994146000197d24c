"""How a card is decided: the choices with their keys and, to automate, what does it from now on."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.message import Message
from textual.style import Style
from textual.widgets import Static

from coopitis.domain.decision import Choice
from coopitis.language import N_, _, wording
from coopitis.screens.decide.decision_facts import MEANING
from coopitis.screens.decide.decision_fields import NEEDED, tool_field
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import QUIET

KEYS = {choice: key for choice, key in wording.CHOICE_KEYS.items() if choice is not Choice.KEEP_ANYWAY}


class DecisionKeys(Static, can_focus=True):
    """Four choices, with their keys while those are live; Enter takes the proposed one, a click any."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("k", "choose('keep')", N_("Keep"), show=False, tooltip=N_("You go on as before")),
        Binding("d", "choose('drop')", N_("Drop"), show=False, tooltip=N_("You leave it")),
        Binding(
            "a",
            "choose('automate')",
            N_("Automate"),
            show=False,
            tooltip=N_("What can run by itself runs on"),
        ),
        Binding("u", "choose('undecided')", N_("Undecided"), show=False, tooltip=N_("It waits on the board")),
        Binding("enter", "choose", N_("Proposed"), tooltip=N_("Takes the proposed decision")),
        Binding("up,pageup", "app.focus_previous", N_("To the answers"), show=False),
    ]

    @dataclass
    class Chosen(Message):
        """The owner decided; `tool` is what does it from now on, where it is automated."""

        choice: Choice
        tool: str | None = None

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
        return Content.assemble((_("You decide"), self._quiet), "\n", choices)

    def action_choose(self, choice: str = "") -> None:
        """Decides so, or as proposed."""
        if chosen := Choice(choice) if choice else self.proposal:
            self.post_message(self.Chosen(chosen))

    @property
    def _quiet(self) -> str:
        return "$field-hint" if self.has_focus else QUIET

    def _choice(self, choice: Choice, key: str) -> Content:
        is_proposed = choice is self.proposal
        words = Content.styled(wording.choice(choice), "bold" if is_proposed else self._quiet)
        said = Content.assemble((key, "bold"), " ", words) if self.has_focus else words
        if is_proposed:
            said = Content.assemble(
                said, (" " + _("← proposed"), "bold" if self.has_focus else "$text-accent")
            )
        return said.stylize(Style.from_meta({"@click": f"choose('{choice.value}')"}))


class ToolQuestion(VerticalGroup):
    """Out of sight until it is asked; Enter decides to automate."""

    DEFAULT_CSS = "ToolQuestion { display: none; margin-top: 1; }"

    def __init__(self, typed: str) -> None:
        super().__init__()
        self.form = Form([tool_field(typed)])

    def compose(self) -> ComposeResult:
        """What that means, and the one field."""
        yield Static(Content(_(MEANING[Choice.AUTOMATE])), classes="meaning")
        yield self.form

    @property
    def text(self) -> str:
        """What is typed."""
        return self.form.row("tool").text

    def ask(self) -> None:
        """Comes in sight, with the cursor in it."""
        self.display = True
        self.form.focus_first()

    @on(Form.Submitted)
    def _decide(self, event: Form.Submitted) -> None:
        event.stop()
        if (said := self.form.values()) is None:
            return
        if said["tool"]:
            self.post_message(DecisionKeys.Chosen(Choice.AUTOMATE, said["tool"]))
        else:
            why = NEEDED[Choice.AUTOMATE]["tool"]
            self.form.row("tool").refuse(_(why))
