"""The four areas: what they share, and where each is imported from when somebody goes there."""

from importlib import import_module
from typing import ClassVar

from textual.app import ComposeResult

from coopitis.language import N_
from coopitis.screens.base import DeskScreen
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.nav_bar import NavBar

AREAS = (
    ("today", N_("Today")),
    ("board", N_("Board")),
    ("cooperations", N_("Cooperations")),
    ("activities", N_("Activities")),
)
"""The modes of the app, in the order of their keys."""

PLACES = {
    "today": ("coopitis.screens.today", "TodayScreen"),
    "board": ("coopitis.screens.board", "BoardScreen"),
    "cooperations": ("coopitis.screens.cooperations", "CooperationsScreen"),
    "activities": ("coopitis.screens.activities", "ActivitiesScreen"),
}


class Area(DeskScreen[None]):
    """One of the four modes: the navigation on top, the keys at the bottom, its body between."""

    AREA: ClassVar[str]

    def compose(self) -> ComposeResult:
        """The frame; what stands inside comes from `body`."""
        yield NavBar(AREAS, self.AREA)
        yield from self.body()
        yield KeyBar()

    def body(self) -> ComposeResult:
        """What stands between navigation and keys."""
        raise NotImplementedError


def area(name: str) -> Area:
    """A new screen of that area."""
    module, screen = PLACES[name]
    made = getattr(import_module(module), screen)()
    assert isinstance(made, Area)
    return made
