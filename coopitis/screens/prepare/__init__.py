"""Getting ready for a planned activity."""

from coopitis.screens.prepare.prepare_screen import PrepareScreen

__all__ = ["PrepareScreen"]
