"""The dialog in which one decides."""

from coopitis.screens.decide.screen import DecideScreen

__all__ = ["DecideScreen"]
