"""The cures, the strongest first: by how many points each would lower the index, and to what."""

from textual.content import Content

from coopitis.language import _, formats
from coopitis.views.cure_line import Advised, cure_line
from coopitis.widgets.item_list import ItemList
from coopitis.widgets.text_layout import QUIET, column

POINTS = 5
"""Cells for the points."""


class CureList(ItemList[Advised]):
    """A line a cure."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, empty=Content.styled(_("Nothing to drop would lower it."), QUIET))
        self.border_title = _("What would lower it most · points")

    def render_item(self, item: Advised, width: int) -> Content:
        """The points, what to do, and the index then."""
        points = formats.number(-100 * item.cure.relief)
        return Content.assemble(
            column(Content.styled(points, "bold"), POINTS, right=True),
            "  ",
            cure_line(item, width - POINTS - 2),
        )
