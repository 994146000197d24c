"""Texts cut and padded to cells, so that columns stand under each other whatever the script."""

from textual.content import Content


def column(text: str | Content, width: int, *, right: bool = False) -> Content:
    """The text in exactly so many cells, cut with an ellipsis where it is longer."""
    content = Content(text) if isinstance(text, str) else text
    content = content.truncate(width, ellipsis=True)
    gap = " " * max(0, width - content.cell_length)
    return Content.assemble(gap, content) if right else Content.assemble(content, gap)


def shortened(text: str, width: int = 40) -> str:
    """The text on one line of at most so many cells, to be named in a sentence."""
    return str(column(" ".join(text.split()), width)).strip()


def spread(left: str | Content, right: str | Content, width: int) -> Content:
    """One text at each end of so many cells; the right one is left out where both do not fit."""
    ends = [Content(text) if isinstance(text, str) else text for text in (left, right)]
    room = width - ends[0].cell_length - ends[1].cell_length
    if room < 1:
        return column(ends[0], width)
    return Content.assemble(ends[0], " " * room, ends[1])
