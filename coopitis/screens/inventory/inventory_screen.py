"""The inventory: two lists, then a quick round over every community on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from coopitis.domain.cooperation import Setting
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, ngettext
from coopitis.reading.inventory_draft import Answered, Card, Inventory, Place
from coopitis.refusal import Refused
from coopitis.screens.autosave import Autosave
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.inventory.card_answers import carried, outcome
from coopitis.screens.inventory.card_page import CardSheet, Deciding
from coopitis.screens.inventory.inventory_progress import CardList, StepLine
from coopitis.screens.inventory.lists_and_rate import ListSheet, RateSheet
from coopitis.screens.page import Page
from coopitis.store.inventory import drop, enter, inventory, keep, known
from coopitis.store.terms import save_terms, terms
from coopitis.store.undo import undo
from coopitis.widgets.form import Form
from coopitis.widgets.key_bar import KeyBar

Sheet = ListSheet | RateSheet | CardSheet


class InventoryScreen(Page[None]):
    """Goes on where the inventory was left, or begins one."""

    CSS_PATH: ClassVar[str] = "inventory_screen.tcss"
    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "app.back", N_("Leave"), tooltip=N_("Go on later; everything is kept")),
        Binding("pageup", "back", N_("Back"), priority=True, tooltip=N_("The page before")),
        Binding("pagedown,ctrl+s", "next", N_("Next"), priority=True, tooltip=N_("The next page")),
        Binding("ctrl+z", "undo", N_("Undo"), tooltip=N_("Take back the last card and ask again")),
        Binding("ctrl+r", "start_afresh", N_("Start afresh"), tooltip=N_("Let the lists go")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._inventory: Inventory | None = None
        self._terms = Terms()
        self._autosave = Autosave(self, self._keep)

    def compose(self) -> ComposeResult:
        """Where one is, the page, the cards beside it where there is room, and the keys."""
        yield StepLine()
        with Container(id="work"):
            yield Container(id="page")
            yield CardList()
        yield KeyBar()

    @property
    def inventory(self) -> Inventory:
        """What is listed and answered so far, with what is being typed; it is there until the end."""
        assert self._inventory is not None
        return self._inventory

    @property
    def sheet(self) -> Sheet | None:
        """The page in front; None before the first and after the last."""
        found = next(iter(self.query("#page > .sheet")), None)
        return found if isinstance(found, ListSheet | RateSheet | CardSheet) and self._inventory else None

    async def load(self) -> None:
        """Begins, or looks again which communities are there by now."""
        self._terms = await self.desk.ask(terms)
        if self._inventory is None:
            self._inventory = going_on(await self.desk.ask(inventory))
            await self._show()
            self.run_worker(self.desk.warm_up(), exit_on_error=False)
        else:
            self._remember()
            await self._look_again()

    def keep_draft(self) -> None:
        """Keeps lists and answers as they are."""
        if (store := self.desk.opened) and self._inventory is not None:
            self._remember()
            keep(store, self.inventory)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense on the page in front."""
        here, is_deciding = self._inventory or Inventory(), isinstance(self.focused, Deciding)
        possible = {
            "back": here.place is not Place.ONLINE and not is_deciding,
            "next": not is_deciding,
            "undo": here.place is Place.ROUND and bool(here.entered),
            "start_afresh": here.place is not Place.ROUND and not here.is_empty,
        }
        return possible.get(action, super().check_action(action, parameters))

    async def action_back(self) -> None:
        """Goes to the page before; what was typed waits."""
        if self.sheet:
            await self._go(Place.ONLINE if self.inventory.place is Place.LIVE else Place.LIVE)

    @on(Form.Submitted)
    async def action_next(self) -> None:
        """Goes on if the page can be read."""
        sheet = self.sheet
        if isinstance(sheet, ListSheet):
            await self._next_list(sheet)
        elif isinstance(sheet, RateSheet):
            await self._save_rate(sheet)
        elif isinstance(sheet, CardSheet):
            sheet.ask_for_decision()

    async def action_undo(self) -> None:
        """Takes back the newest step; a card that was entered by it is asked again."""
        self._remember()
        with self._refusing():
            if undone := await self.desk.ask(undo):
                self.notify(_("Undone: {step}").format(step=undone), markup=False)
            await self._look_again()

    async def action_start_afresh(self) -> None:
        """Lets the lists go, if that is wanted."""
        self._remember()
        count = len(self.inventory.open)
        meaning = ngettext(
            "{count} community on them is still open; what you have decided about stays.",
            "{count} communities on them are still open; what you have decided about stays.",
            count,
        ).format(count=count)
        question = ConfirmScreen(_("Let the lists go?"), meaning, _("Let them go"))
        await self.app.push_screen(question, self._start_afresh)

    @on(Deciding.Chosen)
    async def _decide(self, event: Deciding.Chosen) -> None:
        sheet = self.sheet
        if not isinstance(sheet, CardSheet) or (answers := sheet.answers) is None:
            return
        answered = Answered(sheet.texts, minutes=answers.minutes or 0)
        entry = answers.entry(sheet.card, event.choice, self._terms, self.desk.today)
        await self._autosave.cancel()
        with self._refusing():
            typed = carried(answers, self._terms.currency)
            self._inventory = await self.desk.ask(enter, self.inventory, sheet.card, answered, entry, typed)
            await self._show()

    @on(ListSheet.Changed)
    @on(Form.Changed)
    def _follow(self) -> None:
        self._autosave.schedule()
        self._remember()
        self._tell()

    async def _next_list(self, sheet: ListSheet) -> None:
        self._remember()
        if not sheet.is_readable():
            return
        if sheet.setting is Setting.ONLINE:
            await self._go(Place.LIVE)
        elif self.inventory.is_empty:
            sheet.refuse(_("Nothing is listed, neither online nor live; type one a line, or leave with Esc."))
        else:
            await self._go(Place.ROUND)

    async def _save_rate(self, sheet: RateSheet) -> None:
        if (values := sheet.form.values()) is None:
            return
        with self._refusing():
            await self.desk.ask(save_terms, replace(self._terms, rate=values["rate"]))
            self._terms = replace(self._terms, rate=values["rate"])
            await self._show()

    async def _go(self, place: Place) -> None:
        self._remember()
        self._inventory = replace(self.inventory, place=place)
        await self._keep()
        await self._show()

    async def _show(self) -> None:
        if self.inventory.place is Place.ROUND and not self.inventory.open:
            await self._finish()
            return
        page = self.query_one("#page")
        await page.remove_children()
        sheet = next_sheet(self.inventory, self._terms)
        await page.mount(sheet)
        sheet.focus_first()
        self._tell()

    async def _look_again(self) -> None:
        """Shows another card if the one in front is not the next open one any more."""
        self._inventory = replace(self.inventory, known=await self.desk.ask(known))
        sheet = self.sheet
        if isinstance(sheet, CardSheet) and self.inventory.open[:1] != [sheet.card]:
            await self._show()
        else:
            self._tell()

    async def _start_afresh(self, wanted: bool | None) -> None:
        if wanted:
            await self._autosave.cancel()
            with self._refusing():
                await self.desk.ask(drop)
                self._inventory = Inventory(known=self.inventory.known)
                await self._show()

    async def _finish(self) -> None:
        await self._autosave.cancel()
        await self.desk.ask(drop)
        entered, self._inventory = self.inventory.entered, None
        said = outcome(entered) if entered else _("You have all of them already; here they are.")
        self.notify(said, timeout=15, markup=False)
        self.dismiss()
        self.app.call_later(self.app.run_action, "app.area('board')")

    async def _keep(self) -> None:
        if self._inventory is not None:
            with self._refusing():
                await self.desk.ask(keep, self.inventory)

    def _remember(self) -> None:
        if sheet := self.sheet:
            self._inventory = remembered(self.inventory, sheet)

    def _tell(self) -> None:
        self.query_one(StepLine).show(self.inventory)
        self.query_one(CardList).show(self.inventory)
        self.refresh_bindings()

    @contextmanager
    def _refusing(self) -> Iterator[None]:
        """What cannot be written is said, and everything stays as it was typed."""
        try:
            yield
        except Refused as refusal:
            self.desk_app.refuse(refusal)


def next_sheet(inventory: Inventory, terms: Terms) -> Sheet:
    """A list, the rate if it was never set, or the next open card; there is one left in the round."""
    if inventory.place is not Place.ROUND:
        return ListSheet(Setting(inventory.place), inventory)
    if terms.rate is None:
        return RateSheet(terms.currency, inventory.rate)
    card, entered = inventory.open[0], inventory.entered
    so_far = _("So far: {outcome}").format(outcome=outcome(entered)) if entered else ""
    return CardSheet(card, _texts(card, inventory), terms, so_far)


def remembered(inventory: Inventory, sheet: Sheet) -> Inventory:
    """The inventory with what is typed on the page."""
    if isinstance(sheet, ListSheet):
        return inventory.with_text(sheet.setting, sheet.lines.value)
    if isinstance(sheet, RateSheet):
        return inventory.with_rate(sheet.form.texts()["rate"])
    return inventory if inventory.is_entered(sheet.card) else inventory.with_typed(sheet.card, sheet.texts)


def going_on(found: Inventory) -> Inventory:
    """A draft in which nothing is open any more is an inventory that came to its end."""
    is_over = found.place is Place.ROUND and not found.open
    return Inventory(known=found.known) if is_over else found


def _texts(card: Card, inventory: Inventory) -> dict[str, str]:
    """What was typed there before; else what one may cost is the same as on the last card that said it."""
    if answered := inventory.answered.get(card.key):
        return dict(answered.texts)
    costs = [one.texts["max_cost"] for one in inventory.entered if one.texts.get("max_cost")]
    return {"max_cost": costs[-1]} if costs else {}
