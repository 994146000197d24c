"""The four areas, the modes of the app, and what they share."""

from typing import ClassVar

from textual.app import ComposeResult

from coopitis.language import N_
from coopitis.screens.base import BaseScreen
from coopitis.widgets.key_bar import KeyBar
from coopitis.widgets.nav_bar import NavBar

AREAS = (
    ("today", N_("Today")),
    ("board", N_("Board")),
    ("cooperations", N_("Cooperations")),
    ("activities", N_("Activities")),
)
"""The modes of the app, by route and title, in the order of their keys."""


class Area(BaseScreen[None]):
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
