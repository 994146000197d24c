"""The dialog in which one decides."""

from coopitis.screens.decide.decide_screen import DecideScreen

__all__ = ["DecideScreen"]
