"""The least room a screen is laid out in: a smaller window shows a part of it, and loses nothing."""

from textual import events
from textual.geometry import Size

LEAST = Size(30, 10)
"""Columns and lines."""


def at_least(size: Size) -> Size:
    """That size, or the least one."""
    return Size(max(size.width, LEAST.width), max(size.height, LEAST.height))


def resized(event: events.Resize) -> events.Resize:
    """The event for a size that a screen can be laid out in."""
    size = at_least(event.size)
    return event if size == event.size else events.Resize(size, size)
