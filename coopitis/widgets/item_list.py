"""A list that draws only the items in sight, so that a thousand cost as much as ten."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Generic, Self, TypeVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.worker import Worker

from coopitis.language import N_
from coopitis.refusal import Refused
from coopitis.widgets.paged import Paged
from coopitis.widgets.text_layout import marked, said_in_margins, strips

T = TypeVar("T")


@dataclass
class ItemMessage(Message):
    """Something happened to an item of a list."""

    list: "ItemList[Any]"
    item: Any

    @property
    def control(self) -> "ItemList[Any]":
        """The list, for `on` selectors."""
        return self.list


class ItemList(ScrollView, Generic[T], can_focus=True, inherit_bindings=False):
    """A list of items of one height; subclasses say how an item looks. Items may be any lazy sequence.

    The last `gap` of an item's lines stay bare.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"item-list--here", "item-list--hover", "item-list--mark"}
    DEFAULT_CSS = """
    ItemList {
        height: 1fr;
        &:focus .item-list--here { background: $lit; }
        .item-list--mark { color: $accent; }
        .item-list--here { background: $boost; }
        .item-list--hover { background: $boost; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", N_("Up"), show=False),
        Binding("down,j", "move(1)", N_("Down"), show=False),
        Binding("pageup", "page(-1)", N_("Page up"), show=False),
        Binding("pagedown", "page(1)", N_("Page down"), show=False),
        Binding("home,g", "move(-1000000000)", N_("First"), show=False),
        Binding("end,G", "move(1000000000)", N_("Last"), show=False),
        Binding("enter", "choose", N_("Open"), show=False),
    ]

    here: reactive[int] = reactive(0, repaint=False)
    hover: reactive[int | None] = reactive(None, repaint=False)

    @dataclass
    class Chosen(ItemMessage):
        """An item was opened, with Enter or a click on where one stood already."""

    @dataclass
    class Moved(ItemMessage):
        """Another item is the one in focus; `item` is None in an empty list."""

    def __init__(
        self,
        *,
        item_height: int = 1,
        gap: int = 0,
        empty: str | Content = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.items: Sequence[T] = ()
        self.item_height, self.gap = item_height, gap
        self.empty = Content(empty) if isinstance(empty, str) else empty
        self._drawn: dict[tuple[int, int, Style], list[Strip]] = {}

    def render_item(self, item: T, width: int) -> Content:
        """How an item looks, in `item_height` lines of at most `width` cells."""
        raise NotImplementedError

    def show(self, items: Sequence[T], here: int | None = None) -> None:
        """Shows these items and keeps the place, or takes the one given."""
        self.items = items
        self._drawn.clear()
        self.virtual_size = Size(0, self.line_of(len(items)))
        self.here = self._within(self.here if here is None else here)
        self.refresh()
        self._announce()

    def line_of(self, number: int) -> int:
        """The line on which an item begins; of the number of items, how many lines there are."""
        return number * self.item_height

    def item_on(self, line: int) -> tuple[int, int]:
        """Which item stands on a line, and on which line of it that is, below 0 where it is none's."""
        return divmod(line, self.item_height)

    def lead(self, number: int) -> int:  # noqa: ARG002 - for those that override it
        """The lines above an item that come into sight with it."""
        return 0

    @property
    def item(self) -> T | None:
        """The item in focus, None in an empty list."""
        return self._at_place(self.here) if self.here < len(self.items) else None

    def validate_here(self, here: int) -> int:
        """Stays inside the list."""
        return self._within(here)

    def watch_here(self, before: int, here: int) -> None:
        """Scrolls to the item and tells of it."""
        self._scroll_to_here()
        self._redraw(before, here)
        self._announce()

    def on_resize(self) -> None:
        """Keeps the item in sight."""
        self._scroll_to_here()

    def watch_hover(self, before: int | None, hover: int | None) -> None:
        """Draws the item under the mouse."""
        self._redraw(before, hover)

    def refresh(self, *regions: Region, **more: bool) -> Self:
        """Without regions everything is drawn anew; the cache of drawn items goes."""
        if not regions:
            self._drawn.clear()
        return super().refresh(*regions, **more)

    def notify_style_update(self) -> None:
        """Another theme has other colours."""
        super().notify_style_update()
        self._drawn.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the item that is in sight there."""
        number, line = self.item_on(y + self.scroll_offset.y)
        width = self.scrollable_content_region.width
        if not self.items:
            return said_in_margins(self, self.empty, width, y)
        if number >= len(self.items) or line >= self.item_height - self.gap:
            return Strip.blank(width, self.visual_style.rich_style)
        style = self._style_of(number)
        key = (number, width, style)
        if key not in self._drawn:
            content = self.render_item(self._at_place(number), width)
            self._drawn[key] = strips(self, content, width, self.item_height, style)
        strip = self._drawn[key][line]
        if number != self.here or not self.has_focus:
            return strip
        return marked(strip, self.get_visual_style("item-list--mark") + Style(background=style.background))

    def action_move(self, step: int) -> None:
        """Moves by so many items."""
        self.here = self._within(self.here + step)

    def action_page(self, direction: int) -> None:
        """Moves by a page."""
        self.action_move(direction * max(1, self.scrollable_content_region.height // self.item_height))

    async def action_choose(self) -> None:
        """Opens the item in focus, once it is here."""
        if isinstance(self.items, Paged):
            await self.items.load(self.here)
        if self.item is not None:
            self.post_message(self.Chosen(self, self.item))

    async def on_click(self, event: events.Click) -> None:
        """Goes to the item, or opens it where one stood on it already or clicks twice."""
        if (number := self._at(event)) is None:
            return
        if number == self.here and (event.chain > 1 or self._had_focus):
            await self.action_choose()
        self.here = number

    def focus_on_click(self) -> bool:
        """Remembers whether the click only brings the focus; no later event can tell."""
        self._had_focus = self.has_focus
        return super().focus_on_click()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Shows what a click would take."""
        self.hover = self._at(event)

    def on_leave(self) -> None:
        """The mouse is gone."""
        self.hover = None

    _had_focus = False

    def _at_place(self, number: int) -> T:
        """The item there; one that is not here yet is fetched and drawn when it comes."""
        items = self.items
        if isinstance(items, Paged) and items.is_wanted(number):
            _worker: Worker[None] = self.run_worker(partial(self._fetch, items, number), group="page")
        return items[number]

    async def _fetch(self, items: Paged[T], number: int) -> None:
        try:
            await items.load(number)
        except Refused as refusal:
            self.notify(str(refusal), severity="error", markup=False)
            return
        if self.items is items:
            self.refresh()
            self._announce()

    def _style_of(self, number: int) -> Style:
        if number == self.here:
            return self.get_visual_style("item-list--here")
        return self.get_visual_style("item-list--hover") if number == self.hover else self.visual_style

    def _redraw(self, *numbers: int | None) -> None:
        for number in numbers:
            if number is not None:
                self.refresh_lines(self.line_of(number), self.item_height)

    def _at(self, event: events.MouseEvent) -> int | None:
        if (offset := event.get_content_offset(self)) is None:
            return None
        number, line = self.item_on(offset.y + self.scroll_offset.y)
        return number if number < len(self.items) and line >= 0 else None

    def _within(self, number: int) -> int:
        return max(0, min(number, len(self.items) - 1))

    def _scroll_to_here(self) -> None:
        first, height = self.line_of(self.here), self.scrollable_content_region.height
        if first - self.lead(self.here) < self.scroll_offset.y:
            self.scroll_to(y=first - self.lead(self.here), animate=False, force=True)
        elif first + self.item_height > self.scroll_offset.y + height:
            self.scroll_to(y=first + self.item_height - height, animate=False, force=True)

    def _announce(self) -> None:
        self.post_message(self.Moved(self, self.item))
