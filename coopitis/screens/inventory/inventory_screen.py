"""The inventory as a wizard: two lists of communities, then a card for each of them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from coopitis.domain.cooperation import Setting
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, ngettext
from coopitis.reading.inventory_draft import Answered, Card, Inventory, Place
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.form_page import FieldRefused
from coopitis.screens.inventory.card_answers import Answers, outcome, pre_check_texts
from coopitis.screens.inventory.card_page import CardPage
from coopitis.screens.inventory.decision_keys import DecisionKeys
from coopitis.screens.inventory.inventory_progress import CardList, inventory_progress
from coopitis.screens.inventory.lists_and_rate import ListPage, RatePage
from coopitis.screens.saving import patient
from coopitis.screens.wizard import Step, WizardScreen
from coopitis.screens.wizard_page import WizardPage
from coopitis.store.database import Store
from coopitis.store.inventory import drop, enter, inventory, keep, known
from coopitis.store.terms import save_terms, terms
from coopitis.store.undo import undo
from coopitis.themes import css_beside
from coopitis.widgets.progress_line import Progress

PLACES = tuple(Place)


class InventoryScreen(WizardScreen):
    """Goes on where the inventory was left, or begins one."""

    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back", N_("Leave"), tooltip=N_("Go on later; everything is kept")),
        Binding("ctrl+z", "undo", N_("Undo"), tooltip=N_("Take back the last card and ask again")),
        Binding("ctrl+r", "start_afresh", N_("Start afresh"), tooltip=N_("Let the lists go")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.inventory = Inventory()
        """What is listed and answered so far, with what is being typed."""
        self._terms = Terms()

    def beside(self) -> ComposeResult:
        """The cards, where there is room."""
        yield CardList()

    async def read(self) -> None:
        """Reads the draft, later only which cooperations there are by now."""
        self._terms = await self.store.ask(terms)
        if self._read_at is None:
            self.inventory = _going_on(await self.store.ask(inventory))
            self.place = PLACES.index(self.inventory.place)
        else:
            self.inventory = replace(self.inventory, known=await self.store.ask(known))

    async def show(self) -> None:
        """Shows the page; ends where no card is left."""
        if self.inventory.is_over:
            await self._finish()
        else:
            await super().show()

    def step(self) -> Step:
        """A list, the rate if it was never set, or the next open card."""
        if self.inventory.place is not Place.ROUND:
            setting = Setting(self.inventory.place)
            return Step(setting, partial(ListPage, setting, self.inventory), self._accept_list)
        if self._terms.rate is None:
            rate_page = partial(RatePage, self._terms, self.inventory.rate_sheet)
            return Step("rate", rate_page, self._save_rate)
        card, entered = self.inventory.open[0], self.inventory.entered
        so_far = _("So far: {outcome}").format(outcome=outcome(entered)) if entered else ""
        page = partial(CardPage, card, _texts(card, self.inventory), self._terms, so_far)
        return Step(card, page, self._ask_for_decision)

    def progress(self) -> Progress:
        """The lists and the cards, each with its number."""
        return inventory_progress(self.inventory)

    def follow(self) -> None:
        """Shows the cards, and what can be done by now."""
        self.query_one(CardList).show(self.inventory)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense on the page in front."""
        here, is_deciding = self.inventory, isinstance(self.focused, DecisionKeys)
        possible = {
            "back": here.place is not Place.ONLINE and not is_deciding,
            "next": not is_deciding,
            "undo": here.place is Place.ROUND and bool(here.entered),
            "start_afresh": here.place is not Place.ROUND and not here.is_empty,
        }
        return possible.get(action, super().check_action(action, parameters))

    @property
    def draft(self) -> Inventory:
        """The inventory as it is."""
        return self.inventory

    def take_over(self, page: WizardPage) -> None:
        """Takes the list, the rate or the answers of the card."""
        if isinstance(page, ListPage):
            self.inventory = self.inventory.with_text(page.setting, page.lines.value)
        elif isinstance(page, RatePage):
            self.inventory = self.inventory.with_rate_sheet(page.texts())
        elif isinstance(page, CardPage) and not self.inventory.is_entered(page.card):
            self.inventory = self.inventory.with_typed(page.card, page.texts())

    def draft_writer(self) -> Callable[[Store], None] | None:
        """Keeps lists and answers; behind the last card there is nothing left to keep."""
        return None if self.inventory.is_over else partial(keep, left=self.inventory)

    async def move_to(self, place: int, *, anew: bool = False) -> None:
        """Shows the page at that place, which belongs to the draft."""
        self.inventory = replace(self.inventory, place=PLACES[place])
        await super().move_to(place, anew=anew)

    async def action_undo(self) -> None:
        """Takes back the newest step; a card that was entered by it is asked again."""
        async with self.turn:
            if self.page:
                self.take_over(self.page)
            if undone := await self.store.ask(undo):
                self.notify(_("Undone: {step}").format(step=undone), markup=False)
            await self.read()
            await self.show()

    async def action_start_afresh(self) -> None:
        """Lets the lists go, if that is wanted."""
        count = len(self.inventory.open)
        meaning = ngettext(
            "{count} community on them is still open; what you have decided about stays.",
            "{count} communities on them are still open; what you have decided about stays.",
            count,
        ).format(count=count)
        question = ConfirmScreen(_("Let the lists go?"), meaning, _("Let them go"))
        await self.app.push_screen(question, self._start_afresh)

    @patient
    async def _start_afresh(self, wanted: bool | None) -> None:
        if wanted:
            await self.autosave.cancel()
            async with self.turn:
                with self.refusing():
                    await self.store.ask(drop)
                    self.inventory = Inventory(known=self.inventory.known)
                    await self.move_to(0, anew=True)

    async def _accept_list(self, _values: Mapping[str, Any]) -> None:
        if self.place == PLACES.index(Place.LIVE) and self.inventory.is_empty:
            text = _("Nothing is listed, neither online nor live; type one a line, or leave with Esc.")
            raise FieldRefused(Place.LIVE, text)
        await self.go_to(self.place + 1)

    async def _save_rate(self, values: Mapping[str, Any]) -> None:
        hours = values["hours_per_week"]
        changed = replace(self._terms, rate=values["rate"], hours_per_week=hours)
        await self.store.ask(save_terms, changed)
        self._terms = changed
        await self.show()

    async def _ask_for_decision(self, _values: Mapping[str, Any]) -> None:
        assert isinstance(self.page, CardPage)
        self.page.decision.focus()

    @on(DecisionKeys.Chosen)
    @patient
    async def _decide(self, event: DecisionKeys.Chosen) -> None:
        page = self.page
        if not isinstance(page, CardPage) or (values := page.values()) is None:
            return
        answers = Answers.of(values)
        answered = Answered(page.texts(), minutes=answers.minutes or 0)
        entry = answers.entry(page.card, event.choice, event.tool, self._terms, self.store.today)
        typed = pre_check_texts(answers, self._terms.currency)
        async with self.turn:
            await self.autosave.cancel()
            with self.refusing():
                entering = self.store.ask(enter, self.inventory, page.card, answered, entry, typed)
                self.inventory = await entering
                await self.show()

    async def _finish(self) -> None:
        await self.autosave.cancel()
        await self.store.ask(drop)
        self.page = None
        entered = self.inventory.entered
        said = outcome(entered) if entered else _("You have all of them already; here they are.")
        self.notify(said, timeout=15, markup=False)
        self.dismiss()
        self.app.call_later(self.app.run_action, "app.area('board')")


def _going_on(found: Inventory) -> Inventory:
    """The draft to go on with; where no card is open any more, the inventory had come to its end."""
    return Inventory(known=found.known) if found.is_over else found


def _texts(card: Card, left: Inventory) -> dict[str, str]:
    """What was typed there before; else what one may cost is the same as on the last card that said it."""
    if answered := left.answered.get(card.key):
        return dict(answered.texts)
    costs = [one.texts["max_cost"] for one in left.entered if one.texts.get("max_cost")]
    return {"max_cost": costs[-1]} if costs else {}
