"""The table of activities, and the periods it can show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rich.cells import cell_len
from textual.content import Content

from coopitis.domain.account import YEAR
from coopitis.domain.index import WINDOW
from coopitis.language import N_, _, formats, wording
from coopitis.store.activities import ActivityLine, Part, Span
from coopitis.widgets.table import GroupedList, TableColumn
from coopitis.widgets.text_layout import QUIET, one_line


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its name; `since` is its first day, None for all. What lies ahead is in every one."""

    title: str
    since: Callable[[date], date | None]


PERIODS = (
    Period(N_("all"), lambda _on: None),
    Period(N_("this month"), lambda on: on.replace(day=1)),
    Period(N_("last 90 days"), lambda on: on - timedelta(days=WINDOW - 1)),
    Period(N_("last 12 months"), lambda on: on - timedelta(days=YEAR - 1)),
)
"""In the order in which one key leads through them."""


LEGEND = N_("P planned · R prepared")
"""What the letters in the marks' column stand for."""


HEADINGS = {
    Part.AHEAD: N_("ahead"),
    Part.THIS_WEEK: N_("this week"),
    Part.LAST_WEEK: N_("last week"),
}


def heading(span: Span) -> str:
    """What the activities of the span stand under."""
    return _(HEADINGS[span.part]) if span.part in HEADINGS else formats.month_of_year(span.first)


class ActivityList(GroupedList[ActivityLine]):
    """One row an activity, also one that lies ahead; of a single cooperation it leaves out the name."""

    def use(self, currency: str, on: date, most: int, *, of_one: bool = False) -> None:
        """Shows amounts of at most so many cents in this currency, and what lies ahead as of this day."""
        amount = max(10, cell_len(formats.exact_money(most, currency)))
        # Beside the account there is room for few columns; what it was about tells most.
        told = TableColumn("told", N_("What"), _told, 8, 100, wish=16)
        later = 2 if of_one else 1
        named = TableColumn("name", N_("Cooperation"), _named, 19, 100, wish=25)
        self.columns = (
            TableColumn("day", N_("Day"), _day, 12),
            told if of_one else named,
            TableColumn("time", N_("Time"), _time, 10, right=True, rank=later),
            TableColumn("cost", N_("Cost"), lambda one, _width: _cost(one, currency, on), amount, right=True),
            TableColumn("marks", N_("P R"), _marks, 3, rank=later),
            TableColumn("results", N_("Res."), _results, 3, right=True, rank=2),
            TableColumn("came", N_("Came?"), _came, 6, rank=3),
        )


def _day(one: ActivityLine, _width: int) -> str:
    return formats.day(one.date)


def _named(one: ActivityLine, width: int) -> Content:
    said = Content(one.name)
    for label, words in _parts(one):
        # Only what the owner wrote may be cut.
        if said.cell_length + cell_len(f" · {label}") + LEAST > width:
            break
        said = Content.assemble(said, (f" · {label}{words}", QUIET))
    return said


def _told(one: ActivityLine, _width: int) -> Content:
    return Content(" · ".join(label + words for label, words in _parts(one)))


LEAST = 6
"""Cells that are left to the owner's words at least, behind what they are called."""


def _parts(one: ActivityLine) -> Iterator[tuple[str, str]]:
    """What is told of it: what that is called, and the owner's words."""
    if one.title:
        yield "", one_line(one.title)
    if one.received:
        yield _("got: {what}").format(what=""), one_line(one.received)
    if one.given:
        yield _("gave: {what}").format(what=""), one_line(one.given)


def _time(one: ActivityLine, _width: int) -> str:
    return formats.duration(one.minutes) if one.minutes else ""


def _cost(one: ActivityLine, currency: str, on: date) -> Content:
    if one.done:
        return Content(formats.exact_money(one.cost, currency))
    if one.date <= on:
        return Content.styled(_("not logged"), "$text-warning")
    return Content.styled(_("ahead"), QUIET)


def _marks(one: ActivityLine, _width: int) -> Content:
    planned, prepared = (_("P") if one.planned else "·"), (_("R") if one.prepared else "·")
    return Content.assemble(planned, " ", prepared)


def _results(one: ActivityLine, _width: int) -> Content:
    return Content.styled(formats.number(one.results), "bold") if one.results else Content("")


def _came(one: ActivityLine, _width: int) -> str:
    return wording.came(one.came) if one.came else ""
