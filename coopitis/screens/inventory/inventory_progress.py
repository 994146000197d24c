"""How far one is in an inventory: the steps in a line, the cards under each other."""

from textual.content import Content
from textual.widgets import Static

from coopitis.domain.cooperation import Setting
from coopitis.language import _, formats, wording
from coopitis.reading.inventory_draft import Card, Inventory, Place
from coopitis.widgets.progress_line import DONE, HERE, OPEN, Progress
from coopitis.widgets.text_layout import QUIET, column


def inventory_progress(inventory: Inventory) -> Progress:
    """Both lists and the cards, each with its number; in the round a bar that grows with the cards."""
    here, entered, cards = inventory.place, len(inventory.entered), len(inventory.cards)
    return Progress(
        title=_("Inventory"),
        steps=[(_state(place, here), _words(place, inventory)) for place in Place],
        share=entered / cards if here is Place.ROUND and cards > 1 else None,
    )


def _state(place: Place, here: Place) -> str:
    steps = list(Place)
    return HERE if place is here else DONE if steps.index(place) < steps.index(here) else OPEN


def _words(place: Place, inventory: Inventory) -> str:
    if place is Place.ROUND:
        text = _("card {number} of {count}") if inventory.place is Place.ROUND else _("cards {count}")
        number, count = len(inventory.entered) + 1, len(inventory.cards)
        return text.format(number=formats.number(number), count=formats.number(count))
    count = len(inventory.listed(Setting(place)).names)
    text = _("online {count}") if place is Place.ONLINE else _("live {count}")
    return text.format(count=formats.number(count))


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
