"""Texts cut and padded to cells, so that columns stand under each other whatever the script."""

from textual.content import Content


def column(text: str | Content, width: int, *, right: bool = False) -> Content:
    """The text in exactly so many cells, cut with an ellipsis where it is longer."""
    content = Content(text) if isinstance(text, str) else text
    content = content.truncate(width, ellipsis=True)
    gap = " " * max(0, width - content.cell_length)
    return Content.assemble(gap, content) if right else Content.assemble(content, gap)
