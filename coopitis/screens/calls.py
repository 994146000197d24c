"""Transitional: the message by which screens that are not converted yet open a page."""

from coopitis.screens.messages import Open


def PageCalled(cooperation_id: str) -> Open:
    """Open the page of this cooperation."""
    return Open("page", cooperation_id=cooperation_id)
