"""The inventory: two lists, then a quick round over every community on them."""

from dataclasses import replace
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.timer import Timer
from textual.widgets import Footer

from coopitis.domain.cooperation import Setting
from coopitis.domain.terms import Terms
from coopitis.language import N_, _, ngettext
from coopitis.refusal import Refused
from coopitis.screens.base import Page
from coopitis.screens.confirm import ConfirmScreen
from coopitis.screens.inventory.card_list import CardList
from coopitis.screens.inventory.card_sheet import CardSheet
from coopitis.screens.inventory.deciding import Deciding
from coopitis.screens.inventory.list_sheet import ListSheet
from coopitis.screens.inventory.outcome import outcome
from coopitis.screens.inventory.rate_sheet import RateSheet
from coopitis.screens.inventory.step_line import StepLine
from coopitis.store.inventory import drop, enter, inventory, keep, known
from coopitis.store.inventory_draft import Answered, Card, Inventory, Place
from coopitis.store.terms import save_terms, terms
from coopitis.store.undo import undo
from coopitis.widgets.form import Form

PAUSE = 1.0
"""Seconds after the last key until what was typed is kept."""

Sheet = ListSheet | RateSheet | CardSheet


class InventoryScreen(Page[None]):
    """Goes on where the inventory was left, or begins one."""

    CSS_PATH: ClassVar[str] = "inventory.tcss"
    EXCLUSIVE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", N_("Leave"), tooltip=N_("Go on later; everything is kept")),
        Binding("pageup", "back", N_("Back"), priority=True, tooltip=N_("The page before")),
        Binding("pagedown,ctrl+s", "next", N_("Next"), priority=True, tooltip=N_("The next page")),
        Binding("ctrl+z", "undo", N_("Undo"), tooltip=N_("Take back the last card and ask again")),
        Binding("ctrl+r", "start_afresh", N_("Start afresh"), tooltip=N_("Let the lists go")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._inventory: Inventory | None = None
        self._terms = Terms()
        self._keeping: Timer | None = None

    def compose(self) -> ComposeResult:
        """Where one is, the page, the cards beside it where there is room, and the keys."""
        yield StepLine()
        with Container(id="work"):
            yield Container(id="page")
            yield CardList()
        yield Footer()

    @property
    def inventory(self) -> Inventory:
        """What is listed and answered so far, with what is being typed."""
        assert self._inventory is not None
        return self._inventory

    @property
    def sheet(self) -> Sheet | None:
        """The page in front, None before the first."""
        found = self.query("#page > .sheet").first() if self.query("#page > .sheet") else None
        assert found is None or isinstance(found, ListSheet | RateSheet | CardSheet)
        return found

    @property
    def _is_deciding(self) -> bool:
        return isinstance(self.focused, Deciding)

    async def load(self) -> None:
        """Begins, or looks again which communities are there by now."""
        self._terms = await self.desk.ask(terms)
        if self._inventory is None:
            self._inventory = _going_on(await self.desk.ask(inventory))
            await self._show()
            self.run_worker(self.desk.warm_up(), exit_on_error=False)
            return
        self._remember()
        await self._refresh()

    def keep_draft(self) -> None:
        """Keeps lists and answers as they are."""
        if (store := self.desk.opened) and self._inventory is not None:
            self._remember()
            keep(store, self.inventory)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what makes sense on the page in front."""
        place = self._inventory.place if self._inventory else None
        possible = {
            "back": place not in (None, Place.ONLINE) and not self._is_deciding,
            "next": not self._is_deciding,
            "undo": place is Place.ROUND and bool(self.inventory.entered),
            "start_afresh": place is not Place.ROUND and bool(self._inventory),
        }
        return possible.get(action, super().check_action(action, parameters))

    async def action_back(self) -> None:
        """Goes to the page before; what was typed waits."""
        if self._inventory is not None:
            self._remember()
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
        if undone := await self.desk.ask(undo):
            self.notify(_("Undone: {step}").format(step=undone), markup=False)
        await self._refresh()

    async def action_start_afresh(self) -> None:
        """Lets the lists go, if that is wanted."""
        self._remember()
        count = len(self.inventory.open)
        text = ngettext("{count} community is open", "{count} communities are open", count)
        meaning = _("{open}; what you have decided about stays.").format(open=text.format(count=count))
        question = ConfirmScreen(_("Let the lists go?"), meaning, _("Let them go"))
        await self.app.push_screen(question, self._afresh)

    @on(Deciding.Chosen)
    async def _decide(self, event: Deciding.Chosen) -> None:
        sheet = self.sheet
        if not isinstance(sheet, CardSheet) or (answers := sheet.answers) is None:
            return
        answered = Answered(sheet.texts, minutes=answers.minutes or 0)
        entry = answers.entry(sheet.card, event.choice, self._terms, self.desk.today)
        self._stop_keeping()
        try:
            self._inventory = await self.desk.ask(enter, self.inventory, sheet.card, answered, entry)
        except Refused as refusal:
            self.desk_app.refuse(refusal)
            return
        await self._show()

    @on(ListSheet.Changed)
    @on(Form.Changed)
    def _keep_soon(self) -> None:
        self._stop_keeping()
        self._keeping = self.set_timer(PAUSE, self._keep)
        self._remember()
        self._tell()

    def _stop_keeping(self) -> None:
        if self._keeping:
            self._keeping.stop()

    async def _keep(self) -> None:
        self._remember()
        await self.desk.ask(keep, self.inventory)

    def _remember(self) -> None:
        sheet = self.sheet
        if isinstance(sheet, ListSheet):
            text = sheet.lines.value
            self._inventory = self.inventory.with_text(sheet.setting, text)
        elif isinstance(sheet, CardSheet) and not self.inventory.is_entered(sheet.card):
            self._inventory = self.inventory.with_answered(sheet.card, Answered(sheet.texts))

    async def _next_list(self, sheet: ListSheet) -> None:
        self._remember()
        if not sheet.is_readable():
            return
        if sheet.setting is Setting.ONLINE:
            await self._go(Place.LIVE)
        elif not self.inventory:
            sheet.refuse(_("Nothing is listed, neither online nor live; type one a line, or leave with Esc."))
        else:
            await self._go(Place.ROUND)

    async def _save_rate(self, sheet: RateSheet) -> None:
        if (values := sheet.form.values()) is None:
            return
        self._terms = replace(self._terms, rate=values["rate"])
        await self.desk.ask(save_terms, self._terms)
        await self._show()

    async def _go(self, place: Place) -> None:
        self._inventory = replace(self.inventory, place=place)
        await self.desk.ask(keep, self.inventory)
        await self._show()

    async def _refresh(self) -> None:
        self._inventory = replace(self.inventory, known=await self.desk.ask(known))
        sheet, cards = self.sheet, self.inventory.open
        if isinstance(sheet, CardSheet) and cards[:1] != [sheet.card]:
            await self._show()
        self._tell()

    async def _afresh(self, wanted: bool | None) -> None:
        if wanted:
            await self.desk.ask(drop)
            self._inventory = Inventory(known=await self.desk.ask(known))
            await self._show()

    async def _show(self) -> None:
        if self.inventory.place is Place.ROUND and not self.inventory.open:
            await self._finish()
            return
        sheet, page = self._next_sheet(), self.query_one("#page")
        await page.remove_children()
        await page.mount(sheet)
        sheet.focus_first()
        self._tell()

    def _next_sheet(self) -> Sheet:
        if self.inventory.place is not Place.ROUND:
            return ListSheet(Setting(self.inventory.place), self.inventory)
        if self._terms.rate is None:
            return RateSheet(self._terms.currency)
        card = self.inventory.open[0]
        return CardSheet(card, self._texts_for(card), self._terms)

    def _texts_for(self, card: Card) -> dict[str, str]:
        """What was typed there before; else what one may cost is the same as on the last card."""
        if answered := self.inventory.answered.get(card.key):
            return dict(answered.texts)
        entered = self.inventory.entered
        last: Any = entered[-1].texts if entered else {}
        return {"max_cost": last["max_cost"]} if "max_cost" in last else {}

    async def _finish(self) -> None:
        await self.desk.ask(drop)
        entered, self._inventory = self.inventory.entered, None
        said = outcome(entered) if entered else _("You have all of them already.")
        self.notify(said, timeout=15, markup=False)
        self.dismiss()
        self.app.call_later(self.app.run_action, "app.area('board')")

    def _tell(self) -> None:
        self.query_one(StepLine).show(self.inventory)
        self.query_one(CardList).show(self.inventory)
        self.refresh_bindings()


def _going_on(found: Inventory) -> Inventory:
    """A draft in which nothing is open any more is an inventory that came to its end."""
    is_over = found.place is Place.ROUND and not found.open
    return Inventory(known=found.known) if is_over else found
