"""The board: keep or drop, card by card."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalScroll
from textual.timer import Timer

from coopitis.domain.deciding import urgency
from coopitis.domain.decision import Choice
from coopitis.domain.overview import Overview, Standing
from coopitis.language import N_, formats
from coopitis.refusal import Refused
from coopitis.screens.area import Area
from coopitis.screens.board.card_column import CardColumn
from coopitis.screens.board.card_detail import Detail, Nothing, course_of
from coopitis.screens.decide.decision_saving import Decided, asks_for_more, save_decision
from coopitis.screens.messages import Open
from coopitis.themes import css_beside
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.title_line import NavBar

PAUSE = 0.2
"""Seconds one stays on a card before its course is drawn."""

MOVE = Binding.Group(N_("Move"), compact=True)


class BoardScreen(Area):
    """Five columns of cards; a card that is moved is a decision."""

    AREA = "board"
    DEFAULT_CSS: ClassVar[str] = css_beside(__file__)
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "shift+left",
            "move_card(-1)",
            N_("Move left"),
            group=MOVE,
            tooltip=N_("Decide what the column on the left says"),
        ),
        Binding(
            "shift+right",
            "move_card(1)",
            N_("Move right"),
            group=MOVE,
            tooltip=N_("Decide what the column on the right says"),
        ),
        Binding("<,H", "move_card(-1)", N_("Move left"), show=False),
        Binding(">,L", "move_card(1)", N_("Move right"), show=False),
        Binding("U", "put('undecided')", N_("Undecided"), show=False, tooltip=N_("Take the decision back")),
        Binding("K", "put('keep')", N_("Keep"), show=False, tooltip=N_("Decide so at once")),
        Binding("Y", "put('keep_anyway')", N_("Keep anyway"), show=False, tooltip=N_("Asks for a reason")),
        Binding("A", "put('automate')", N_("Automate"), show=False, tooltip=N_("Asks what does it")),
        Binding("D", "put('drop')", N_("Drop"), show=False, tooltip=N_("Decide so at once")),
        # The letter that logs elsewhere walks here.
        Binding("e", "log_evening", N_("Log"), tooltip=N_("Log an evening, call or session")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self._pause: Timer | None = None
        self._staying = False

    def body(self) -> ComposeResult:
        """The columns, and below them the card in focus in full."""
        with HorizontalScroll(id="columns", can_focus=False):
            for choice in Choice:
                yield CardColumn(choice)
        yield Detail(id="detail")
        yield Nothing(id="nothing")

    @property
    def overview(self) -> Overview:
        """What was read."""
        assert self._overview is not None
        return self._overview

    @property
    def columns(self) -> list[CardColumn]:
        """The columns from left to right."""
        return list(self.query(CardColumn))

    @property
    def column(self) -> CardColumn | None:
        """The column in focus."""
        return self.focused if isinstance(self.focused, CardColumn) else None

    @property
    def card(self) -> Standing | None:
        """The card in focus."""
        return self.column.item if self.column else None

    @property
    def cooperation_here(self) -> str | None:
        """The cooperation in focus."""
        return self.card.cooperation.id if self.card else None

    async def read(self) -> None:
        """Every account as of today."""
        self._overview = await self.store.overview()

    async def show(self) -> None:
        """Deals the cards; the one in focus stays so, in whichever column it lies now."""
        followed, overview = None if self._staying else self.cooperation_here, self.overview
        self.query_one(NavBar).show_day(formats.long_or_shorter_day(overview.on))
        self.set_class(not overview.standings, "-empty")
        self.refresh_bindings()
        cards = sorted(overview.standings, key=urgency)
        for column in self.columns:
            lying_here = [card for card in cards if card.choice is column.choice]
            column.show_cards(overview, lying_here, _place(lying_here, followed))
        self._focus(followed)

    def attend(self) -> None:
        """Shows the card in focus in full; its course once one stays there, so that walking stays quick."""
        if self._pause:
            self._pause.stop()
        if self._overview:
            detail = self.query_one(Detail)
            detail.show(self.card, self._overview)
            if self.card and detail.has_room_for_course:
                self._pause = self.set_timer(PAUSE, self._draw_course)

    @on(ItemList.Moved)
    def _moved(self, event: ItemList.Moved) -> None:
        if event.list is self.column:
            self.attend()

    def on_descendant_focus(self) -> None:
        """Another column."""
        self.attend()

    def on_resize(self) -> None:
        """There may be room for the course now."""
        self.attend()

    def on_item_list_chosen(self, event: ItemList.Chosen) -> None:
        """Opens the cooperation's page."""
        self.post_message(Open("page", cooperation_id=event.item.cooperation.id))

    def on_card_column_left(self, event: CardColumn.Left) -> None:
        """Goes to the next column that has cards, and stays in the row if it is that long."""
        columns = self.columns
        place = columns.index(event.column)
        beyond = columns[place + 1 :] if event.step > 0 else columns[:place][::-1]
        if target := next((column for column in beyond if column.items), None):
            target.here = event.column.here
            target.focus()

    async def action_move_card(self, step: int) -> None:
        """Decides what the neighbouring column says; the focus goes along."""
        choices = list(Choice)
        if self.card and 0 <= (place := choices.index(self.card.choice) + step) < len(choices):
            await self._decide(self.card, choices[place])

    async def action_log_evening(self) -> None:
        """Logs at the card in focus."""
        await self.run_action("app.open('log')")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where there is no card the board has no keys of its own."""
        if action in ("move_card", "put", "log_evening"):
            return not self.has_class("-empty")
        return super().check_action(action, parameters)

    async def action_put(self, choice: str) -> None:
        """Decides that; the focus stays, so that one card after the other can be put away."""
        if self.card and self.card.choice != choice:
            self._staying = True
            await self._decide(self.card, Choice(choice))
            self._staying = False

    async def _decide(self, card: Standing, choice: Choice) -> None:
        if await asks_for_more(self, card, choice):
            self.post_message(Open("decide", cooperation_id=card.cooperation.id, choice=choice))
            return
        try:
            await save_decision(self, card, Decided(choice))
            await self.reload()
        except Refused as refusal:
            self.refuse(refusal)

    def _focus(self, followed: str | None) -> None:
        filled = [column for column in self.columns if column.items]
        holding = [column for column in filled if _place(column.items, followed) is not None]
        staying = [column for column in filled if column is self.column]
        for column in [*holding, *staying, *filled][:1]:
            column.focus()
        self.attend()

    def _draw_course(self) -> None:
        self.work_on(self._show_course, "course")

    async def _show_course(self) -> None:
        if self.card and self._overview:
            card, terms, today = self.card, self._overview.terms, self._overview.on
            points = await self.store.ask(course_of, card.cooperation.id, terms, today)
            self.query_one(Detail).show_course(points, terms.currency, card.account)


def _place(cards: Sequence[Standing], cooperation_id: str | None) -> int | None:
    ids = [card.cooperation.id for card in cards]
    return ids.index(cooperation_id) if cooperation_id in ids else None
