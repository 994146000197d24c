"""The area activities."""

from coopitis.screens.activities.screen import ActivitiesScreen

__all__ = ["ActivitiesScreen"]
