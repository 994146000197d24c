"""What the others and I got from the newest evenings, one under the other."""

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from coopitis.domain.activity import Activity
from coopitis.domain.history import newest_first
from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line

MOST, DAY = 5, 11
"""So many evenings are looked back on; cells of a day."""


class Exchanged(Fluid):
    """A line an evening: its day, what the others got, what I got; hidden before the first evening."""

    DEFAULT_CSS = "Exchanged { height: auto; padding: 0 1; margin-top: 1; }"

    _evenings: Sequence[Activity] = ()

    def set_data(self, activities: Sequence[Activity], on: date) -> None:
        """Looks back from the day."""
        done = [one for one in activities if one.done and one.date <= on]
        self._evenings = newest_first(done)[:MOST]
        self.display = bool(self._evenings)
        self.refresh(layout=True)

    def content_at(self, width: int) -> Content:
        """Under a heading; where nothing was written down stands a dash."""
        half = max(8, (width - DAY - 2) // 2)
        heading = _line("", _("What they got"), _("What I got"), half).stylize(QUIET)
        lines = [_line(_day(one), _said(one.given), _said(one.received), half) for one in self._evenings]
        return Content("\n").join([heading, *lines])


def _day(one: Activity) -> str:
    return formats.short_day(one.date)


def _said(text: str | None) -> str:
    return one_line(text) if text else "–"


def _line(day: str, given: str, received: str, half: int) -> Content:
    return Content.assemble(
        column(Content.styled(day, QUIET), DAY), column(given, half), "  ", column(received, half)
    )
