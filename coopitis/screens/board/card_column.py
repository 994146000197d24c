"""A column of the board: the cooperations about which the same was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from coopitis.domain.decision import Choice
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, _, formats, wording
from coopitis.views.card import card, card_lines
from coopitis.views.decision_words import choice_name
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET

BELONGS = {
    Choice.UNDECIDED: N_("Nothing waits for a decision."),
    Choice.KEEP: N_("What pays."),
    Choice.KEEP_ANYWAY: N_("What does not pay and is worth it to you, with a reason, until a day."),
    Choice.AUTOMATE: N_("What runs without your evenings."),
    Choice.DROP: N_("What did not pay."),
}
"""What an empty column says."""

GAP = 1
"""Lines between two cards."""


class CardColumn(ItemList[Standing]):
    """Cards under each other; how many lines one has follows the width."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "walk(-1)", N_("Column left"), show=False),
        Binding("right,l", "walk(1)", N_("Column right"), show=False),
    ]

    @dataclass
    class Left(Message):
        """One goes to the column beside: -1 for the left one, 1 for the right one."""

        column: "CardColumn"
        step: int

    def __init__(self, choice: Choice) -> None:
        empty = Content.styled(_(BELONGS[choice]), QUIET)
        super().__init__(id=f"column-{choice.value}", empty=empty, gap=GAP)
        self.choice = choice
        self.border_title = wording.choice(choice)
        self._currency, self._on = "EUR", date.min

    def show_cards(self, overview: Overview, cards: Sequence[Standing], here: int | None = None) -> None:
        """Shows these cards, and how many they are."""
        self._currency, self._on = overview.terms.currency, overview.on
        self.show(cards, here)
        self._entitle()

    def render_item(self, item: Standing, width: int) -> Content:
        """The card."""
        return card(item, width, self._currency, self._on)

    def action_walk(self, step: int) -> None:
        """Leaves for the column beside."""
        self.post_message(self.Left(self, step))

    def _entitle(self) -> None:
        count, beyond = formats.number(len(self.items)), self._beyond()
        name = choice_name(self.choice, self.outer_size.width - len(count) - len(beyond) - 5)
        self.border_title = Content.assemble((name, "bold"), " · ", (count, QUIET), (beyond, QUIET))

    def _beyond(self) -> str:
        """Where there are cards out of sight, which a bar between two columns would only blur."""
        above, below = self.scroll_offset.y > 0, self.scroll_offset.y < self.max_scroll_y
        arrow = "↕" if above and below else "↑" if above else "↓" if below else ""
        return f" {arrow}" if arrow else ""

    def watch_scroll_y(self, before: float, here: float) -> None:
        """Other cards are out of sight."""
        super().watch_scroll_y(before, here)
        self._entitle()

    def on_resize(self) -> None:
        """Wider cards have more lines, wider columns longer titles."""
        lines = card_lines(self.scrollable_content_region.width) + GAP
        if lines != self.item_height:
            self.item_height = lines
            self.show(self.items)
        super().on_resize()
        self._entitle()

    def watch_show_vertical_scrollbar(self) -> None:
        """Cards are out of sight now, or no more."""
        self._entitle()
