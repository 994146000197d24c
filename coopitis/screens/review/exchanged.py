"""What the others and I got from the newest evenings, one under the other."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from textual.content import Content

from coopitis.domain.activity import Activity
from coopitis.domain.history import newest_first
from coopitis.language import _, formats
from coopitis.widgets.text_layout import QUIET, Fluid, column, one_line

MOST, DAY = 5, 11
"""So many evenings are looked back on; cells of a day."""


class Exchanged(Fluid):
    """Of each evening its day, what the others got and what I got; hidden before the first one."""

    DEFAULT_CSS = "Exchanged { height: auto; margin-top: 1; }"

    _evenings: Sequence[Activity] = ()

    def set_data(self, activities: Sequence[Activity], on: date) -> None:
        """Looks back from the day."""
        done = [one for one in activities if one.done and one.date <= on]
        self._evenings = newest_first(done)[:MOST]
        self.display = bool(self._evenings)
        self.renew()

    def content_at(self, width: int) -> Content:
        """Under a heading; where nothing was written down stands a dash."""
        half = max(8, (width - DAY - 2) // 2)
        heading = _line("", _("What they got"), _("What I got"), half).stylize(QUIET)
        lines = (line for one in self._evenings for line in _lines(one, half))
        return Content("\n").join([heading, *lines])


def _day(one: Activity) -> str:
    return formats.short_day(one.date)


def _lines(one: Activity, half: int) -> Iterator[Content]:
    """As many as the longer of both takes."""
    both = zip_longest(_said(one.given, half), _said(one.received, half), fillvalue="")
    for number, (given, received) in enumerate(both):
        yield _line("" if number else _day(one), given, received, half)


def _said(text: str | None, half: int) -> list[Content]:
    return Content(one_line(text) if text else "–").wrap(half)


def _line(day: str, given: str | Content, received: str | Content, half: int) -> Content:
    return Content.assemble(
        column(Content.styled(day, QUIET), DAY), column(given, half), "  ", column(received, half)
    )
