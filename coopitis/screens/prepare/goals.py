"""What the others want: the best preparation for meeting them."""

from collections.abc import Sequence

from textual.content import Content

from coopitis.domain.colleague import Colleague
from coopitis.language import _
from coopitis.screens.cooperation.colleagues_list import goal
from coopitis.widgets.text_layout import QUIET, Fluid, column

NAME = 20
"""Cells for a name."""

MOST = 6
"""So many of them are shown."""


class Goals(Fluid):
    """A line for each goal the owner did not refuse, accepted ones first; hidden where there is none."""

    DEFAULT_CSS = "Goals { height: auto; padding: 0 1; display: none; }"

    _told: Sequence[Colleague] = ()

    def show(self, colleagues: Sequence[Colleague]) -> None:
        """Shows the goals of these."""
        told = [one for one in colleagues if one.goal and one.accepted is not False]
        self._told = sorted(told, key=lambda one: not one.accepted)[:MOST]
        self.display = bool(self._told)
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """Names and goals in two columns."""
        lines = [Content.styled(_("What they want"), QUIET)]
        return Content("\n").join([*lines, *(_line(one, width) for one in self._told)])


def _line(one: Colleague, width: int) -> Content:
    room = max(0, width - NAME - 2)
    return Content.assemble(column(" ".join(one.name.split()), NAME), "  ", column(goal(one), room))
