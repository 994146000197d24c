"""Where one is in an inventory."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Setting
from coopitis.language import _, formats
from coopitis.store.inventory_draft import Inventory, Place
from coopitis.widgets.progress_line import DONE, HERE, OPEN
from coopitis.widgets.text_layout import QUIET, spread

BAR = 20
"""Cells of the bar that grows with the cards, where there is room."""


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
        """The steps on the left, in the round a bar on the right."""
        width = max(1, self.size.width)
        line = Content("   ").join([Content.styled(_("Inventory"), "bold"), *map(self._step, Place)])
        return spread(line, self._bar(min(BAR, width - line.cell_length - 3)), width)

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
        number, count = (
            formats.number(len(self._inventory.entered) + 1),
            formats.number(len(self._inventory.cards)),
        )
        in_round = self._inventory.place is Place.ROUND
        text = _("card {number} of {count}") if in_round else _("cards {count}")
        return Content(text.format(number=number, count=count))

    def _bar(self, cells: int) -> Content:
        if self._inventory.place is not Place.ROUND:
            return Content("")
        filled = round(cells * len(self._inventory.entered) / max(1, len(self._inventory.cards)))
        return Content.assemble(("━" * filled, "$text-accent"), ("─" * (cells - filled), QUIET))
