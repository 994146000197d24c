"""How far one is in an inventory: the steps in a line, the cards under each other."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Setting
from coopitis.language import _, formats, wording
from coopitis.reading.inventory_draft import Card, Inventory, Place
from coopitis.widgets.progress_line import DONE, HERE, OPEN
from coopitis.widgets.text_layout import QUIET, column, spread

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


WORDS = 12
"""Cells of the decision beside the name."""


class CardList(Static):
    """As many cards as there is room for, the one in front among them."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._inventory = Inventory()

    def show(self, inventory: Inventory) -> None:
        """Shows where each card stands."""
        self._inventory = inventory
        self.refresh()

    def render(self) -> Content:
        """A line a card."""
        cards, still_open = self._inventory.cards, self._inventory.open
        here = cards.index(still_open[0]) if still_open else 0
        first = max(0, min(here - self.size.height // 2, len(cards) - self.size.height))
        shown = cards[first : first + self.size.height]
        return Content("\n").join(self._line(card, card in still_open[:1]) for card in shown)

    def _line(self, card: Card, is_here: bool) -> Content:
        width = max(1, self.size.width)
        if self._inventory.is_entered(card):
            decided = wording.choice(self._inventory.answered[card.key].choice)
            name = column(Content.assemble((DONE, "$text-accent"), " ", card.name), max(1, width - WORDS))
            return Content.assemble(name, column(Content.styled(decided, QUIET), WORDS, right=True))
        if is_here and self._inventory.place is Place.ROUND:
            return column(Content.assemble((HERE, "bold $text-accent"), " ", (card.name, "bold")), width)
        return column(Content.styled(f"{OPEN} {card.name}", QUIET), width)
