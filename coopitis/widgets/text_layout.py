"""Texts cut and padded to cells, texts that depend on the width, and the ink of what explains a figure."""

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget
from textual.widgets import Static

QUIET = "$foreground-muted"
"""For what stands beside a figure and is not the figure itself."""


def column(text: str | Content, width: int, *, right: bool = False) -> Content:
    """The text in exactly so many cells, cut with an ellipsis where it is longer."""
    content = Content(text) if isinstance(text, str) else text
    content = content.truncate(width, ellipsis=True)
    gap = " " * max(0, width - content.cell_length)
    return Content.assemble(gap, content) if right else Content.assemble(content, gap)


def one_line(text: str) -> str:
    """The text with every run of spaces and line breaks as one space."""
    return " ".join(text.split())


def shortened(text: str, width: int = 40) -> str:
    """The text on one line of at most so many cells, to be named in a sentence."""
    return str(column(one_line(text), width)).strip()


def spread(left: str | Content, right: str | Content, width: int) -> Content:
    """One text at each end of so many cells; the right one is left out where both do not fit."""
    ends = [Content(text) if isinstance(text, str) else text for text in (left, right)]
    room = width - ends[0].cell_length - ends[1].cell_length
    if room < 1:
        return column(ends[0], width)
    return Content.assemble(ends[0], " " * room, ends[1])


class Phrase:
    """The same said in ever fewer words."""

    def __init__(self, *wordings: str, tone: str = "") -> None:
        self.wordings = [Content.styled(text, tone) for text in wordings]

    @property
    def shortest(self) -> Content:
        """In the fewest words."""
        return self.wordings[-1]

    def within(self, cells: int) -> Content | None:
        """In as many words as so many cells hold; None where even the fewest do not fit."""
        return next((one for one in self.wordings if one.cell_length <= cells), None)


class Fluid(Static):
    """As high as its text needs at the width it gets; subclasses say what the text is at each width."""

    def content_at(self, width: int) -> Content:
        """The text for so many cells, at least one."""
        raise NotImplementedError

    def render(self) -> Content:
        """The text for the width it has."""
        return self.content_at(max(1, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The lines of the text at that width."""
        # While a new layout is being found, `size` is still the one of the layout before.
        return self.content_at(max(1, width)).get_height(self.styles.get_rules(), width)

    def renew(self) -> None:
        """What the text is said of has changed; the screen is laid out anew only where its height does."""
        width, height = self.size
        now = self.get_content_height(self.size, self.size, width) if width else None
        self.refresh(layout=self.display and now != height)


def put(text: Content, into: Static) -> None:
    """Shows the text; the screen is laid out anew only where that takes other lines than the one before."""
    width, height = into.size
    now = text.get_height(into.styles.get_rules(), width) if width else None
    into.update(text, layout=into.display and now != height)


MARK, MARGIN = "▍", 1
"""What the item in focus begins with; cells on both sides of what an empty list says."""


def strips(widget: Widget, content: Content, width: int, count: int, style: Style) -> list[Strip]:
    """So many lines of the content, each of so many cells; those that it has not are blank."""
    found = Visual.to_strips(widget, content, width, None, style, apply_selection=False)[:count]
    blank = [Strip.blank(width, style.rich_style)] * (count - len(found))
    return [strip.extend_cell_length(width, style.rich_style).crop(0, width) for strip in found] + blank


def said_in_margins(widget: Widget, content: Content, width: int, line: int) -> Strip:
    """One line of the content, with a margin on both sides."""
    style, room = widget.visual_style, max(1, width - 2 * MARGIN)
    if line >= content.get_height(widget.styles.get_rules(), room):
        return Strip.blank(width, style.rich_style)
    said = strips(widget, content, room, line + 1, style)[line]
    begun = Strip.join([Strip.blank(MARGIN, style.rich_style), said])
    return begun.extend_cell_length(width, style.rich_style)


def marked(strip: Strip, mark: Style) -> Strip:
    """The line with a mark in its first cell, if nothing stands there: it is found without colour too."""
    if strip.crop(0, 1).text.strip():
        return strip
    return Strip.join([Strip([Segment(MARK, mark.rich_style)]), strip.crop(1)])
