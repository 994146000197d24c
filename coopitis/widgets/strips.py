"""Content as strips of cells of one width."""

from rich.segment import Segment
from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual
from textual.widget import Widget

MARK, MARGIN = "▍", 1
"""What the item in focus begins with; cells on both sides of what an empty list says."""


def strips(widget: Widget, content: Content, width: int, count: int, style: Style) -> list[Strip]:
    """So many lines of the content, each of so many cells; those that it has not are blank."""
    found = Visual.to_strips(widget, content, width, None, style, apply_selection=False)[:count]
    blank = [Strip.blank(width, style.rich_style)] * (count - len(found))
    return [strip.extend_cell_length(width, style.rich_style).crop(0, width) for strip in found] + blank


def said_in_margins(widget: Widget, content: Content, width: int, line: int) -> Strip:
    """One line of the content, with a margin on both sides."""
    said = strips(widget, content, max(1, width - 2 * MARGIN), line + 1, widget.visual_style)[line]
    begun = Strip.join([Strip.blank(MARGIN, widget.rich_style), said])
    return begun.extend_cell_length(width, widget.rich_style)


def marked(strip: Strip, mark: Style) -> Strip:
    """The line with a mark in its first cell, if nothing stands there: it is found without colour too."""
    if strip.crop(0, 1).text.strip():
        return strip
    return Strip.join([Strip([Segment(MARK, mark.rich_style)]), strip.crop(1)])
