"""The start page."""

from coopitis.screens.today.screen import TodayScreen

__all__ = ["TodayScreen"]
