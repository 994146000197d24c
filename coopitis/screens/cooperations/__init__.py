"""The area cooperations."""

from coopitis.screens.cooperations.screen import CooperationsScreen

__all__ = ["CooperationsScreen"]
