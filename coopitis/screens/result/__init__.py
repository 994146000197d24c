"""Entering a result, of today or of an evening long past."""

from coopitis.screens.result_screen import ResultScreen

__all__ = ["ResultScreen"]
