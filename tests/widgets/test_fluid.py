"""A text that is another one in another width."""

from helpers.bare import BareApp
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from coopitis.widgets.text_layout import Fluid


class Stacked(Fluid):
    """Three words on a line, or under each other where that is too long."""

    def content_at(self, width: int) -> Content:
        return Content(" " if width >= 20 else "\n").join(map(Content, ("one", "two", "three")))


class Page(BareApp):
    def compose(self) -> ComposeResult:
        yield Stacked()
        yield Static("below")


async def test_what_stands_below_follows_at_once_however_often_it_is_resized():
    app = Page()
    async with app.run_test(size=(40, 10)) as pilot:
        for width, place in ((40, 1), (10, 3), (40, 1), (19, 3), (20, 1)):
            await pilot.resize_terminal(width, 10)
            assert app.query(Static).last().region.y == place
