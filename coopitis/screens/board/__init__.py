"""The area board."""

from coopitis.screens.board.screen import BoardScreen

__all__ = ["BoardScreen"]
