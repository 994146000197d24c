"""One card of the quick round: four answers, the advice that follows, and the decision."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalGroup
from textual.content import Content
from textual.widgets import Static

from coopitis.domain.decision import Choice
from coopitis.domain.terms import Terms
from coopitis.language import N_, wording
from coopitis.reading.inventory_draft import Card
from coopitis.screens.inventory.card_answers import NO, Answers, card_fields
from coopitis.screens.inventory.decision_keys import DecisionKeys, ToolQuestion
from coopitis.screens.inventory.estimate_panel import EstimatePanel
from coopitis.screens.wizard_page import FormWizardPage
from coopitis.widgets.form import Form
from coopitis.widgets.text_layout import QUIET, Fluid, column, spread


class CardPage(FormWizardPage):
    """Asks about one community; `typed` is what was typed before, or suggests itself.

    `so_far` is what came out of the cards before it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+n", "not_measurable", N_("Not measurable"), tooltip=N_("Skips the other questions")),
    ]

    def __init__(self, card: Card, typed: Mapping[str, str], terms: Terms, so_far: str = "") -> None:
        self.card, self.terms, self.so_far = card, terms, so_far
        super().__init__(self._form(_is_measurable(typed)), typed)
        self.estimate, self.decision = EstimatePanel(), DecisionKeys()
        self.tool = ToolQuestion(typed.get("tool", ""))

    def compose(self) -> ComposeResult:
        """Name, answers, advice, decision."""
        yield CardName(self.card)
        yield VerticalGroup(self.form, id="entry")
        yield self.estimate
        yield self.decision
        yield self.tool
        yield Static(self.so_far, classes="so-far", markup=False)

    def texts(self) -> dict[str, str]:
        """What is typed, also into questions that are skipped now."""
        return self.typed | super().texts() | ({"tool": self.tool.text} if self.tool.text else {})

    def focus_first(self) -> None:
        """Puts the cursor where typing begins: it is measurable until one says otherwise."""
        self.form.row("minutes").focus_entry()

    def follow(self) -> None:
        """Shows the advice, and which decision is proposed."""
        answers = Answers.of(self.form.peek())
        self.estimate.show(answers, self.terms)
        self.decision.show(answers.proposal(self.terms))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is not measurable already need not be said to be so."""
        if action == "not_measurable":
            return _is_measurable(self.typed) and not self.decision.has_focus
        return super().check_action(action, parameters)

    async def action_not_measurable(self) -> None:
        """Says that nothing can be counted here, and goes on to the decision."""
        await self._ask(NO)
        if self.values() is not None:
            self.decision.focus()

    @on(Form.Changed)
    async def _ask_other_questions(self, event: Form.Changed) -> None:
        picked = self.form.row("measurable").text
        if event.name == "measurable" and (picked == NO) is _is_measurable(self.typed):
            await self._ask(picked)
            self.form.row("measurable").focus_entry()

    @on(DecisionKeys.Chosen)
    def _ask_what_does_it(self, event: DecisionKeys.Chosen) -> None:
        """To automate is nothing without what does it."""
        if event.choice is Choice.AUTOMATE and not event.tool:
            event.stop()
            self.tool.ask()

    def _form(self, measurable: bool) -> Form:
        return Form(card_fields(self.terms.currency, measurable=measurable), stops=True)

    async def _ask(self, measurable: str) -> None:
        self.typed = self.texts() | {"measurable": measurable}
        await self.form.remove()
        self.form = self._form(_is_measurable(self.typed))
        await self.query_one("#entry").mount(self.form)
        self.form.fill(self.typed)
        self.follow()


def _is_measurable(typed: Mapping[str, str]) -> bool:
    return typed.get("measurable") != NO


class CardName(Fluid):
    """The name of the community, and whether it is online or live."""

    def __init__(self, card: Card) -> None:
        super().__init__(classes="title")
        self.card = card

    def content_at(self, width: int) -> Content:
        """Both ends of a line; a long name is cut."""
        setting = Content.styled(wording.setting(self.card.setting), QUIET)
        room = max(1, width - setting.cell_length - 2)
        return spread(column(Content.styled(self.card.name, "bold"), room), setting, width)
