"""Getting ready for a planned activity."""

from coopitis.screens.prepare.screen import PrepareScreen

__all__ = ["PrepareScreen"]
