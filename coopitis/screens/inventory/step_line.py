"""Where one is in an inventory."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Setting
from coopitis.language import _, formats
from coopitis.screens.inventory.outcome import outcome
from coopitis.store.inventory_draft import Inventory, Place
from coopitis.widgets.columns import column, spread
from coopitis.widgets.progress_line import DONE, HERE, OPEN
from coopitis.widgets.quiet import QUIET

BAR = 20
"""Cells of the bar that grows with the cards."""


class StepLine(Static):
    """Online list, live list and cards, each with its number; in the round, how far one is."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._inventory = Inventory()

    def show(self, inventory: Inventory) -> None:
        """Shows where it stands."""
        self._inventory = inventory
        self.refresh()

    def render(self) -> Content:
        """The steps on the left; on the right, in the round, what came out so far."""
        inventory, width = self._inventory, max(1, self.size.width)
        line = Content("   ").join([Content.styled(_("Inventory"), "bold"), *map(self._step, Place)])
        if inventory.place is Place.ROUND and inventory.entered:
            return spread(line, Content.styled(outcome(inventory.entered), QUIET), width)
        return column(line, width)

    def _step(self, place: Place) -> Content:
        return Content.assemble(self._dot(place), " ", self._words(place))

    def _dot(self, place: Place) -> Content:
        steps = list(Place)
        if place is self._inventory.place:
            return Content.styled(HERE, "bold $text-accent")
        is_done = steps.index(place) < steps.index(self._inventory.place)
        return Content.styled(DONE, "$text-accent") if is_done else Content.styled(OPEN, QUIET)

    def _words(self, place: Place) -> Content:
        if place is Place.ROUND:
            return self._cards()
        count = formats.number(len(self._inventory.listed(Setting(place)).names))
        said = _("online {count}") if place is Place.ONLINE else _("live {count}")
        return Content(said.format(count=count))

    def _cards(self) -> Content:
        done, count = len(self._inventory.entered), len(self._inventory.cards)
        if self._inventory.place is not Place.ROUND:
            return Content(_("cards {count}").format(count=formats.number(count)))
        said = _("card {number} of {count}").format(
            number=formats.number(done + 1), count=formats.number(count)
        )
        filled = round(BAR * done / count) if count else 0
        bar = Content.assemble(("━" * filled, "$text-accent"), ("─" * (BAR - filled), QUIET))
        return Content.assemble(said, "  ", bar)
