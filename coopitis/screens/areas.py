"""The areas, each imported when somebody goes there."""

from importlib import import_module

from coopitis.screens.base import Area

PLACES = {
    "today": ("coopitis.screens.today", "TodayScreen"),
    "board": ("coopitis.screens.board", "BoardScreen"),
    "cooperations": ("coopitis.screens.cooperations", "CooperationsScreen"),
    "activities": ("coopitis.screens.activities", "ActivitiesScreen"),
}


def area(name: str) -> Area:
    """A new screen of that area."""
    module, screen = PLACES[name]
    made = getattr(import_module(module), screen)()
    assert isinstance(made, Area)
    return made
